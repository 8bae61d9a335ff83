package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assume.assumeFalse;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests runs that are stopped, killed, robbed of their disk or memory: no file is half-written
 * under its final name, and the next run works.
 */
public final class FaultsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Corpus corpus;
  private Path prints;
  private Path output;

  @Before
  public void makeFolders() throws IOException {
    corpus = new Corpus(folder.newFolder("posts").toPath());
    prints = folder.newFolder("prints").toPath();
    output = folder.getRoot().toPath().resolve("out");
    for (int i = 0; i < 100; i++) {
      corpus.post("a" + i + ".md", "河湾的秋天", "习近平考察河湾，看了" + i + "座桥。".repeat(20));
    }
  }

  private TifaProcess start() {
    return TifaProcess.start(prints, "-Xmx512m", corpus.input(), "--output=" + output);
  }

  private static List<String> below(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(path -> folder.relativize(path).toString()).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private boolean isWriting() {
    return below(output).stream().anyMatch(name -> name.contains("/part-"));
  }

  private void assertNextRunWorks() {
    TestRun run = TestRun.of(corpus.input(), "--output=" + output);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(OutputFiles.in(output).names()).isEqualTo(SampleRun.get().outputs().names());
  }

  private void assertStopped(String signal, int exitCode) throws Exception {
    try (TifaProcess run = start()) {
      run.await(this::isWriting);
      run.signal(signal);

      assertThat(run.end()).isEqualTo(exitCode);
      assertThat(run.err()).contains("tifa: stopped from outside; no output was written.\n");
      assertThat(Files.exists(output.resolve("run.json"))).isFalse();
    }
    assertNextRunWorks();
  }

  @Test
  public void interruptedRunLeavesNothing() throws Exception {
    assumeFalse("a shell in the background lets its children ignore it", ignoresInterrupts());
    assertStopped("INT", 130);
  }

  /** Bit 1 of the mask of ignored signals, which processes inherit, is SIGINT. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readString(status)
            .lines()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  @Test
  public void terminatedRunLeavesNothing() throws Exception {
    assertStopped("TERM", 143);
  }

  @Test
  public void killedRunLeavesNoFinalNameAndTheNextOneWorks() throws Exception {
    try (TifaProcess run = start()) {
      run.await(this::isWriting);
      run.signal("KILL");

      assertThat(run.end()).isEqualTo(137);
    }
    assertThat(below(output).stream().filter(name -> !name.isEmpty() && !name.startsWith(".tifa-")))
        .isEmpty();
    assertNextRunWorks();
  }

  @Test
  public void runKilledWhileFilesGetTheirNamesLeavesNoneOfThem() throws IOException {
    Path work = Files.createDirectories(output.resolve(".tifa-work-1"));
    Files.writeString(work.resolve("names"), "entities.jsonl\nposts.jsonl\nrun.json\n");
    Files.writeString(work.resolve("final-run.json"), "{}\n");
    Files.writeString(output.resolve("entities.jsonl"), "{}\n");

    assertNextRunWorks();
    assertThat(Files.exists(work)).isFalse();
  }

  @Test
  public void filesOfOthersBesideABrokenRunAreNotTouched() throws IOException {
    Path work = Files.createDirectories(output.resolve(".tifa-work-1"));
    Files.writeString(work.resolve("names"), "run.json\n");
    Files.writeString(output.resolve("notes.txt"), "mine");

    assertThat(TestRun.of(corpus.input(), "--output=" + output).exitCode()).isEqualTo(2);
    assertThat(Files.readString(output.resolve("notes.txt"))).isEqualTo("mine");
  }

  @Test
  public void secondRunIntoTheSameFolderIsRefused() throws Exception {
    try (TifaProcess first = start()) {
      first.await(this::isWriting);

      TestRun second = TestRun.of(corpus.input(), "--output=" + output);

      assertThat(second)
          .isEqualTo(
              new TestRun(
                  2,
                  "",
                  "tifa cannot start:\n  - --output="
                      + output
                      + " is being written by another run: wait for its end, or name another folder\n"
                      + "./tifa --help lists the options.\n"));
      assertThat(first.end()).isEqualTo(0);
    }
    assertThat(OutputFiles.in(output).names()).isEqualTo(SampleRun.get().outputs().names());
  }

  @Test
  public void folderThatVanishesInMidRunFailsTheRun() throws Exception {
    try (TifaProcess run = start()) {
      run.await(this::isWriting);
      Files.move(output, folder.getRoot().toPath().resolve("gone"));

      assertThat(run.end()).isEqualTo(1);
      assertThat(run.err()).contains("tifa: the job failed; no output was written.\n");
    }
    assertNextRunWorks();
  }

  /** Runs into a folder on a disk of its own, and gives the run. */
  private TestRun runOnDisk(String options) throws IOException, InterruptedException {
    Path disk = folder.newFolder("disk").toPath();
    boolean mounted =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString())
                .start()
                .waitFor()
            == 0;
    assumeTrue("only root can make a disk", mounted);
    try {
      TestRun run = TestRun.of(corpus.input(), "--output=" + disk.resolve("out"));
      assertThat(Files.exists(disk.resolve("out"))).isFalse();
      return run;
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  @Test
  public void fullDiskFailsTheRun() throws Exception {
    TestRun run = runOnDisk("size=64k");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("tifa: the job failed; no output was written.\n");
    assertThat(run.err()).containsMatch("No space left|Disk quota");
  }

  @Test
  public void readOnlyDiskFailsTheRun() throws Exception {
    TestRun run = runOnDisk("ro");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("tifa: the job failed; no output was written.\n");
    assertThat(run.err()).contains("Read-only file system");
  }

  @Test
  public void tooLittleMemoryEndsWithOneAndSaysSo() throws Exception {
    try (TifaProcess run =
        TifaProcess.start(prints, "-Xmx40m", corpus.input(), "--output=" + output)) {
      assertThat(run.end()).isEqualTo(1);
      assertThat(run.err()).contains("tifa: out of memory; no output was written.");
    }
    assertNextRunWorks();
  }
}
