package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import io.github.tifa.transforms.PostBatch.InputFile;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Which files a run reads, and how they are cut into batches. */
public final class MatchPostsTest {
  @Rule public final transient TestPipeline pipeline = TestPipeline.create();
  @Rule public final transient TemporaryFolder temporary = new TemporaryFolder();

  private String create(String name) throws IOException {
    File file = new File(temporary.getRoot(), name);
    file.getParentFile().mkdirs();
    Files.writeString(file.toPath(), "内容");
    return file.getPath();
  }

  private String path(String name) {
    return new File(temporary.getRoot(), name).getPath();
  }

  private PartFolder unpacked() {
    return PartFolder.at(path("unpacked/"));
  }

  /** The batches in their order, checked inside the pipeline. */
  private PipelineResult match(
      List<String> patterns, SerializableFunction<List<PostBatch>, Void> check) {
    PAssert.that(pipeline.apply(MatchPosts.of(patterns, unpacked())))
        .satisfies(
            batches -> {
              List<PostBatch> sorted = new ArrayList<>();
              batches.forEach(sorted::add);
              sorted.sort(Comparator.comparingInt(PostBatch::index));
              return check.apply(sorted);
            });
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    return result;
  }

  private PipelineResult assertFiles(List<String> patterns, String... names) {
    List<String> wanted = List.of(names).stream().map(this::path).toList();
    return match(
        patterns,
        batches -> {
          assertThat(batches.stream().flatMap(batch -> batch.files().stream()).map(InputFile::path))
              .containsExactlyElementsIn(wanted)
              .inOrder();
          return null;
        });
  }

  private static long matched(PipelineResult result) {
    return result
        .metrics()
        .queryMetrics(
            MetricsFilter.builder()
                .addNameFilter(MetricNameFilter.named(MatchPosts.METRICS, MatchPosts.MATCHED))
                .build())
        .getCounters()
        .iterator()
        .next()
        .getAttempted();
  }

  @Test
  public void takesAFile() throws IOException {
    create("b.md");
    String file = create("a.md");

    assertFiles(List.of(file), "a.md");
  }

  @Test
  public void takesAFolderWithAllBelowIt() throws IOException {
    create("posts/b.md");
    create("posts/2020/a.md");
    create("posts/2020/01/c.markdown");
    create("other/d.md");

    assertFiles(
        List.of(path("posts")), "posts/2020/01/c.markdown", "posts/2020/a.md", "posts/b.md");
  }

  @Test
  public void takesAFolderWithASlashAtItsEnd() throws IOException {
    create("posts/a.md");

    assertFiles(List.of(path("posts") + "/"), "posts/a.md");
  }

  @Test
  public void aStarStaysInItsFolder() throws IOException {
    create("posts/a.md");
    create("posts/a.txt");
    create("posts/2020/b.md");

    assertFiles(List.of(path("posts") + "/*.md"), "posts/a.md");
  }

  @Test
  public void twoStarsCrossFolders() throws IOException {
    create("posts/2020/b.md");
    create("posts/2020/01/c.md");
    create("posts/2020/01/c.txt");

    assertFiles(List.of(path("posts") + "/**.md"), "posts/2020/01/c.md", "posts/2020/b.md");
  }

  @Test
  public void takesNamesInChinese() throws IOException {
    create("新闻/2020-01-01-云泽市开会：一.md");

    assertFiles(List.of(path("新闻")), "新闻/2020-01-01-云泽市开会：一.md");
  }

  @Test
  public void takesAFileOfSeveralPatternsOnce() throws IOException {
    String a = create("posts/a.md");
    create("posts/b.md");

    PipelineResult result =
        assertFiles(
            List.of(path("posts") + "/*.md", path("posts"), a, a), "posts/a.md", "posts/b.md");

    assertThat(matched(result)).isEqualTo(2);
  }

  @Test
  public void ordersFilesByPathWhateverTheOrderOfPatterns() throws IOException {
    create("b/1.md");
    create("a/2.md");

    assertFiles(List.of(path("b"), path("a")), "a/2.md", "b/1.md");
  }

  @Test
  public void knowsTheSizeOfAFile() throws IOException {
    String file = create("a.md");

    match(
        List.of(file),
        batches -> {
          assertThat(batches).containsExactly(new PostBatch(0, 0, List.of(new InputFile(file, 6))));
          return null;
        });
  }

  @Test
  public void matchesNothingWhereNothingIs() {
    PipelineResult result = assertFiles(List.of(path("none/*.md")));

    assertThat(matched(result)).isEqualTo(0);
  }

  @Test
  public void cutsBatchesOf128Files() throws IOException {
    for (int i = 0; i < 300; i++) {
      create(String.format(Locale.ROOT, "posts/%03d.md", i));
    }

    PipelineResult result =
        match(
            List.of(path("posts")),
            batches -> {
              assertThat(batches.stream().map(batch -> batch.files().size()))
                  .containsExactly(128, 128, 44)
                  .inOrder();
              assertThat(batches.stream().map(PostBatch::index)).containsExactly(0, 1, 2).inOrder();
              assertThat(batches.stream().map(PostBatch::group))
                  .containsExactly(0, 5, 10)
                  .inOrder();
              return null;
            });

    assertThat(matched(result)).isEqualTo(300);
  }

  @Test
  public void cutsABatchAfterEightMebibytes() throws IOException {
    for (String name : List.of("1.md", "2.md", "3.md")) {
      try (RandomAccessFile file = new RandomAccessFile(path(name), "rw")) {
        file.setLength(4 << 20);
      }
    }

    match(
        List.of(temporary.getRoot().getPath()),
        batches -> {
          assertThat(batches.stream().map(batch -> batch.files().size()))
              .containsExactly(2, 1)
              .inOrder();
          return null;
        });
  }

  @Test
  public void neighbouringBatchesShareAGroup() throws IOException {
    for (int i = 0; i < 128 * 32 + 1; i++) {
      create(String.format(Locale.ROOT, "posts/%05d.md", i));
    }

    match(
        List.of(path("posts")),
        batches -> {
          List<Integer> groups = batches.stream().map(PostBatch::group).toList();
          assertThat(groups).hasSize(33);
          assertThat(groups).isInOrder();
          assertThat(groups.stream().distinct()).hasSize(16);
          return null;
        });
  }

  @Test
  public void wantsAPattern() {
    pipeline.enableAbandonedNodeEnforcement(false);

    assertThrows(IllegalArgumentException.class, () -> MatchPosts.of(List.of(), unpacked()));
  }
}
