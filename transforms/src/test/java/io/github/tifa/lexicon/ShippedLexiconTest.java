package io.github.tifa.lexicon;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.lexicon.LexiconTable.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** The lint of the data that ships. */
public final class ShippedLexiconTest {
  private static final Map<String, Set<String>> CLASSES =
      Map.of(
          "leaders",
          words(
              "central government military provincial spokesperson historical democratic-party"
                  + " enterprise hong-kong macau taiwan foreign international"),
          "terms",
          words(
              "ideology party-building leadership economy society law security military diplomacy"
                  + " taiwan hong-kong-macau ethnic-religious environment technology culture-media"
                  + " history cross-strait governance"),
          "patterns",
          words(
              "ideology party-building leadership economy society law security military diplomacy"
                  + " taiwan hong-kong-macau ethnic-religious environment technology culture-media"
                  + " history cross-strait governance"),
          "places",
          words(
              "country capital province prefecture county city region sea river mountain island"
                  + " strait feature district continent"),
          "organisations",
          words(
              "party state military local court university company bank media agency international"
                  + " alliance parliament foreign-government foreign-military ngo religious"
                  + " association think-tank taiwan-party taiwan-state hong-kong-party"
                  + " hong-kong-state political-group armed-group"),
          "meetings",
          words(
              "congress plenum work-conference politburo study-session legislature state-council"
                  + " forum summit other"),
          "documents",
          words(
              "law party-regulation policy-document communique treaty foreign-law constitution"
                  + " book other"));
  private static final Map<String, String> KEYS =
      Map.of(
          "leaders", "id",
          "offices", "id",
          "terms", "term",
          "patterns", "id",
          "places", "name",
          "organisations", "name",
          "meetings", "id",
          "documents", "id",
          "titles", "title",
          "surnames", "surname");
  private static final Lexicon LEXICON = LexiconReader.read(ShippedLexicon.files());

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  private static long count(EntityType type) {
    return LEXICON.entries().stream().filter(entry -> entry.type() == type).count();
  }

  @Test
  public void holdsAtLeast1500Leaders() {
    assertThat(count(EntityType.LEADER)).isAtLeast(1500);
  }

  @Test
  public void holdsAtLeast1500Terms() {
    assertThat(count(EntityType.POLICY_TERM)).isAtLeast(1500);
  }

  @Test
  public void holdsAtLeast150Organisations() {
    assertThat(count(EntityType.ORGANISATION)).isAtLeast(150);
  }

  @Test
  public void holdsAtLeast2000Places() {
    assertThat(count(EntityType.PLACE)).isAtLeast(2000);
  }

  @Test
  public void noRowIsLost() {
    for (String kind : List.of("leaders", "terms", "places", "organisations", "documents")) {
      EntityType type =
          kind.equals("terms")
              ? EntityType.POLICY_TERM
              : EntityType.valueOf(
                  kind.substring(0, kind.length() - 1).toUpperCase(java.util.Locale.ROOT));
      assertWithMessage(kind).that(count(type)).isEqualTo(ShippedTables.rows(kind).size());
    }
  }

  @Test
  public void noKeyStandsTwice() {
    KEYS.forEach(
        (kind, column) -> {
          Map<String, String> seen = new HashMap<>();
          for (Row row : ShippedTables.rows(kind)) {
            String key = row.get("id").isEmpty() ? row.get(column) : row.get("id");
            String before = seen.put(ShippedTables.plain(key), row.at());
            assertWithMessage("%s: %s is also in %s", row.at(), key, before).that(before).isNull();
          }
        });
  }

  @Test
  public void idsAreSlugs() {
    for (String kind : List.of("leaders", "offices", "meetings", "documents", "patterns")) {
      for (Row row : ShippedTables.rows(kind)) {
        assertWithMessage(row.at()).that(row.get("id")).matches("[a-z0-9]+(-[a-z0-9]+)*");
      }
    }
  }

  @Test
  public void everyClassIsKnown() {
    CLASSES.forEach(
        (kind, classes) -> {
          String column = kind.equals("leaders") ? "group" : "class";
          for (Row row : ShippedTables.rows(kind)) {
            assertWithMessage(row.at()).that(row.get(column)).isIn(classes);
          }
        });
  }

  @Test
  public void noFormHoldsAQuotationMarkOrABlankEdge() {
    for (Entry entry : LEXICON.entries()) {
      for (Form form : entry.forms()) {
        assertWithMessage(entry.id()).that(form.text()).doesNotContainMatch("[“”\"「」『』‘’＂]");
        assertWithMessage(entry.id()).that(form.text()).isEqualTo(form.text().strip());
        assertWithMessage(entry.id()).that(form.text()).doesNotContain("?");
      }
    }
  }

