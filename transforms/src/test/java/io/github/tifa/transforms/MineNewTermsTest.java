package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.transforms.RandomMarkedPosts.Written;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollectionView;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** From the marked texts of posts to the rows of new terms. */
public final class MineNewTermsTest {
  private static final String WORDS = "桥头水渠石阶老街渡口书屋茶亭灯塔山脚田埂晒场祠堂磨坊果园竹林窑洞码头";
  private static final List<String> COINED = List.of("河湾新风", "百桥慢行", "星灯夜读会", "晨钟互助令");

  @Rule public final transient TestPipeline pipeline = TestPipeline.create();
  @Rule public final transient TemporaryFolder temporary = new TemporaryFolder();

  /** Posts of three sources in which coined phrases stand among words that change. */
  private static List<Written> posts() {
    Random random = new Random(8);
    List<Written> posts = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      StringBuilder body = new StringBuilder();
      for (int sentence = 0; sentence < 12; sentence++) {
        for (int word = 0; word < 9; word++) {
          int at = 2 * random.nextInt(WORDS.length() / 2);
          body.append(WORDS, at, at + 2);
          if (word == 4 && sentence < 4 && random.nextInt(6) == 0) {
            body.append(COINED.get(sentence));
          }
        }
        body.append('。');
      }
      String day = "2020-03-" + (10 + i % 20);
      posts.add(RandomMarkedPosts.post(i, day, "来源" + i % 3, "", body.toString()));
    }
    return posts;
  }

  /** Writes posts as batches of this size, in this order of batches, spread over groups. */
  private List<AnnotatedBatch> batches(int size, int groups, long seed) throws IOException {
    List<Written> posts = posts();
    List<AnnotatedBatch> batches = new ArrayList<>();
    for (int from = 0; from < posts.size(); from += size) {
      String part = new File(temporary.getRoot(), "part" + size + "-" + from).getPath();
      try (DataOutputStream out = new DataOutputStream(Files.create(MarkedPost.file(part)))) {
        for (Written post : posts.subList(from, Math.min(posts.size(), from + size))) {
          MarkedPost.write(out, post.post(), post.marked());
        }
      }
      int index = from / size;
      batches.add(new AnnotatedBatch(index, index % groups, part, "", 0));
    }
    Collections.shuffle(batches, new Random(seed));
    return batches;
  }

  /** Runs the transform and returns nothing: the rows go to {@code check}. */
  private void mine(
      List<AnnotatedBatch> batches, Map<String, Copy> copies, LexiconFile mine, Check check) {
    Volumes volumes = new Volumes();
    for (int i = 0; i < 3; i++) {
      Volumes.Volume volume = new Volumes.Volume();
      volume.posts = 30;
      volumes.sources.put("来源" + i, volume);
    }
    PCollectionView<Map<String, Copy>> originals =
        pipeline
            .apply(
                "Copies",
                Create.of(copies)
                    .withCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Copy.class))))
            .apply(View.asMap());
    PCollectionView<Volumes> sizes =
        pipeline
            .apply("Volumes", Create.of(volumes).withCoder(SerializableCoder.of(Volumes.class)))
            .apply(View.asSingleton());
    PAssert.thatSingleton(
            pipeline
                .apply(
                    "Batches",
                    Create.of(batches).withCoder(SerializableCoder.of(AnnotatedBatch.class)))
                .apply(GatherBatches.byGroup())
                .apply(
                    MineNewTerms.without(
                        originals, sizes, List.of(mine), PartFolder.at(temporary.getRoot() + "/"))))
        .satisfies(
            tables -> {
              check.rows(rows(tables));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @FunctionalInterface
  private interface Check extends Serializable {
    void rows(List<String> rows);
  }

  private static List<String> rows(TablePart table) {
    List<String> rows = new ArrayList<>();
    try {
      RowFile.merge(
          List.of(table.path()), row -> rows.add(new String(row.line(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static LexiconFile lexicon(String... terms) {
    return new LexiconFile(
        "terms-mine.tsv",
        "term\tvariants\tclass\n" + String.join("\t\tsociety\n", terms) + "\t\tsociety\n");
  }

  private static List<String> terms(List<String> rows) {
    return rows.stream().map(row -> row.replaceAll("^\\{\"term\":\"([^\"]*)\".*", "$1")).toList();
  }

  /** What the steps find without Beam, all posts in one part. */
  private static List<String> expected() throws IOException {
    PhraseSketch sketch = new PhraseSketch();
    posts().forEach(post -> sketch.add(post.read()));
    PhraseSketch.Frequent frequent = sketch.frequent();
    PhraseCounts counts = new PhraseCounts(frequent);
    posts().forEach(post -> counts.add(post.read()));
    String path = java.nio.file.Files.createTempFile("counts", "").toString();
    counts.drain(path);
    CandidateTerms candidates =
        new CandidateTerms(frequent.leastPosts(), 2, SharedLexicon.with(List.of(lexicon("书屋"))));
    PhraseCounts.merge(List.of(path), candidates::add);
    java.nio.file.Files.delete(java.nio.file.Path.of(path));
    TermTrie trie = new TermTrie(candidates.chosen());
    TermTally tally = new TermTally(trie);
    posts().forEach(post -> tally.add(post.read()));
    List<String> rows = new ArrayList<>();
    new NewTermTable(trie, tally)
        .rows()
        .forEach(row -> rows.add(new String(row.line(), StandardCharsets.UTF_8)));
    return rows;
  }

  @Test
  public void findsTheCoinedPhrases() throws IOException {
    mine(
        batches(10, 4, 1),
        Map.of(),
        lexicon("书屋"),
        rows -> assertThat(terms(rows).subList(0, 4)).containsExactlyElementsIn(COINED));
  }

  @Test
  public void oneGroupYieldsWhatTheStepsYieldWithoutBeam() throws IOException {
    List<String> expected = List.copyOf(expected());
    assertThat(expected).isNotEmpty();

    mine(
        batches(90, 1, 1),
        Map.of(),
        lexicon("书屋"),
        rows -> assertThat(rows).containsExactlyElementsIn(expected).inOrder());
  }

  @Test
  public void manyGroupsInAnyOrderYieldTheSame() throws IOException {
    List<String> expected = List.copyOf(expected());

    mine(
        batches(3, 7, 5),
        Map.of(),
        lexicon("书屋"),
        rows -> assertThat(rows).containsExactlyElementsIn(expected).inOrder());
  }

  @Test
  public void whatTheLexiconListsIsNotNew() throws IOException {
    mine(
        batches(10, 4, 1),
        Map.of(),
        lexicon("河湾新风"),
        rows -> {
          assertThat(terms(rows)).doesNotContain("河湾新风");
          assertThat(terms(rows)).contains("百桥慢行");
        });
  }

  @Test
  public void copiesDoNotCount() throws IOException {
    TreeMap<String, Copy> copies = new TreeMap<>();
    for (int i = 2; i < 90; i++) {
      copies.put("/posts/" + i, Copy.exact(String.format(Locale.ROOT, "%016x", 0)));
    }

    mine(batches(10, 4, 1), copies, lexicon("书屋"), rows -> assertThat(rows).isEmpty());
  }
}
