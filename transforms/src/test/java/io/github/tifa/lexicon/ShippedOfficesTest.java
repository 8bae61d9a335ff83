package io.github.tifa.lexicon;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.lexicon.LexiconTable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** Who held which office when, as the shipped files have it. */
public final class ShippedOfficesTest {
  private static final Lexicon LEXICON = LexiconReader.read(ShippedLexicon.files());

  /** The one holder of the office that a title names when it stands alone. */
  private static String holder(String title, String day) {
    List<TitleHit> hits = LEXICON.findTitles(MatchableText.of("据报道，" + title + "。"));
    TitleHit hit = hits.stream().filter(h -> h.form().equals(title)).findFirst().orElseThrow();
    Optional<Entry> holder = LEXICON.holder(hit.alone().orElseThrow().id(), day);
    return holder.map(Entry::id).orElse("nobody");
  }

  @Test
  public void knowsThePremierOfChina() {
    assertThat(holder("国务院总理", "2013-03-01")).isEqualTo("leader:wen-jiabao");
    assertThat(holder("国务院总理", "2013-03-20")).isEqualTo("leader:li-keqiang");
    assertThat(holder("国务院总理", "2023-03-10")).isEqualTo("leader:li-keqiang");
    assertThat(holder("国务院总理", "2023-03-12")).isEqualTo("leader:li-qiang");
  }

  @Test
  public void knowsTheForeignMinisterOfChina() {
    assertThat(holder("中国外交部长", "2013-03-01")).isEqualTo("leader:yang-jiechi");
    assertThat(holder("中国外交部长", "2022-12-01")).isEqualTo("leader:wang-yi-1953");
    assertThat(holder("中国外交部长", "2023-01-10")).isEqualTo("leader:qin-gang");
    assertThat(holder("中国外交部长", "2023-07-26")).isEqualTo("leader:wang-yi-1953");
  }

  @Test
  public void knowsTheGeneralSecretaryOfTheParty() {
    assertThat(holder("中共中央总书记", "2012-11-14")).isEqualTo("leader:hu-jintao");
    assertThat(holder("中共中央总书记", "2012-11-16")).isEqualTo("leader:xi-jinping");
  }

  @Test
  public void knowsThePresidentOfTheUnitedStates() {
    assertThat(holder("美国总统", "2016-12-31")).isEqualTo("leader:barack-obama");
    assertThat(holder("美国总统", "2021-01-19")).isEqualTo("leader:donald-trump");
    assertThat(holder("美国总统", "2021-01-21")).isEqualTo("leader:joe-biden");
    assertThat(holder("美国总统", "2025-01-21")).isEqualTo("leader:donald-trump");
  }

  @Test
  public void knowsThePrimeMinisterOfJapan() {
    assertThat(holder("日本首相", "2012-12-25")).isEqualTo("leader:yoshihiko-noda");
    assertThat(holder("日本首相", "2020-09-10")).isEqualTo("leader:shinzo-abe");
    assertThat(holder("日本首相", "2020-09-20")).isEqualTo("leader:yoshihide-suga");
    assertThat(holder("日本首相", "2021-10-05")).isEqualTo("leader:fumio-kishida");
  }

  @Test
  public void knowsThePresidentInTaipei() {
    assertThat(holder("台湾总统", "2016-05-19")).isEqualTo("leader:ma-ying-jeou");
    assertThat(holder("中华民国总统", "2016-05-21")).isEqualTo("leader:tsai-ing-wen");
    assertThat(holder("台湾总统", "2024-05-21")).isEqualTo("leader:lai-ching-te");
  }

  @Test
  public void knowsTheChiefExecutiveOfHongKong() {
    assertThat(holder("香港特首", "2012-06-29")).isEqualTo("leader:donald-tsang");
    assertThat(holder("香港特首", "2017-06-30")).isEqualTo("leader:leung-chun-ying");
    assertThat(holder("香港特首", "2017-07-02")).isEqualTo("leader:carrie-lam");
    assertThat(holder("香港特首", "2022-07-02")).isEqualTo("leader:john-lee-ka-chiu");
  }

  @Test
  public void knowsThePrimeMinisterOfTheUnitedKingdom() {
    assertThat(holder("英国首相", "2016-07-12")).isEqualTo("leader:david-cameron");
    assertThat(holder("英国首相", "2019-07-23")).isEqualTo("leader:theresa-may");
    assertThat(holder("英国首相", "2022-09-05")).isEqualTo("leader:boris-johnson");
    assertThat(holder("英国首相", "2022-10-01")).isEqualTo("leader:liz-truss");
    assertThat(holder("英国首相", "2024-07-01")).isEqualTo("leader:rishi-sunak");
  }

  @Test
  public void knowsTheChancellorOfGermany() {
    assertThat(holder("德国总理", "2021-12-07")).isEqualTo("leader:angela-merkel");
    assertThat(holder("德国总理", "2021-12-09")).isEqualTo("leader:olaf-scholz");
    assertThat(holder("德国总理", "2025-05-07")).isEqualTo("leader:friedrich-merz");
  }

  @Test
  public void knowsTheSecretaryGeneralOfTheUnitedNations() {
    assertThat(holder("联合国秘书长", "2016-12-31")).isEqualTo("leader:ban-ki-moon");
    assertThat(holder("联合国秘书长", "2017-01-01")).isEqualTo("leader:antonio-guterres");
  }

  @Test
  public void namesNobodyOnTheDayOfAHandover() {
    assertThat(holder("美国总统", "2021-01-20")).isEqualTo("nobody");
  }

  @Test
  public void aloneStandsOnlyWhereOneFormMeansTheOffice() {
    for (Row row : ShippedTables.rows("offices")) {
      Set<String> forms = new TreeSet<>();
      forms.add(ShippedTables.plain(row.get("title")));
      row.list("variants").forEach(form -> forms.add(ShippedTables.plain(form)));
      assertWithMessage(row.at()).that(forms).containsAtLeastElementsIn(row.list("alone"));
      row.list("variants").stream()
          .filter(form -> form.endsWith("?"))
          .forEach(
              form ->
                  assertWithMessage(row.at())
                      .that(row.list("alone"))
                      .doesNotContain(ShippedTables.plain(form)));
    }
  }

  /** A day that ends one tenure and begins the next has two; two such days in a row are a fault. */
  @Test
  public void noOfficeThatStandsAloneHasTwoCertainHolders() {
    Map<String, List<Entry>> holders = new HashMap<>();
    for (Entry entry : LEXICON.entries()) {
      for (Tenure tenure : entry.tenures()) {
        holders.computeIfAbsent(tenure.office(), o -> new ArrayList<>()).add(entry);
      }
    }
    List<String> faults = new ArrayList<>();
    for (Row row : ShippedTables.rows("offices")) {
      String office = row.get("id");
      if (!row.list("alone").isEmpty()) {
        Set<String> before = Set.of();
        for (LocalDate day = LocalDate.of(2012, 1, 1);
            day.getYear() < 2026 && faults.size() < 100;
            day = day.plusDays(1)) {
          Set<String> now = on(day.toString(), office, holders.getOrDefault(office, List.of()));
          if (now.size() > 1 && now.equals(before)) {
            faults.add(row.at() + " " + office + " " + day + " " + now);
            break;
          }
          before = now;
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static Set<String> on(String day, String office, List<Entry> entries) {
    Set<String> found = new TreeSet<>();
    for (Entry entry : entries) {
      for (Tenure tenure : entry.tenures()) {
        if (tenure.office().equals(office) && tenure.covers(day)) {
          found.add(entry.id());
        }
      }
    }
    return found;
  }
}
