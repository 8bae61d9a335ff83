package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** Opens the report in Chromium: what it shows, finds, filters and hands out. */
public final class ReportInBrowserTest {
  @ClassRule public static final OpenReport OPENED = new OpenReport();

  private final Browser browser = OPENED.browser();
  private final Path report = OPENED.report();

  @Test
  public void everyViewIsSoundInBothThemesAndLanguages() throws IOException {
    for (String look : List.of("lang=en&theme=light", "lang=zh&theme=dark")) {
      for (String view : OpenReport.VIEWS) {
        browser.open(report, "view=" + view + "&" + look);
        assertWithMessage("%s %s", view, look).that(browser.violations()).isEmpty();
        assertWithMessage("%s %s", view, look).that(browser.complaints()).isEmpty();
        for (String slip : List.of("undefined", "NaN", "{0}", "{1}", "[object", "Infinity")) {
          assertWithMessage("%s %s", view, look).that(browser.text("#main")).doesNotContain(slip);
        }
      }
    }
  }

  @Test
  public void viewsAreReachedByTheirTabs() throws IOException {
    browser.open(report, "lang=en");
    for (String view : OpenReport.VIEWS) {
      browser.click("nav button[data-view=" + view + "]");
      assertThat(browser.text("#main h2")).isEqualTo(browser.text("nav [aria-current]"));
      assertThat((String) browser.run("return location.hash")).contains("view=" + view);
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void keywordsFollowTheFilterOfSources() throws IOException {
    browser.open(report, "lang=en&view=keywords");
    String all = browser.text("#main tbody");
    browser.open(report, "lang=en&view=keywords&sources=0");
    assertThat(browser.text("#main tbody")).isNotEqualTo(all);
    browser.click("#main .figure");
    assertThat(browser.text("#panel .scope")).doesNotContain("whole corpus");
    assertThat(browser.text("#panel .formula")).contains("share = unique posts with the word");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void comparisonsAreMadeWithinTheFilter() throws IOException {
    browser.open(report, "lang=en&view=compare&o.a=s0&o.b=s1");
    assertThat(browser.text("#main")).contains("Computed in the page");
    browser.open(report, "lang=en&view=compare&o.a=s0&sources=0");
    assertThat(browser.text("#main .empty")).contains("A and B must differ");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void searchFindsByScriptPinyinAndLatinName() throws IOException {
    for (String query : List.of("习近平", "習近平", "xijinping", "xi jin ping", "xjp", "Xi Jinp")) {
      browser.open(report, "lang=en");
      browser.type("#search", query);
      browser.await("#found button");
      assertWithMessage(query).that(browser.texts("#found button").get(0)).startsWith("习近平");
    }
    browser.click("#found button");
    assertThat(browser.text("#panel-title")).isEqualTo("习近平");
    assertThat(browser.violations()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void filtersChangeTheNumbersAndStandInTheAddress() throws IOException {
    browser.open(report, "lang=en&view=leaders");
    String all = browser.text(".scope");
    browser.click("#source-filter summary");
    browser.click("#source-filter input");
    assertThat(browser.text(".scope")).isNotEqualTo(all);
    String address = (String) browser.run("return location.hash");
    assertThat(address).contains("sources=0");
    String filtered = browser.text(".scope");

    browser.open(report, address.substring(1));
    assertThat(browser.text(".scope")).isEqualTo(filtered);
    String last =
        (String) browser.run("return [...document.getElementById('to').options].pop().value");
    browser.choose("#from", last);
    assertThat((String) browser.run("return location.hash")).contains("from=" + last);
    browser.click("#clear");
    assertThat(browser.text(".scope")).isEqualTo(all);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void theLanguageCanBeSwitched() throws IOException {
    browser.open(report, "lang=en");
    browser.click("#language");
    assertThat(browser.text("#main h2")).isEqualTo("概览");
    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void tablesAndChartsAreDownloaded() throws IOException {
    browser.open(report, "lang=en&view=leaders");
    browser.click("[data-csv=leaders]");
    String csv = browser.download("tifa-leaders.csv");
    assertThat(csv).startsWith("\uFEFFname,class,usual titles,posts,share");
    assertThat(csv.split("\r\n").length).isGreaterThan(2);
    for (String view : OpenReport.VIEWS) {
      browser.open(report, "lang=en&view=" + view);
      for (String kind : List.of("csv", "svg", "png")) {
        for (Object name :
            (List<?>)
                browser.run(
                    "return [...document.querySelectorAll('#main [data-"
                        + kind
                        + "]')].map(b =>"
                        + " { b.click(); return b.dataset."
                        + kind
                        + "; })")) {
          assertWithMessage("%s %s", name, kind)
              .that(browser.download("tifa-" + name + "." + kind))
              .startsWith(Map.of("csv", "\uFEFF", "svg", "<svg", "png", "\u0089PNG").get(kind));
        }
      }
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void theCodebookIsInThePage() throws IOException {
    browser.open(report, "lang=en&view=method");
    browser.click("#h-definitions ~ .table-block tbody button");
    assertThat(browser.text("#cb-entitiesjsonl")).isEqualTo("entities.jsonl");
    assertThat(browser.violations()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void aHostilePostIsHarmlessAndReadable() throws IOException {
    String title =
        "</script><script>document.title = 1</script>习近平考察河湾<img src=x onerror=alert(1)>";
    Corpus posts = new Corpus(OPENED.folder().newFolder("hostile").toPath());
    posts.post("2020-10-01-a.md", title, "习近平来到河湾考察。");
    posts.file(
        "2020-10-02-b.md",
        "---\ntitle: 习近平谈河湾\nfrom: 'javascript:alert(1)'\ncategories: [ '=1+1' ]\n---\n习近平谈河湾的水。\n");
    Path page = OPENED.folder().newFile("hostile.html").toPath();
    Files.writeString(page, SampleRun.of(posts.input()).outputs().text("report.html"));

    browser.open(page, "lang=en&view=leaders");
    browser.click("#main .figure");
    assertThat(browser.text("#panel")).contains(title);
    assertThat(browser.run("return document.title")).isEqualTo("Tifa report – Leaders");
    assertThat(browser.run("return document.querySelectorAll('script, img').length")).isEqualTo(4L);
    assertThat(browser.run("return document.querySelectorAll('a[href^=\"javascript\"]').length"))
        .isEqualTo(0L);

    // A spreadsheet must not run the name of a source.
    browser.open(page, "lang=en&view=overview");
    browser.click("[data-csv=sources]");
    assertThat(browser.download("tifa-sources.csv")).contains("'=1+1,");
    assertThat(browser.complaints()).isEmpty();
  }
}
