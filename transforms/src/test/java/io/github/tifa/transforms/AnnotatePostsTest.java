package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.statistics.MinHash;
import io.github.tifa.statistics.Shingles;
import io.github.tifa.transforms.PostBatch.InputFile;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** From a batch of files to a part file, fingerprints and rejections. */
public final class AnnotatePostsTest {
  private static final String SENTENCE =
      "云泽市邻里书屋星期五开放，首日有三百名居民借书，馆员介绍了分类方法，并约定每月举办一次读书会，明年还要在城西再建十个书屋。";

  @Rule public final transient TestPipeline pipeline = TestPipeline.create();
  @Rule public final transient TemporaryFolder temporary = new TemporaryFolder();
  private String folder;

  @Before
  public void setUp() throws IOException {
    folder = temporary.newFolder("parts").getPath() + "/";
  }

  private static String post(String title, int day, String address, String body) {
    return """
        ---
        title: %s
        date: 2020-05-0%d 08:00:00
        categories: [云泽日报]
        from: https://example.org/%s
        ---
        """
            .formatted(title, day, address)
        + body;
  }

  private InputFile file(String name, byte[] content) throws IOException {
    Path path = new File(temporary.getRoot(), name).toPath();
    Files.write(path, content);
    return new InputFile(path.toString(), content.length);
  }

  private InputFile file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private PipelineResult annotate(
      SerializableFunction<AnnotatedBatch, Void> check, InputFile... files) {
    LexiconFile mine =
        new LexiconFile("terms-mine.tsv", "term\tvariants\tclass\n邻里书屋\t\tsociety\n");
    PAssert.thatSingleton(
            pipeline
                .apply(
                    Create.of(new PostBatch(7, 3, List.of(files)))
                        .withCoder(SerializableCoder.of(PostBatch.class)))
                .apply(
                    AnnotatePosts.with(
                            ZoneId.of("Asia/Shanghai"),
                            List.of(mine),
                            HanlpData.NONE,
                            PartFolder.at(folder))
                        .withSketches(true)))
        .satisfies(check);
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    return result;
  }