  @Test
  public void aFormOfSeveralEntriesIsAmbiguousInAllUnlessItMeansOnePersonOrIsATermNamedByIt() {
    Set<EntityType> named = Set.of(EntityType.PLACE, EntityType.DOCUMENT, EntityType.MEETING);
    Map<String, List<Entry>> byForm = new LinkedHashMap<>();
    for (Entry entry : LEXICON.entries()) {
      entry
          .forms()
          .forEach(f -> byForm.computeIfAbsent(f.text(), t -> new ArrayList<>()).add(entry));
    }
    List<String> faults = new ArrayList<>();
    byForm.forEach(
        (form, entries) -> {
          Set<EntityType> types = entries.stream().map(Entry::type).collect(Collectors.toSet());
          boolean apart =
              entries.size() == 2
                  && types.remove(EntityType.POLICY_TERM)
                  && named.containsAll(types)
                  && !types.isEmpty();
          long certain =
              entries.stream().filter(e -> e.forms().contains(new Form(form, false))).count();
          boolean oneMeant = certain == 1 && entries.stream().allMatch(Entry::isPerson);
          if (entries.size() > 1 && certain > 0 && !apart && !oneMeant) {
            faults.add(form + " " + entries.stream().map(Entry::id).toList());
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  public void noFormStandsTwiceInARow() {
    for (String kind : List.of("leaders", "terms", "places", "organisations", "documents")) {
      for (Row row : ShippedTables.rows(kind)) {
        List<String> forms = new ArrayList<>();
        forms.add(ShippedTables.plain(row.get(kind.equals("terms") ? "term" : "name")));
        row.list("variants").forEach(form -> forms.add(ShippedTables.plain(form)));
        assertWithMessage(row.at()).that(forms).containsNoDuplicates();
      }
    }
  }

  @Test
  public void everyParentExists() {
    Set<String> terms = keys("terms", "term");
    Set<String> bodies = new HashSet<>(keys("places", "name"));
    bodies.addAll(keys("organisations", "name"));
    Map<String, Set<String>> parents =
        Map.of("terms", terms, "places", bodies, "organisations", bodies);
    parents.forEach(
        (kind, known) -> {
          for (Row row : ShippedTables.rows(kind)) {
            if (!row.get("parent").isEmpty()) {
              assertWithMessage(row.at())
                  .that(known)
                  .contains(ShippedTables.plain(row.get("parent")));
            }
          }
        });
  }

  private static Set<String> keys(String kind, String column) {
    return ShippedTables.rows(kind).stream()
        .map(row -> ShippedTables.plain(row.get(column)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  public void everyOfficeOfALeaderExists() {
    Set<String> offices = keys("offices", "id");
    for (Entry entry : LEXICON.entries()) {
      for (Tenure tenure : entry.tenures()) {
        assertWithMessage(entry.id()).that(tenure.office()).isIn(offices);
      }
    }
  }

  @Test
  public void everyTenureOfATenuresFileReachesItsLeader() {
    for (Row row : ShippedTables.rows("tenures")) {
      Entry leader = LEXICON.entry("leader:" + row.get("leader")).orElseThrow();
      assertWithMessage(row.at())
          .that(leader.tenures())
          .contains(new Tenure(row.get("office"), row.get("from"), row.get("to")));
    }
  }

  @Test
  public void everyDateIsADayOfTheCalendar() {
    for (Entry entry : LEXICON.entries()) {
      for (Tenure tenure : entry.tenures()) {
        assertDate(entry.id(), tenure.from());
        assertDate(entry.id(), tenure.to().replace("?", ""));
      }
    }
    for (Row row : ShippedTables.rows("terms")) {
      assertDate(row.at(), row.get("since"));
    }
  }

  private static void assertDate(String at, String date) {
    if (date.isEmpty()) {
      return;
    }
    assertWithMessage(at).that(date).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
    int year =
        date.length() == 10
            ? LocalDate.parse(date).getYear()
            : date.length() == 7 ? YearMonth.parse(date).getYear() : Integer.parseInt(date);
    assertWithMessage(at).that(year).isIn(com.google.common.collect.Range.closed(1700, 2026));
  }

  @Test
  public void noTenureEndsBeforeItBegins() {
    for (Entry entry : LEXICON.entries()) {
      for (Tenure tenure : entry.tenures()) {
        String to = tenure.to();
        if (!tenure.from().isEmpty() && !to.isEmpty() && !to.equals("?")) {
          int common = Math.min(tenure.from().length(), to.length());
          assertWithMessage("%s %s", entry.id(), tenure)
              .that(tenure.from().substring(0, common))
              .isAtMost(to.substring(0, common));
        }
      }
    }
  }
}
