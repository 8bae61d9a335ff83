package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that the tables depend on the posts alone, not on how a run comes by them. */
public final class DeterminismTest {
  @ClassRule public static final TemporaryFolder EDITIONS = new TemporaryFolder();
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private static String prefix;
  private static OutputFiles oneWorker;

  /** The test posts twice, the second time with another text and address: more than one batch. */
  @BeforeClass
  public static void runWithOneWorker() throws IOException {
    File root = EDITIONS.getRoot();
    prefix = root + "/";
    copyPosts(root.toPath().resolve("first"), content -> content);
    copyPosts(root.toPath().resolve("second"), content -> edition(content));
    oneWorker = SampleRun.of("--input=" + root, "--targetParallelism=1").outputs();
  }

  @Test
  public void theCorpusIsLargerThanOneBatch() {
    JsonNode counts = oneWorker.object("run.json").get("counts");

    assertThat(counts.get("matched").intValue()).isEqualTo(140);
  }

  @Test
  public void tablesDoNotDependOnTheParallelism() {
    OutputFiles fourWorkers =
        SampleRun.of("--input=" + EDITIONS.getRoot(), "--targetParallelism=4").outputs();

    assertSameTables(fourWorkers, prefix, oneWorker, prefix);
  }

  @Test
  public void tablesDoNotDependOnTheOrderOfOverlappingPatterns() throws IOException {
    Path root = Repository.resolve("testdata/posts");
    Path file;
    try (Stream<Path> files = Files.list(root.resolve("zaobao"))) {
      file = files.sorted().findFirst().orElseThrow();
    }

    OutputFiles several =
        SampleRun.of(
                "--input="
                    + String.join(
                        ",",
                        root + "/zaobao/",
                        root + "/**",
                        file.toString(),
                        root + "/bbc",
                        root + "/c*/**.md"))
            .outputs();

    assertSameTables(several, "", SampleRun.get().outputs(), "");
  }

  @Test
  public void tablesDoNotDependOnCarriageReturns() throws IOException {
    assertSameTablesAfter(content -> lineFeeds(content).replace("\n", "\r\n"));
  }

  @Test
  public void tablesDoNotDependOnLineFeeds() throws IOException {
    assertSameTablesAfter(DeterminismTest::lineFeeds);
  }

  @Test
  public void tablesDoNotDependOnTheMachinesLocaleAndZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      OutputFiles elsewhere = SampleRun.of("--input=" + SampleRun.input()).outputs();

      assertSameTables(elsewhere, "", SampleRun.get().outputs(), "");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private void assertSameTablesAfter(UnaryOperator<String> conversion) throws IOException {
    Path converted = folder.getRoot().toPath();
    copyPosts(converted, conversion);

    OutputFiles outputs = SampleRun.of("--input=" + converted).outputs();

    assertSameTables(
        outputs,
        converted + "/",
        SampleRun.get().outputs(),
        Repository.resolve("testdata/posts") + "/");
  }

  /** Holds all files but {@code run.json} against each other, without where the posts lay. */
  private static void assertSameTables(
      OutputFiles actual, String actualPrefix, OutputFiles expected, String expectedPrefix) {
    assertThat(actual.names()).containsExactlyElementsIn(expected.names());
    for (String name : expected.names()) {
      if (!name.equals("run.json")) {
        List<String> now = actual.text(name).replace(actualPrefix, "").lines().toList();
        List<String> before = expected.text(name).replace(expectedPrefix, "").lines().toList();
        assertWithMessage(name).that(now).containsExactlyElementsIn(before).inOrder();
      }
    }
    JsonNode now = actual.object("run.json");
    JsonNode before = expected.object("run.json");
    assertThat(now.get("counts")).isEqualTo(before.get("counts"));
    assertThat(now.at("/input/files")).isEqualTo(before.at("/input/files"));
  }

  /** Copies the test posts; binary ones stay as they are. */
  private static void copyPosts(Path target, UnaryOperator<String> conversion) throws IOException {
    Path posts = Repository.resolve("testdata/posts");
    try (Stream<Path> files = Files.walk(posts)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), ISO_8859_1);
        String converted = content.indexOf('\0') >= 0 ? content : conversion.apply(content);
        Path copy = target.resolve(posts.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, converted.getBytes(ISO_8859_1));
      }
    }
  }

  private static String lineFeeds(String content) {
    return content.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Another text under another address. Contents are bytes, a character each. */
  private static String edition(String content) {
    String tail = new String("\n<p>这是第二次印发。</p>\n".getBytes(UTF_8), ISO_8859_1);
    return content.isEmpty()
        ? content
        : content.replaceFirst("(?m)^(from: [^\r\n]*)", "$1?second") + tail;
  }
}
