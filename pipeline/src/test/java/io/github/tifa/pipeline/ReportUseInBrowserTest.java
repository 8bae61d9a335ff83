package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** Uses the report in Chromium as its readers do: for evidence, by keyboard, on small screens. */
public final class ReportUseInBrowserTest {
  /** The figures of the first row of each table. */
  private static final String FIRST_ROWS = "#main tbody tr:first-child .figure";

  @ClassRule public static final OpenReport OPENED = new OpenReport();

  private final Browser browser = OPENED.browser();
  private final Path report = OPENED.report();

  @Test
  public void everyViewFitsANarrowScreen() throws IOException {
    browser.resize(390, 800);
    try {
      for (String view : OpenReport.VIEWS) {
        browser.open(report, "lang=zh&view=" + view);
        assertWithMessage(view)
            .that(
                browser.run(
                    "const e = document.documentElement; return e.scrollWidth - e.clientWidth"))
            .isEqualTo(0L);
      }
      browser.click("#views button[data-view=leaders]");
      browser.click("#main .figure");
      assertThat(browser.run("return document.getElementById('panel').clientWidth <= 390"))
          .isEqualTo(true);
      assertThat(browser.complaints()).isEmpty();
    } finally {
      browser.resize();
    }
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
  public void noNumberOfAStatisticIsWithoutEvidence() throws IOException {
    for (String view : OpenReport.VIEWS.subList(0, OpenReport.VIEWS.indexOf("method"))) {
      browser.open(report, "lang=en&view=" + view);
      browser.run("document.querySelectorAll('#main details').forEach(d => { d.open = true; })");
      assertWithMessage(view)
          .that(
              browser.run(
                  "return [...document.querySelectorAll('#main td.number')].filter(cell =>"
                      + " !cell.querySelector('.figure') && !cell.closest('[aria-labelledby=h-faults]'))"
                      + ".map(cell => cell.outerHTML).slice(0, 3).join(' ')"))
          .isEqualTo("");
      long figures =
          (Long) browser.run("return document.querySelectorAll('" + FIRST_ROWS + "').length");
      for (long i = 0; i < figures; i++) {
        browser.run("document.querySelectorAll('" + FIRST_ROWS + "')[arguments[0]].click()", i);
        assertWithMessage("%s %s", view, i)
            .that(
                (String) browser.run("return document.querySelector('#panel .formula').innerText"))
            .containsMatch("[=÷:] ?[0-9]");
      }
      assertWithMessage(view).that(browser.complaints()).isEmpty();
    }
  }

  @Test
  public void aPlaceInAChartOpensItsEvidence() throws IOException {
    for (String view : List.of("others", "compare")) {
      // Of sources A and B nothing may differ enough to be drawn.
      browser.open(report, "lang=en&view=" + view);
      if (browser.texts("#main .chart").isEmpty()) {
        continue;
      }
      List<?> bar =
          (List<?>)
              browser.run(
                  "const c = echarts.getInstanceByDom(document.querySelector('#main .chart'));"
                      + " const d = c.getOption().series[0].data[0];"
                      + " return c.convertToPixel({xAxisIndex: 0, yAxisIndex: 0},"
                      + " [(d.value === undefined ? d : d.value) / 2, 0])");
      browser.clickAt(
          "#main .chart", ((Number) bar.get(0)).doubleValue(), ((Number) bar.get(1)).doubleValue());
      assertWithMessage(view).that(browser.text("#panel h3")).isEqualTo("How it is counted");
      assertWithMessage(view)
          .that(browser.text("#panel-title"))
          .isEqualTo(browser.text("#main .table-block tbody .name"));
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void newTermsAreCopiedAsLinesOfALexicon() throws IOException {
    browser.open(report, "lang=en&view=newTerms");
    String term = browser.text("#main tbody th");
    browser.click("#main tbody input");
    browser.click("#copy-lines");
    assertThat(browser.text("#copy-lines")).isEqualTo("Copy 1 lexicon lines");
    assertThat(browser.run("return document.querySelector('#main textarea').value.split(/\\s+/)"))
        .isEqualTo(List.of("term", "variants", "class", term, "other", ""));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void theAddressKeepsOrderProfileAndHistory() throws IOException {
    browser.open(report, "lang=en&view=leaders");
    browser.click("#main thead th:nth-child(2) .sort");
    String names = browser.text("#main tbody");
    browser.click("#main tbody .name");
    String name = browser.text("#panel-title");
    String address = (String) browser.run("return location.hash.slice(1)");

    browser.open(report, address);
    assertThat(browser.text("#main tbody")).isEqualTo(names);
    assertThat(browser.text("#panel-title")).isEqualTo(name);
    browser.click("#panel .close");
    browser.click("nav button[data-view=terms]");
    assertThat(browser.text("#main h2")).isEqualTo("Policy terms");
    browser.back();
    assertThat(browser.text("#main h2")).isEqualTo("Leaders");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void theKeyboardReachesEverything() throws IOException {
    browser.open(report, "lang=en&view=leaders");
    browser.press(Keys.TAB);
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("skip");
    browser.type("#search", "xjp");
    browser.await("#found button");
    browser.press(Keys.ENTER);
    assertThat(browser.text("#panel-title")).isEqualTo("习近平");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("panel-title");
    browser.press(Keys.ESCAPE);
    assertThat(browser.run("return document.getElementById('panel').hidden")).isEqualTo(true);
    // A chart is drawn on canvas; its table is the way to its evidence.
    browser.click("#main summary");
    browser.await("#main details .figure");
    browser.run("document.querySelector('#main details .figure').focus()");
    browser.press(Keys.ENTER);
    assertThat(browser.text("#panel .scope")).startsWith("Range: ");
    browser.press(Keys.ESCAPE);
    assertThat((String) browser.run("return document.activeElement.className")).isEqualTo("figure");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void aViewAndItsEvidenceArePrinted() throws IOException {
    browser.open(report, "lang=en&view=leaders&theme=dark");
    browser.click("#main .figure");
    assertThat(browser.print()).startsWith("%PDF-");
    assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
    assertThat(browser.complaints()).isEmpty();
  }
}
