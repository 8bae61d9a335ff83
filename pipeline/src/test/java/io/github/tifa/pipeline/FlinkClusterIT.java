package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.pipeline.FlinkCluster.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests the packaged program on Flink clusters of processes of their own: the same bytes as on the
 * direct runner, also when a worker is killed; and nothing left behind after many jobs.
 */
public final class FlinkClusterIT {
  @ClassRule public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

  private static final int EDITIONS = 5;
  private static final int SUBMISSIONS = 10;

  /** So many jobs fill caches that stay; after them metaspace must not grow. */
  private static final int WARM_UP = 3;

  /** Among so many jobs at the end, one must leave no more classes than there were. */
  private static final int LAST = 4;

  /** Of each kind that the job shows, some. */
  private static final List<String> METRICS =
      List.of(
          "files_matched",
          "files_done",
          "posts",
          "characters",
          "rejected_",
          "mentions_leader",
          "mentions_policy_term",
          "read_millis",
          "clean_millis",
          "annotate_millis",
          "write_millis",
          "count_millis",
          "tabulate_millis",
          "publish_millis");

  private static final Path SLIM = Repository.resolve("pipeline/target/tifa-flink-slim.jar");
  private static final Path FEW = Repository.resolve("testdata/posts/bbc");

  private static Path posts;
  private static OutputFiles expected;
  private static FlinkCluster cluster;

  @BeforeClass
  public static void start() throws IOException, InterruptedException {
    posts = TEMPORARY.newFolder("posts").toPath();
    copyPosts(posts);
    expected = SampleRun.of("--input=" + posts).outputs();
    cluster = FlinkCluster.start(TEMPORARY.newFolder("cluster").toPath(), 2, 2);
  }

  @AfterClass
  public static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  public void clusterWritesTheSameBytes() throws IOException, InterruptedException {
    Path output = newOutput();

    finish(cluster, submit(cluster, posts, output));

    assertSameFiles(output);
    String shown = cluster.accumulators();
    for (String metric : METRICS) {
      assertWithMessage(shown).that(shown).contains(metric);
    }
  }

  @Test
  public void killedTaskManagerChangesNothing() throws IOException, InterruptedException {
    Path output = newOutput();
    try (FlinkCluster mortal = FlinkCluster.start(TEMPORARY.newFolder().toPath(), 2, 2)) {
      Process job = submit(mortal, posts, output);
      // Some posts are annotated, more are not.
      mortal.await("part files", () -> Optional.of(partFiles(output)), parts -> parts >= 2);
      Node victim = mortal.await("a busy worker", mortal::busyTaskManager, node -> true);
      victim.process().destroyForcibly();

      finish(mortal, job);

      List<String> log = mortal.jobManagerLines("RESTARTING|to RUNNING\\.$|to FINISHED\\.$");
      mortal
          .jobManagerLines("(?i)switched from state|task ?manager.*(unreachable|lost|failed)")
          .forEach(line -> System.out.println("kill test: " + line));
      assertWithMessage(mortal.logs()).that(log.toString()).contains("to RESTARTING");
      assertThat(mortal.taskManagers()).hasSize(1);
    }
    assertSameFiles(output);
  }

  @Test
  public void manyJobsLeaveNoClassesBehind() throws IOException, InterruptedException {
    List<Long> metaspace = new ArrayList<>();
    for (int i = 0; i < SUBMISSIONS; i++) {
      TestRun run =
          TestRun.of(
              cluster.arguments(
                  "--filesToStage=" + SLIM, "--input=" + FEW, "--output=" + newOutput()));
      assertWithMessage(run.err() + cluster.logs()).that(run.exitCode()).isEqualTo(0);
      long largest = 0;
      for (Node node : cluster.taskManagers()) {
        largest = Math.max(largest, Metaspace.of(node.process()));
      }
      metaspace.add(largest);
    }
    System.out.println("metaspace of the fuller TaskManager after each job, KiB: " + metaspace);

    // The classes of one job may stay a while, until a thread of theirs has ended. Those of a leak
    // stay for good, so that no later look finds less.
    long settled = metaspace.get(WARM_UP - 1);
    assertWithMessage("metaspace after each job, KiB: %s", metaspace)
        .that(Collections.min(metaspace.subList(SUBMISSIONS - LAST, SUBMISSIONS)))
        .isLessThan(settled + settled / 5);
    assertWithMessage("metaspace after each job, KiB: %s", metaspace)
        .that(Collections.max(metaspace.subList(WARM_UP, SUBMISSIONS)))
        .isLessThan(settled + settled / 2);
  }

  private static Process submit(FlinkCluster cluster, Path input, Path output) throws IOException {
    Path jar = Repository.resolve("pipeline/target/tifa-flink.jar");
    return cluster.submit(jar, "--input=" + input, "--output=" + output);
  }

  private static void finish(FlinkCluster cluster, Process job)
      throws IOException, InterruptedException {
    boolean ended = job.waitFor(20, TimeUnit.MINUTES);
    assertWithMessage(cluster.logs()).that(ended).isTrue();
    assertWithMessage(cluster.logs()).that(job.exitValue()).isEqualTo(0);
  }

  private static Path newOutput() throws IOException {
    return TEMPORARY.newFolder().toPath().resolve("out");
  }

  private static long partFiles(Path output) throws IOException {
    if (!Files.isDirectory(output)) {
      return 0;
    }
    try (Stream<Path> below = Files.walk(output)) {
      return below
          .filter(path -> path.getFileName().toString().matches("part-.*-sketches"))
          .count();
    }
  }

  /** All files but {@code run.json} are the same, and there are no others. */
  private static void assertSameFiles(Path output) throws IOException {
    OutputFiles actual = OutputFiles.in(output);
    assertThat(actual.names()).containsExactlyElementsIn(expected.names());
    for (String name : expected.names()) {
      if (!name.equals("run.json")) {
        assertWithMessage(name).that(actual.text(name)).isEqualTo(expected.text(name));
      }
    }
    assertThat(actual.object("run.json").get("counts"))
        .isEqualTo(expected.object("run.json").get("counts"));
    assertThat(actual.object("run.json").get("runner").textValue()).isEqualTo("FlinkRunner");
  }

  /**
   * The test posts in several editions, each with texts and addresses of its own; the last is an
   * archive.
   */
  private static void copyPosts(Path target) throws IOException {
    Path source = Repository.resolve("testdata/posts");
    int last = EDITIONS - 1;
    try (Stream<Path> files = Files.walk(source);
        ZipOutputStream archive =
            new ZipOutputStream(Files.newOutputStream(target.resolve(last + ".zip")))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        String path = source.relativize(file).toString();
        for (int i = 0; i < last; i++) {
          Path copy = target.resolve(i + "/" + path);
          Files.createDirectories(copy.getParent());
          Files.write(copy, edition(content, i));
        }
        archive.putNextEntry(new ZipEntry(path));
        archive.write(edition(content, last));
      }
    }
  }

  private static byte[] edition(byte[] content, int number) throws IOException {
    String text = new String(content, java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.isEmpty() || text.indexOf('\0') >= 0
        ? content
        : text.replaceFirst("(?m)^(from: [^\r\n]*)", "$1?edition=" + number)
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