  /** The counts of all posts of a part file, after each its line. */
  private static Map<List<String>, List<PostCounts>> read(AnnotatedBatch batch) {
    List<String> lines = new ArrayList<>();
    List<PostCounts> posts = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(io.github.tifa.transforms.Files.open(batch.part()))) {
      for (int i = 0; i < posts(batch).fingerprints().size(); i++) {
        lines.add(new String(Wire.bytes(in), StandardCharsets.UTF_8));
        posts.add(PostCountsWire.read(in));
      }
      assertThat(in.read()).isEqualTo(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(lines, posts);
  }

  private static BatchPosts posts(AnnotatedBatch batch) {
    try {
      return BatchPosts.read(batch.part());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long done(PipelineResult result) {
    return result
        .metrics()
        .queryMetrics(
            MetricsFilter.builder()
                .addNameFilter(MetricNameFilter.named(MatchPosts.METRICS, AnnotatePosts.DONE))
                .build())
        .getCounters()
        .iterator()
        .next()
        .getAttempted();
  }

  @Test
  public void keepsGoodPostsAndRejectsEmptyAndBinaryFiles() throws IOException {
    InputFile good = file("good.md", post("云泽市开书屋", 1, "a", SENTENCE));
    InputFile empty = file("empty.md", "");
    InputFile binary = file("binary.md", new byte[] {'P', 'N', 'G', 0, 1});

    PipelineResult result =
        annotate(
            batch -> {
              assertThat(batch.index()).isEqualTo(7);
              assertThat(batch.group()).isEqualTo(3);
              assertThat(batch.bytes()).isEqualTo(good.size() + 5);
              assertThat(posts(batch).fingerprints().stream().map(Fingerprint::path))
                  .containsExactly(good.path());
              assertThat(posts(batch).fingerprints().get(0).day()).isEqualTo("2020-05-01");
              assertThat(posts(batch).rejections())
                  .containsExactly(
                      new Rejection(empty.path(), "parse", "empty_file", "The file has no text."),
                      new Rejection(
                          binary.path(),
                          "parse",
                          "binary_file",
                          "The file looks like binary data, not like text. If it is a post, save it"
                              + " as UTF-8 text."))
                  .inOrder();
              return null;
            },
            good,
            empty,
            binary);

    assertThat(done(result)).isEqualTo(3);
  }

  @Test
  public void rejectsAFileThatIsGone() throws IOException {
    InputFile gone = new InputFile(folder + "gone.md", 10);

    PipelineResult result =
        annotate(
            batch -> {
              Rejection rejection = posts(batch).rejections().get(0);
              assertThat(rejection.path()).isEqualTo(gone.path());
              assertThat(rejection.stage()).isEqualTo("read");
              assertThat(rejection.error()).isEqualTo("unreadable");
              assertThat(rejection.message()).contains("check that it exists, that it may be read");
              assertThat(posts(batch).fingerprints()).isEmpty();
              assertThat(batch.bytes()).isEqualTo(0);
              return null;
            },
            gone);

    assertThat(done(result)).isEqualTo(1);
  }

  @Test
  public void leavesEachPostAsItsLineAndItsCounts() throws IOException {
    InputFile first = file("1.md", post("云泽市开书屋", 1, "a", SENTENCE));
    InputFile second = file("2.md", post("书屋", 2, "b", "邻里书屋，邻里书屋。"));

    annotate(
        batch -> {
          assertThat(batch.part()).startsWith(new File(first.path()).getParent() + "/parts/part-");
          read(batch)
              .forEach(
                  (lines, posts) -> {
                    assertThat(posts.stream().map(PostCounts::path))
                        .containsExactly(first.path(), second.path())
                        .inOrder();
                    assertThat(lines.get(0)).contains("\"duplicateOf\":null");
                    assertThat(lines.get(0)).contains("\"title\":\"云泽市开书屋\"");
                    assertThat(lines.get(1)).contains("\"text\":\"邻里书屋，邻里书屋。\"");
                    assertThat(
                            posts.get(1).entities().stream()
                                .filter(e -> e.id().equals("term:邻里书屋"))
                                .map(PostCounts.EntityCount::mentions))
                        .containsExactly(2L);
                  });
          return null;
        },
        first,
        second);
  }

  @Test
  public void theSameTextHasTheSameFingerprintInEitherScriptAndUnderAnyTitle() throws IOException {
    InputFile simplified = file("1.md", post("甲", 1, "a", "<p>" + SENTENCE + "</p>"));
    InputFile traditional =
        file(
            "2.md",
            post(
                "乙",
                2,
                "b",
                "<div>"
                    + com.hankcs.hanlp.HanLP.convertToTraditionalChinese(SENTENCE)
                        .replace("，", "，\n")
                    + "</div>"));
    InputFile other = file("3.md", post("甲", 1, "c", SENTENCE + "完"));

    annotate(
        batch -> {
          List<Long> texts = posts(batch).fingerprints().stream().map(Fingerprint::text).toList();
          assertThat(texts.get(1)).isEqualTo(texts.get(0));
          assertThat(texts.get(2)).isNotEqualTo(texts.get(0));
          assertThat(posts(batch).fingerprints().stream().map(Fingerprint::id))
              .containsNoDuplicates();
          return null;
        },
        simplified,
        traditional,
        other);
  }

  @Test
  public void shortTextsAreTheSameOnlyUnderTheSameTitle() throws IOException {
    InputFile first = file("1.md", post("甲", 1, "a", "详见图片。"));
    InputFile same = file("2.md", post("甲", 2, "b", "详见图片。"));
    InputFile other = file("3.md", post("乙", 3, "c", "详见图片。"));

    annotate(
        batch -> {
          List<Long> texts = posts(batch).fingerprints().stream().map(Fingerprint::text).toList();
          assertThat(texts.get(1)).isEqualTo(texts.get(0));
          assertThat(texts.get(2)).isNotEqualTo(texts.get(0));
          return null;
        },
        first,
        same,
        other);
  }

  @Test
  public void leavesSketchesOfTextsThatAreNotShort() throws IOException {
    InputFile brief = file("1.md", post("甲", 1, "a", "详见图片。"));
    InputFile full = file("2.md", post("乙", 2, "b", SENTENCE));
    long[] keys = MinHash.bandKeys(MinHash.signature(Shingles.of(SENTENCE)));

    annotate(
        batch -> {
          List<String> read = new ArrayList<>();
          try {
            for (int band : new int[] {0, 15}) {
              Sketches.read(batch.sketches(), band, (post, key) -> read.add(post + " " + key));
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          assertThat(read).containsExactly("1 " + keys[0], "1 " + keys[15]).inOrder();
          return null;
        },
        brief,
        full);
  }

  @Test
  public void aFingerprintKnowsWhereItsPostIs() throws IOException {
    InputFile first = file("1.md", post("甲", 1, "a", SENTENCE));
    InputFile second = file("2.md", post("乙", 2, "b", SENTENCE + "完"));

    annotate(
        batch -> {
          PostTexts texts =
              new PostTexts(
                  Map.of(7, batch.part()),
                  Map.of(
                      new PostRef(7, 0), posts(batch).fingerprints().get(0),
                      new PostRef(7, 1), posts(batch).fingerprints().get(1)));
          double all = SENTENCE.length() - 4 + 1;
          try {
            assertThat(texts.of(new PostRef(7, 0), new PostRef(7, 1)))
                .isWithin(1e-9)
                .of((all - 1) / all);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return null;
        },
        first,
        second);
  }

  @Test
  public void aPostWithoutTextHasNoFingerprintOfIt() throws IOException {
    InputFile post = file("1.md", post("甲", 1, "a", "<script>run()</script>\n"));

    annotate(
        batch -> {
          assertThat(posts(batch).fingerprints().get(0).text()).isEqualTo(0);
          assertThat(posts(batch).rejections()).isEmpty();
          return null;
        },
        post);
  }
}
