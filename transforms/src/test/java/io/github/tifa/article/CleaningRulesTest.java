package io.github.tifa.article;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.article.CleaningRules.Action;
import io.github.tifa.article.CleaningRules.SiteRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.select.QueryParser;
import org.junit.Test;

/** Every line of the table of cleaning rules can be read, and holds for a site that is known. */
public final class CleaningRulesTest {
  private static final List<String> SITES =
      List.of(
          "*",
          "bbc.co.uk",
          "bbc.com",
          "bitterwinter.org",
          "chinadigitaltimes.net",
          "cna.com.tw",
          "dw.com",
          "economist.com",
          "epochtimes.com",
          "ft.com",
          "govopendata.com",
          "nei.st",
          "nytimes.com",
          "reuters.com",
          "rfa.org",
          "rfi.fr",
          "rti.org.tw",
          "voachinese.com",
          "wqw2010.blogspot.com",
          "zaobao.com");

  private final CleaningRules rules = CleaningRules.load();

  private static List<String[]> table() throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CleaningRules.class.getResourceAsStream("cleaning.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
    }
    assertThat(rows.remove(0)).isEqualTo(new String[] {"action", "site", "rule", "note"});
    return rows;
  }

  @Test
  public void hasFourFilledCellsInEveryRow() throws Exception {
    for (String[] row : table()) {
      assertWithMessage(String.join("|", row)).that(row).hasLength(4);
      for (String cell : row) {
        assertWithMessage(String.join("|", row)).that(cell).isEqualTo(cell.strip());
        assertWithMessage(String.join("|", row)).that(cell).isNotEmpty();
      }
    }
  }

  @Test
  public void namesAnActionInEveryRow() throws Exception {
    for (String[] row : table()) {
      assertThat(Action.valueOf(row[0].toUpperCase(Locale.ROOT)).name().toLowerCase(Locale.ROOT))
          .isEqualTo(row[0]);
    }
  }

  @Test
  public void holdsASelectorOrPatternThatCanBeReadInEveryRow() throws Exception {
    for (String[] row : table()) {
      if (row[0].equals("drop") || row[0].equals("caption")) {
        assertThat(QueryParser.parse(row[2]).toString()).isNotEmpty();
      } else {
        assertThat(Pattern.compile(row[2], Pattern.UNICODE_CHARACTER_CLASS).matcher("").matches())
            .isFalse();
      }
    }
  }

  @Test
  public void namesKnownSitesOnly() throws Exception {
    TreeSet<String> sites = new TreeSet<>();
    for (String[] row : table()) {
      sites.add(row[1]);
    }

    assertThat(sites).containsExactlyElementsIn(SITES).inOrder();
  }

  @Test
  public void listsNoRowTwice() throws Exception {
    List<String> rows = new ArrayList<>();
    for (String[] row : table()) {
      rows.add(row[0] + " " + row[1] + " " + row[2]);
    }

    assertThat(rows).containsNoDuplicates();
  }

  @Test
  public void givesEverySiteItsOwnRulesAndThoseOfAll() throws Exception {
    for (String site : SITES) {
      SiteRules found = rules.forHost(site);

      assertWithMessage(site).that(found.drop()).hasSize(count("drop", site));
      assertWithMessage(site).that(found.caption()).hasSize(count("caption", site));
      assertWithMessage(site).that(found.paragraph()).hasSize(count("paragraph", site));
      assertWithMessage(site).that(found.tail()).hasSize(count("tail", site));
      assertWithMessage(site).that(found.strip()).hasSize(count("strip", site));
      assertWithMessage(site).that(found.title()).hasSize(count("title", site));
      assertWithMessage(site).that(found.linksAreText()).isEqualTo(count("links", site) > 0);
    }
  }

  private static int count(String action, String site) throws IOException {
    return (int)
        table().stream()
            .filter(row -> row[0].equals(action) && (row[1].equals("*") || row[1].equals(site)))
            .count();
  }

  @Test
  public void findsASiteByTheEndOfTheHost() {
    assertThat(rules.forHost("www.cna.com.tw")).isSameInstanceAs(rules.forHost("cna.com.tw"));
    assertThat(rules.forHost("cn.nytimes.com")).isSameInstanceAs(rules.forHost("nytimes.com"));
  }

  @Test
  public void givesAnUnknownHostTheRulesOfAll() {
    SiteRules all = rules.forHost("*");

    assertThat(rules.forHost("example.org")).isSameInstanceAs(all);
    assertThat(rules.forHost("")).isSameInstanceAs(all);
    assertThat(rules.forHost("craft.com")).isSameInstanceAs(all);
    assertThat(rules.forHost("cna.com.tw.example.org")).isSameInstanceAs(all);
  }

  @Test
  public void keepsTheSitesOfTheTableApart() {
    assertThat(rules.forHost("rfi.fr")).isNotSameInstanceAs(rules.forHost("rfa.org"));
    assertThat(rules.forHost("govopendata.com").linksAreText()).isTrue();
    assertThat(rules.forHost("*").linksAreText()).isFalse();
  }
}
