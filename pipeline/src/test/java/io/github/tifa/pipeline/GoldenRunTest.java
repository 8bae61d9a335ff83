package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.truth.Expect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;

/** Holds the outputs of a run over {@code testdata/posts} against {@code testdata/golden}. */
public final class GoldenRunTest {
  private static final String UPDATE = "golden.update";
  private static final String HOW_TO_UPDATE =
      "If the change is meant, run: ./mvnw -pl pipeline -am test -Dtest=GoldenRunTest"
          + " -Dgolden.update=true -Dsurefire.failIfNoSpecifiedTests=false";
  private static final int CONTEXT = 60;
  private static final Set<String> WITH_PATHS =
      Set.of("posts.jsonl", "rejected.jsonl", "report.html");

  @Rule public final Expect expect = Expect.create();

  private final Path golden = Repository.resolve("testdata/golden");

  @Test
  public void leavesItsOutputFilesAndNothingElse() {
    assertThat(SampleRun.get().outputs().names())
        .containsExactly(
            "candidates.jsonl",
            "concordance.jsonl",
            "cooccurrences.jsonl",
            "entities.jsonl",
            "keyness.jsonl",
            "keywords.jsonl",
            "name-lists.jsonl",
            "name-order.jsonl",
            "new-terms.jsonl",
            "posts.jsonl",
            "rejected.jsonl",
            "report.html",
            "run.json",
            "summary.json",
            "timeline.jsonl")
        .inOrder();
  }

  @Test
  public void yieldsTheGoldenFiles() throws IOException {
    Map<String, String> stable = stable(SampleRun.get().outputs());
    if (Boolean.getBoolean(UPDATE)) {
      update(stable);
      return;
    }
    assertWithMessage("files of testdata/golden. " + HOW_TO_UPDATE)
        .that(goldenNames())
        .containsExactlyElementsIn(stable.keySet());
    for (Map.Entry<String, String> file : stable.entrySet()) {
      byte[] expected = Files.readAllBytes(golden.resolve(file.getKey()));
      byte[] actual = file.getValue().getBytes(UTF_8);
      if (!Arrays.equals(expected, actual)) {
        expect.withMessage(difference(file.getKey(), expected, actual)).fail();
      }
    }
  }

  private List<String> goldenNames() throws IOException {
    if (!Files.isDirectory(golden)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(golden)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void update(Map<String, String> stable) throws IOException {
    assertWithMessage("golden files are not written where CI is set")
        .that(System.getenv("CI"))
        .isNull();
    Files.createDirectories(golden);
    List<String> stale = new ArrayList<>(goldenNames());
    stale.removeAll(stable.keySet());
    for (String name : stale) {
      Files.delete(golden.resolve(name));
    }
    for (Map.Entry<String, String> file : stable.entrySet()) {
      Files.writeString(golden.resolve(file.getKey()), file.getValue());
    }
  }

  /**
   * The outputs without what differs between machines and moments, and without the report, which is
   * made of them and has tests of its own.
   */
  private static Map<String, String> stable(OutputFiles outputs) throws IOException {
    Map<String, String> stable = new TreeMap<>();
    for (String name : outputs.tables()) {
      String text = name.equals("run.json") ? run(outputs) : outputs.text(name);
      stable.put(name, text.replace(Repository.root() + "/", ""));
    }
    return stable;
  }

  private static String run(OutputFiles outputs) throws IOException {
    ObjectNode run = (ObjectNode) outputs.object("run.json");
    run.remove(List.of("startedAt", "finishedAt"));
    ((ObjectNode) run.get("options")).remove("output");
    for (JsonNode file : run.get("files")) {
      if (WITH_PATHS.contains(file.get("name").textValue())) {
        ((ObjectNode) file).remove("sha256");
      }
    }
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return OutputFiles.JSON.writer(printer).writeValueAsString(run) + "\n";
  }

  /** Shows the first place where the texts differ, with what stands around it. */
  private static String difference(String name, byte[] expected, byte[] actual) {
    String golden = new String(expected, UTF_8);
    String now = new String(actual, UTF_8);
    int at = Math.max(0, Arrays.mismatch(golden.toCharArray(), now.toCharArray()));
    return String.format(
        "testdata/golden/%s:%d (%d lines, now %d)%n  golden: %s%n  now:    %s%n%s",
        name,
        golden.substring(0, Math.min(at, golden.length())).split("\n", -1).length,
        golden.lines().count(),
        now.lines().count(),
        around(golden, at),
        around(now, at),
        HOW_TO_UPDATE);
  }

  /** The line of a place, cut to some characters on either side. */
  private static String around(String text, int at) {
    int from = Math.max(Math.max(0, at - CONTEXT), text.lastIndexOf('\n', at - 1) + 1);
    int end = text.indexOf('\n', at);
    int to = Math.min(Math.min(text.length(), at + CONTEXT), end < 0 ? text.length() : end);
    return from < to ? "…" + text.substring(from, to) + "…" : "(end of the line)";
  }
}
