package io.github.tifa.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/**
 * A browser and the report of the posts of {@code testdata}, or the one that the property {@code
 * tifa.report} names.
 */
final class OpenReport extends ExternalResource {
  /** The views, in their order. */
  static final List<String> VIEWS =
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

  private final TemporaryFolder folder = new TemporaryFolder();
  private Browser browser;
  private Path report;

  @Override
  protected void before() throws IOException {
    folder.create();
    browser = Browser.start(folder.newFolder("downloads").toPath());
    String other = System.getProperty("tifa.report");
    if (other == null) {
      report = folder.newFile("report.html").toPath();
      Files.writeString(report, SampleRun.get().outputs().text("report.html"));
    } else {
      report = Path.of(other);
    }
  }

  @Override
  protected void after() {
    if (browser != null) {
      browser.close();
    }
    folder.delete();
  }

  Browser browser() {
    return browser;
  }

  Path report() {
    return report;
  }

  TemporaryFolder folder() {
    return folder;
  }
}
