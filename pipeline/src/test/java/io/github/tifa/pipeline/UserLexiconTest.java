package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@code --lexicon}: own files add, override, and are checked before the job starts. */
public final class UserLexiconTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Corpus corpus;
  private Corpus lexicon;
  private Path output;

  @Before
  public void makeFolders() throws IOException {
    corpus = new Corpus(folder.newFolder("posts").toPath());
    lexicon = new Corpus(folder.newFolder("lexicon").toPath());
    output = folder.getRoot().toPath().resolve("out");
  }

  @Test
  public void ownFileAddsATerm() {
    corpus.post("a.md", "河湾推广灯下共读", "河湾开展“灯下”共读行动，居民支持灯下共读。");
    lexicon.file("terms-mine.tsv", "term\tvariants\tclass\n灯下共读\t灯下共读行动\tculture-media\n");

    TestRun run = run("terms-mine.tsv");

    assertThat(run.err()).isEmpty();
    JsonNode term = entity("term:灯下共读");
    assertThat(term.get("type").textValue()).isEqualTo("POLICY_TERM");
    assertThat(term.get("class").textValue()).isEqualTo("culture-media");
    assertThat(term.get("mentions").intValue()).isEqualTo(3);
    assertThat(term.get("headlines").intValue()).isEqualTo(1);
    assertThat(term.get("forms").toString()).isEqualTo("{\"灯下共读\":2,\"灯下”共读行动\":1}");
  }

  @Test
  public void ownFileMayLieInAnyFileSystemThatBeamKnows() {
    corpus.post("a.md", "河湾推广灯下共读", "河湾居民支持灯下共读。");
    lexicon.file("terms-mine.tsv", "term\tvariants\tclass\n灯下共读\t\tculture-media\n");

    TestRun run =
        TestRun.of(
            corpus.input(),
            "--output=" + output,
            "--lexicon=file://" + lexicon.resolve("terms-mine.tsv"));

    assertThat(run.err()).isEmpty();
    assertThat(entity("term:灯下共读").get("mentions").intValue()).isEqualTo(2);
    JsonNode files = OutputFiles.in(output).object("run.json").get("lexicon");
    assertThat(files.get(files.size() - 1).get("name").textValue()).isEqualTo("terms-mine.tsv");
  }

  @Test
  public void aFileThatNoFileSystemHasIsReported() {
    corpus.post("a.md", "河湾谈未来", "河湾下雨。");

    TestRun run =
        TestRun.of(corpus.input(), "--output=" + output, "--lexicon=nowhere://lexicon/terms.tsv");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--lexicon: nowhere://lexicon/terms.tsv cannot be read");
  }

  @Test
  public void ownRowTakesThePlaceOfAShippedOne() {
    corpus.post("a.md", "河湾谈未来", "河湾人谈人类命运共同体。");
    lexicon.file("terms-mine.tsv", "term\tvariants\tclass\n人类命运共同体\t\tmine\n");

    run("terms-mine.tsv");

    assertThat(entity("term:人类命运共同体").get("class").textValue()).isEqualTo("mine");
  }

  @Test
  public void ownFileIsRecordedAfterTheShippedOnes() {
    corpus.post("a.md", "河湾谈未来", "河湾下雨。");
    lexicon.file("terms-mine.tsv", "# mine\nterm\tvariants\tclass\n灯下共读\t\tculture-media\n");

    run("terms-mine.tsv");

    JsonNode files = OutputFiles.in(output).object("run.json").get("lexicon");
    JsonNode last = files.get(files.size() - 1);
    assertThat(last.get("name").textValue()).isEqualTo("terms-mine.tsv");
    assertThat(last.get("entries").intValue()).isEqualTo(1);
    assertThat(last.get("sha256").textValue())
        .isEqualTo("7373078d4c3c8f8b4d9bf5ca36372ca9bacfc80dea3722f799bf8aad9dcccf14");
  }

  @Test
  public void faultyFileIsReportedWithFileLineAndFault() {
    lexicon.file("terms-mine.tsv", "# mine\nterm\tvariants\tclass\n\n灯下共读\tculture-media\n");

    assertFaults(
        "The lexicon has 1 fault:\n  terms-mine.tsv:4: 2 cells where the header has 3 columns",
        "terms-mine.tsv");
  }

  @Test
  public void missingColumnIsReported() {
    lexicon.file("terms-mine.tsv", "term\tclass\n灯下共读\tculture-media\n");

    assertFaults(
        "The lexicon has 1 fault:\n  terms-mine.tsv:1: the line of column names lacks variants; expected, separated by"
            + " tabs: term variants class",
        "terms-mine.tsv");
  }

  @Test
  public void faultsOfSeveralFilesStandTogether() {
    lexicon
        .file("terms-mine.tsv", "term\tvariants\tclass\n灯下共读\n")
        .file(
            "leaders-mine.tsv",
            """
            id\tname\tvariants\tlatin\tgroup\toffices
            he-wan\t何湾\t\t\tcentral\tmayor 2020..
            """);

    assertFaults(
        "The lexicon has 2 faults:\n  terms-mine.tsv:2: 1 cells where the header has 3 columns\n"
            + "  leaders-mine.tsv:2: no office with the id mayor",
        "terms-mine.tsv",
        "leaders-mine.tsv");
  }

  @Test
  public void unknownKindOfFileIsReported() {
    lexicon.file("words.tsv", "term\tvariants\tclass\n");

    assertFaults(
        "The lexicon has 1 fault:\n  words.tsv: the file name must begin with one of leaders, offices, tenures, terms,"
            + " places, organisations, abbreviations, people, meetings, documents, patterns, titles, surnames, followed by"
            + " a hyphen or a dot",
        "words.tsv");
  }

  @Test
  public void fileThatIsNotUtf8IsReported() throws IOException {
    Files.write(lexicon.resolve("terms-gbk.tsv"), new byte[] {(byte) 0xB5, (byte) 0xC6, '\n'});

    TestRun run = run("terms-gbk.tsv");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--lexicon: " + lexicon.resolve("terms-gbk.tsv") + " is not UTF-8 text\n");
  }

  @Test
  public void fileThatIsTooLargeIsReportedAndNotRead() throws IOException {
    try (RandomAccessFile sparse =
        new RandomAccessFile(lexicon.resolve("terms-long.tsv").toFile(), "rw")) {
      sparse.setLength((16L << 20) + 1);
    }

    TestRun run = run("terms-long.tsv");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--lexicon: " + lexicon.resolve("terms-long.tsv") + " is larger than 16 MiB\n");
  }

  private TestRun run(String... files) {
    String paths =
        String.join(
            ",", List.of(files).stream().map(name -> lexicon.resolve(name).toString()).toList());
    return TestRun.of(corpus.input(), "--output=" + output, "--lexicon=" + paths);
  }

  private void assertFaults(String faults, String... files) {
    assertThat(run(files))
        .isEqualTo(
            new TestRun(
                2,
                "",
                "tifa cannot start:\n  - --lexicon: "
                    + faults
                    + "\n./tifa --help lists the options.\n"));
    assertThat(Files.exists(output)).isFalse();
  }

  private JsonNode entity(String id) {
    return OutputFiles.in(output).rows("entities.jsonl").stream()
        .filter(row -> row.get("id").textValue().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }
}
