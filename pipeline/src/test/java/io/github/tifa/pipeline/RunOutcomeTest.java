package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests how runs end: exit codes, what is printed, and what becomes of earlier outputs. */
public final class RunOutcomeTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Corpus corpus;
  private Path output;

  @Before
  public void makeFolders() throws IOException {
    corpus = new Corpus(folder.newFolder("posts").toPath());
    output = folder.getRoot().toPath().resolve("new/out");
  }

  @Test
  public void finishedRunEndsWithZeroAndFiveLines() {
    corpus
        .post(
            "a.md",
            "习近平考察河湾",
            "习近平考察河湾，看了新修的水渠和旧的石桥。李克强主持会议，谈人类命运共同体，也谈今年的收成。河湾的居民在桥头等了一个上午，没有带伞，天却下起了小雨。")
        .post("b.md", "河湾的秋天", "拜登没有来。河湾下雨。")
        .post(
            "c.md",
            "河湾的秋天（转载）",
            "习近平考察河湾，看了新修的水渠和旧的石桥。李克强主持会议，谈人类命运共同体，也谈今年的收成。河湾的居民在桥头等了一个上午，没有带伞，天却下起了小雨。");

    TestRun run = TestRun.of(corpus.input(), "--output=" + output);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.subList(0, 4))
        .containsExactly(
            "3 posts from 1 sources, 2020-10-01 to 2020-10-01; 1 are copies of others,"
                + " 0 files were rejected",
            "75 characters, 46 words in 5 sentences",
            "leaders: 习近平 1, 拜登 1, 李克强 1 (posts)",
            "terms:   人类命运共同体 1 (posts)")
        .inOrder();
    assertThat(lines.get(4))
        .matches("in \\d+\\.\\d s to \\Q" + output + "/\\E \\(start with report\\.html\\)");
  }

  @Test
  public void nearCopiesAreCopiesUnlessTheyAreTurnedOff() {
    String text = "河湾的水渠今年春天修好了，旧的石桥也换了栏杆。居民在桥头等了一个上午，没有带伞，天却下起了小雨，直到中午才有人撑船过来，把他们接到对岸的茶馆里去。";
    corpus.post("a.md", "河湾的水渠", text).post("b.md", "河湾的水渠（更新）", text + "茶是热的。");

    TestRun near = TestRun.of(corpus.input(), "--output=" + output);
    TestRun exact =
        TestRun.of(corpus.input(), "--output=" + output, "--overwrite", "--nearDuplicates=false");

    assertThat(near.out()).contains("; 1 are copies of others");
    assertThat(exact.out()).contains("; 0 are copies of others");
  }

  @Test
  public void nothingMatchedEndsWithThreeAndLeavesNoOutput() {
    TestRun run = TestRun.of("--input=" + corpus.resolve("**"), "--output=" + output);

    assertThat(run)
        .isEqualTo(
            new TestRun(3, "", "tifa: no file matches --input=" + corpus.resolve("**") + "\n"));
    assertThat(Files.exists(output)).isFalse();
  }

  @Test
  public void missingFolderIsNothingMatched() {
    String missing = "/no/such/folder/*.md";

    TestRun run = TestRun.of("--input=" + missing, "--output=" + output);

    assertThat(run)
        .isEqualTo(new TestRun(3, "", "tifa: no file matches --input=" + missing + "\n"));
  }

  @Test
  public void tooManyRejectedFilesEndWithFourAndKeepTheOutput() {
    corpus.post("a.md", "河湾的秋天", "河湾下雨。").file("b.md", "  \n");

    TestRun run = TestRun.of(corpus.input(), "--output=" + output);

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .isEqualTo(
            "tifa: 1 of 2 files were rejected, more than --maxRejectedShare=0.1 allows; see"
                + " rejected.jsonl\n");
    assertThat(OutputFiles.in(output).rows("rejected.jsonl").get(0).get("path").textValue())
        .isEqualTo(corpus.resolve("b.md").toString());
  }

  @Test
  public void asManyRejectedFilesAsAllowedEndWithZero() {
    corpus.post("a.md", "河湾的秋天", "河湾下雨。").file("b.md", "");

    TestRun run = TestRun.of(corpus.input(), "--output=" + output, "--maxRejectedShare=0.5");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
  }

  @Test
  public void onlyRejectedFilesStillGiveAllOutputs() {
    corpus.file("a.md", "");

    TestRun run = TestRun.of(corpus.input(), "--output=" + output, "--maxRejectedShare=1");

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out().lines().findFirst())
        .hasValue("0 posts from 0 sources, – to –; 0 are copies of others, 1 files were rejected");
    assertThat(OutputFiles.in(output).names()).isEqualTo(SampleRun.get().outputs().names());
  }

  @Test
  public void outputThatCannotBeWrittenEndsWithOne() {
    corpus.post("a.md", "河湾的秋天", "河湾下雨。").file("c.txt", "河湾下雪。");
    Path belowAFile = corpus.resolve("c.txt").resolve("out");

    TestRun run = TestRun.of(corpus.input(), "--output=" + belowAFile);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .matches("tifa: the job failed; no output was written\\.\n(  \\w+: .*\n)+");
    assertThat(run.out()).isEmpty();
  }

  @Test
  public void outputThatIsNotEmptyIsRefusedAndLeftAlone() throws IOException {
    corpus.post("a.md", "河湾的秋天", "河湾下雨。");
    Files.createDirectories(output);
    Files.writeString(output.resolve("notes.txt"), "mine");

    TestRun run = TestRun.of(corpus.input(), "--output=" + output);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "--output="
                + output
                + " is not empty: name another folder, or add --overwrite to replace what is"
                + " there\n");
    assertThat(OutputFiles.in(output).names()).containsExactly("notes.txt");
  }

  @Test
  public void overwriteReplacesEarlierOutputsAndKeepsOtherFiles() throws IOException {
    corpus.post("a.md", "河湾的秋天", "河湾下雨。");
    TestRun.of(corpus.input(), "--output=" + output);
    Files.writeString(output.resolve("notes.txt"), "mine");
    corpus.post("b.md", "河湾的冬天", "河湾下雪。");

    TestRun run = TestRun.of(corpus.input(), "--output=" + output, "--overwrite");

    assertThat(run.exitCode()).isEqualTo(0);
    OutputFiles outputs = OutputFiles.in(output);
    assertThat(outputs.rows("posts.jsonl")).hasSize(2);
    assertThat(outputs.text("notes.txt")).isEqualTo("mine");
    assertThat(outputs.object("run.json").at("/options/overwrite").textValue()).isEqualTo("true");
  }

  @Test
  public void emptyFolderIsTakenAsOutput() throws IOException {
    corpus.post("a.md", "河湾的秋天", "河湾下雨。");
    Files.createDirectories(output);

    TestRun run = TestRun.of(corpus.input(), "--output=" + output);

    assertThat(run.exitCode()).isEqualTo(0);
  }

  @Test
  public void newTermsCanBeLeftOut() {
    corpus.post("a.md", "河湾的秋天", "河湾下雨。");

    TestRun.of(corpus.input(), "--output=" + output, "--newTerms=false");

    OutputFiles outputs = OutputFiles.in(output);
    assertThat(outputs.names()).doesNotContain("new-terms.jsonl");
    assertThat(outputs.text("run.json")).doesNotContain("new-terms.jsonl");
    assertThat(outputs.object("run.json").at("/options/newTerms").textValue()).isEqualTo("false");
  }

  @Test
  public void optionsOfTheRunAreRecorded() {
    corpus.post("a.md", "河湾的秋天", "河湾下雨。");

    TestRun.of(corpus.input(), "--output=" + output, "--sourceZone=+08:00");

    assertThat(OutputFiles.in(output).object("run.json").get("options"))
        .isEqualTo(
            OutputFiles.JSON
                .createObjectNode()
                .put("compare", "")
                .put("csv", "false")
                .put("hanlpData", "")
                .put("input", corpus.input().substring("--input=".length()))
                .put("lexicon", "")
                .put("maxPostBytes", "2097152")
                .put("maxPostDepth", "500")
                .put("maxPostSentence", "20000")
                .put("maxRejectedShare", "0.1")
                .put("nearDuplicates", "true")
                .put("newTerms", "true")
                .put("output", output.toString())
                .put("overwrite", "false")
                .put("period", "month")
                .put("report", "true")
                .put("reportLanguage", "en")
                .put("reuse", "")
                .put("sourceZone", "+08:00"));
  }
}
