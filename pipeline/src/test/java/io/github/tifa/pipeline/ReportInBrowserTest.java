package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Opens the report in Chromium and uses it as a reader does. The property {@code tifa.report} names
 * another report to be used in the same way.
 */
public final class ReportInBrowserTest {
  private static final List<String> VIEWS =
      List.of(
          "overview",
          "leaders",
          "terms",
          "pairs",
          "compare",
          "keywords",
          "others",
          "newTerms",
          "nameLists",
          "candidates",
          "method");

  @ClassRule public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

  private static Browser browser;
  private static Path report;

  @BeforeClass
  public static void open() throws IOException {
    browser = Browser.start(TEMPORARY.newFolder("downloads").toPath());
    String other = System.getProperty("tifa.report");
    if (other == null) {
      report = TEMPORARY.newFile("report.html").toPath();
      Files.writeString(report, SampleRun.get().outputs().text("report.html"));
    } else {
      report = Path.of(other);
    }
  }

  @AfterClass
  public static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  public void everyViewIsSoundInBothThemesAndLanguages() throws IOException {
    for (String look : List.of("lang=en&theme=light", "lang=zh&theme=dark")) {
      for (String view : VIEWS) {
        browser.open(report, "view=" + view + "&" + look);
        assertWithMessage("%s %s", view, look).that(browser.violations()).isEmpty();
        assertWithMessage("%s %s", view, look).that(browser.complaints()).isEmpty();
      }
    }
  }

  @Test
  public void viewsAreReachedByTheirTabs() throws IOException {
    browser.open(report, "lang=en");
    for (String view : VIEWS) {
      browser.click("nav button[data-view=" + view + "]");
      assertThat(browser.text("#main h2")).isEqualTo(browser.text("nav [aria-current]"));
      assertThat((String) browser.run("return location.hash")).contains("view=" + view);
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void aNumberOpensItsEvidence() throws IOException {
    for (String view : List.of("overview", "leaders", "terms", "pairs", "keywords", "others")) {
      browser.open(report, "lang=en&view=" + view);
      if (browser.texts("#main .figure").isEmpty()) {
        continue;
      }
      browser.click("#main .figure");
      assertThat(browser.text("#panel h3")).isEqualTo("How it is counted");
      assertWithMessage(view).that(browser.texts("#panel .formula li")).isNotEmpty();
      assertWithMessage(view).that(browser.violations()).isEmpty();
    }
    browser.open(report, "lang=en&view=leaders");
    browser.click("#main .figure");
    assertThat(browser.texts("#panel mark")).isNotEmpty();
    assertThat(browser.run("return document.querySelector('#panel .quotes a').rel"))
        .isEqualTo("noopener noreferrer");
    browser.click("#panel .close");
    assertThat(browser.run("return document.getElementById('panel').hidden")).isEqualTo(true);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void searchFindsByScriptPinyinAndLatinName() throws IOException {
    for (String query : List.of("习近平", "習近平", "xijinping", "xi jinping", "Xi Jinp")) {
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
    browser.click("[data-svg=leaders]");
    assertThat(browser.download("tifa-leaders.svg")).startsWith("<svg");
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
    Corpus posts = new Corpus(TEMPORARY.newFolder("hostile").toPath());
    posts.post("2020-10-01-a.md", title, "习近平来到河湾考察。");
    posts.file(
        "2020-10-02-b.md",
        "---\ntitle: 习近平谈河湾\nfrom: 'javascript:alert(1)'\ncategories: [ 河湾日报 ]\n---\n习近平谈河湾的水。\n");
    Path page = TEMPORARY.newFile("hostile.html").toPath();
    Files.writeString(page, SampleRun.of(posts.input()).outputs().text("report.html"));

    browser.open(page, "lang=en&view=leaders");
    browser.click("#main .figure");
    assertThat(browser.text("#panel")).contains(title);
    assertThat(browser.run("return document.title")).isEqualTo("Tifa report – Leaders");
    assertThat(browser.run("return document.querySelectorAll('script, img').length")).isEqualTo(4L);
    assertThat(browser.run("return document.querySelectorAll('a[href^=\"javascript\"]').length"))
        .isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }
}
