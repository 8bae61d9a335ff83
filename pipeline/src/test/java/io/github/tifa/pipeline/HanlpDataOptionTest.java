package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.hankcs.hanlp.model.perceptron.CWSTrainer;
import com.hankcs.hanlp.model.perceptron.NERTrainer;
import com.hankcs.hanlp.model.perceptron.POSTrainer;
import com.hankcs.hanlp.model.perceptron.PerceptronTrainer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests {@code --hanlpData} with models that HanLP's trainers make of the sentences in {@code
 * testdata/models}, laid out as HanLP's data package is.
 */
public final class HanlpDataOptionTest {
  private static final String SEGMENTATION = "model/perceptron/large/cws.bin";
  private static final String TAGGING = "model/perceptron/pku1998/pos.bin";
  private static final String NAMES = "model/perceptron/pku1998/ner.bin";

  /** Sentences that the models have seen, so that chance in the training does not matter. */
  private static final String BODY = "会议昨天在云泽市举行。习近平考察河湾。河湾人谈人类命运共同体。";

  @ClassRule public static final TemporaryFolder trained = new TemporaryFolder();

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Corpus corpus;
  private Path data;
  private Path output;

  @BeforeClass
  public static void train() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    try {
      System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
      System.setErr(System.out);
      train(new CWSTrainer(), SEGMENTATION);
      train(new POSTrainer(), TAGGING);
      train(new NERTrainer(), NAMES);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static void train(PerceptronTrainer trainer, String name) throws IOException {
    String sentences = Repository.resolve("testdata/models/sentences.txt").toString();
    Path file = trained.getRoot().toPath().resolve(name);
    Files.createDirectories(file.getParent());
    trainer.train(sentences, sentences, file.toString(), 0, 40, 1);
  }

  @Before
  public void layOut() throws IOException {
    corpus = new Corpus(folder.newFolder("posts").toPath());
    corpus.post("a.md", "河湾的秋天", BODY);
    data = folder.newFolder("hanlp").toPath().resolve("data");
    for (String name : List.of(SEGMENTATION, TAGGING, NAMES)) {
      Files.createDirectories(data.resolve(name).getParent());
      Files.copy(trained.getRoot().toPath().resolve(name), data.resolve(name));
    }
    output = folder.getRoot().toPath().resolve("out");
  }

  private TestRun run(Path out, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = corpus.input();
    args[1] = "--output=" + out;
    System.arraycopy(more, 0, args, 2, more.length);
    return TestRun.of(args);
  }

  private static List<String> entities(Path out) {
    return OutputFiles.in(out).rows("entities.jsonl").stream()
        .map(row -> row.get("id").textValue() + " " + row.get("mentions"))
        .toList();
  }

  @Test
  public void modelsFindWhatTheDictionariesMissAndKeepWhatTheLexiconKnows() {
    Path plain = folder.getRoot().toPath().resolve("plain");

    TestRun run = run(output, "--hanlpData=" + data);
    run(plain);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
    List<String> known = List.of("leader:xi-jinping 1", "term:人类命运共同体 1");
    assertThat(entities(plain)).containsAtLeastElementsIn(known);
    assertThat(entities(plain)).doesNotContain("place:云泽市 1");
    assertThat(entities(output)).containsAtLeastElementsIn(known);
    assertThat(entities(output)).contains("place:云泽市 1");
  }

  @Test
  public void folderThatHoldsDataServesAsWell() {
    Path other = folder.getRoot().toPath().resolve("other");

    run(output, "--hanlpData=" + data);
    run(other, "--hanlpData=" + data.getParent());

    assertThat(OutputFiles.in(other).text("posts.jsonl"))
        .isEqualTo(OutputFiles.in(output).text("posts.jsonl"));
  }

  @Test
  public void modelsAreRecordedWithTheirHashes() throws Exception {
    run(output, "--hanlpData=" + data);

    JsonNode run = OutputFiles.in(output).object("run.json");
    assertThat(run.at("/options/hanlpData").textValue()).isEqualTo(data.toString());
    StringBuilder expected = new StringBuilder();
    for (String name : List.of(SEGMENTATION, TAGGING, NAMES)) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(data.resolve(name)));
      expected
          .append(expected.isEmpty() ? "" : ",")
          .append("{\"name\":\"%s\",\"sha256\":\"".formatted(name))
          .append(HexFormat.of().formatHex(hash))
          .append("\"}");
    }
    assertThat(run.get("models").toString()).isEqualTo("[" + expected + "]");
  }

  @Test
  public void explainReadsWithTheModels() {
    String post = "--explain=" + corpus.resolve("a.md");

    assertThat(TestRun.of(post).out()).doesNotContain("place:云泽市");
    assertThat(TestRun.of(post, "--hanlpData=" + data).out())
        .contains("PLACE, place:云泽市, statistical");
  }

  @Test
  public void explainRefusesAFolderWithoutModels() {
    assertRefused(
        TestRun.of("--explain=" + corpus.resolve("a.md"), "--hanlpData=" + data + "s"),
        "--hanlpData: " + data + "s is no folder");
  }

  @Test
  public void missingFolderIsRefusedTogetherWithOtherFaults() {
    assertRefused(
        run(output, "--hanlpData=/no/such/data", "--sourceZone=Shanghai"),
        "--hanlpData: /no/such/data is no folder",
        "--sourceZone=Shanghai is no time zone; write one such as Asia/Shanghai or +08:00");
  }

  @Test
  public void folderWithoutModelsIsRefused() {
    TestRun run = run(output, "--hanlpData=" + corpus.resolve(""));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(" holds no models, nor does its folder data; looked for model/");
    assertThat(Files.exists(output)).isFalse();
  }

  @Test
  public void missingGarbledAndSwappedModelsAreRefusedAtOnce() throws IOException {
    Files.delete(data.resolve(NAMES));
    Files.writeString(data.resolve(TAGGING), "version https://example.org/\n".repeat(100));
    Files.copy(
        trained.getRoot().toPath().resolve(NAMES),
        data.resolve(SEGMENTATION),
        StandardCopyOption.REPLACE_EXISTING);

    assertRefused(
        run(output, "--hanlpData=" + data),
        "--hanlpData: "
            + data.resolve(SEGMENTATION)
            + " is a model for named entities, not for word segmentation",
        "--hanlpData: " + data.resolve(TAGGING) + " is no perceptron model of HanLP, or is damaged",
        "--hanlpData: "
            + data
            + " holds no model for named entities; looked for model/perceptron/pku1998/ner.bin,"
            + " model/perceptron/pku199801/ner.bin");
  }

  private void assertRefused(TestRun run, String... faults) {
    assertThat(run)
        .isEqualTo(
            new TestRun(
                2,
                "",
                "tifa cannot start:\n  - "
                    + String.join("\n  - ", faults)
                    + "\n./tifa --help lists the options.\n"));
    assertThat(Files.exists(output)).isFalse();
  }

  @Test
  public void jobsWithAndWithoutModelsRunSideBySide() throws Exception {
    Path root = folder.getRoot().toPath();
    run(root.resolve("alone-0"));
    run(root.resolve("alone-1"), "--hanlpData=" + data);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<TestRun>> jobs =
          List.of(
              threads.submit(() -> run(root.resolve("beside-0"))),
              threads.submit(() -> run(root.resolve("beside-1"), "--hanlpData=" + data)));
      for (int i = 0; i < jobs.size(); i++) {
        assertThat(jobs.get(i).get().exitCode()).isEqualTo(0);
        OutputFiles alone = OutputFiles.in(root.resolve("alone-" + i));
        OutputFiles beside = OutputFiles.in(root.resolve("beside-" + i));
        for (String name : List.of("posts.jsonl", "entities.jsonl", "keywords.jsonl")) {
          assertThat(beside.text(name)).isEqualTo(alone.text(name));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
