package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.statistics.Association;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** From the pairs of each bucket, by its first entity, to rows with the counts of both. */
public final class JoinPairsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUCKETS = 4;
  private static final long ALL = 1_000;

  @Rule public final transient TestPipeline pipeline = TestPipeline.create();
  @Rule public final transient TemporaryFolder temporary = new TemporaryFolder();

  private static int bucket(String id) {
    return new CellKey(CellKey.ENTITY, id, CellKey.PERIOD, "").bucket(BUCKETS);
  }

  private static Cell cell(long sentences) {
    return Cell.of(sentences, 2, 0, 0, "2020-02-03");
  }

  /** The files that the buckets leave for each other. */
  private List<KV<Integer, String>> parts(Map<String, Long> alone, Map<String, Long> pairs)
      throws IOException {
    List<KV<Integer, String>> files = new ArrayList<>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      PairParts parts = new PairParts(BUCKETS, temporary.getRoot() + "/pairs-" + bucket + "-");
      int mine = bucket;
      alone.forEach(
          (id, n) -> {
            if (bucket(id) == mine) {
              parts.side(new PairSide(id, "名" + id, EntityType.PLACE, n));
            }
          });
      pairs.forEach(
          (pair, n) -> {
            if (new CellKey(CellKey.PAIR, pair, CellKey.PERIOD, "").bucket(BUCKETS) == mine) {
              parts.pair(pair, cell(n));
            }
          });
      parts.close().forEach((to, paths) -> paths.forEach(path -> files.add(KV.of(to, path))));
    }
    return files;
  }

  @Test
  public void everyPairMeetsTheCountsOfBothEntities() throws IOException {
    Random random = new Random(3);
    Map<String, Long> alone = new TreeMap<>();
    Map<String, Long> pairs = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      alone.put("place:" + i, 20L + random.nextInt(100));
    }
    List<String> ids = List.copyOf(alone.keySet());
    Map<String, String> expected = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      int a = random.nextInt(59);
      int b = a + 1 + random.nextInt(59 - a);
      long n = 1L + random.nextInt(10);
      pairs.put(CellKey.pair(ids.get(a), ids.get(b)), n);
    }
    pairs.forEach(
        (pair, n) -> {
          if (n >= PairParts.LEAST_SENTENCES) {
            String a = CellKey.first(pair);
            String b = CellKey.second(pair);
            expected.put(pair, n + " " + alone.get(a) + " " + alone.get(b) + " 2 2020-02-03");
          }
        });
    Map<Integer, List<String>> byBucket = new HashMap<>();
    for (KV<Integer, String> file : parts(alone, pairs)) {
      byBucket.computeIfAbsent(file.getKey(), k -> new ArrayList<>()).add(file.getValue());
    }

    Map<String, String> found = new HashMap<>();
    for (List<String> files : byBucket.values()) {
      PairParts.join(
          files,
          (a, b, sums) ->
              found.put(
                  CellKey.pair(a.id(), b.id()),
                  sums.mentions
                      + " "
                      + a.sentences()
                      + " "
                      + b.sentences()
                      + " "
                      + sums.posts
                      + " "
                      + sums.lastDay));
    }

    assertThat(expected.size()).isGreaterThan(100);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  public void writesRowsInTheOrderOfTheirEvidence() throws IOException {
    Map<String, Long> alone = Map.of("place:a", 10L, "place:b", 20L, "place:c", 30L);
    Map<String, Long> pairs =
        Map.of(
            CellKey.pair("place:a", "place:b"), 3L,
            CellKey.pair("place:a", "place:c"), 9L,
            CellKey.pair("place:b", "place:c"), 2L);
    Volumes volumes = new Volumes();
    volumes.all.sentences = ALL;
    PCollectionView<Volumes> view =
        pipeline
            .apply("Volumes", Create.of(volumes).withCoder(SerializableCoder.of(Volumes.class)))
            .apply(View.asSingleton());

    PAssert.that(
            pipeline
                .apply(
                    Create.of(parts(alone, pairs))
                        .withCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of())))
                .apply(JoinPairs.with(view, PartFolder.at(temporary.getRoot() + "/"))))
        .satisfies(
            tables -> {
              List<JsonNode> rows = rows(tables);
              assertThat(rows.stream().map(row -> row.get("b").textValue()).toList())
                  .containsExactly("place:c", "place:b")
                  .inOrder();
              JsonNode row = rows.get(0);
              Association counts = new Association(9, 10, 30, ALL);
              assertThat(row.get("a").textValue()).isEqualTo("place:a");
              assertThat(row.get("bName").textValue()).isEqualTo("名place:c");
              assertThat(row.get("sentences").longValue()).isEqualTo(9);
              assertThat(row.get("totalSentences").longValue()).isEqualTo(ALL);
              assertThat(row.get("expected").doubleValue()).isEqualTo(0.3);
              assertThat(row.get("g2").doubleValue()).isWithin(1e-6).of(counts.signedG2());
              assertThat(row.get("npmi").doubleValue()).isWithin(1e-6).of(counts.npmi());
              return null;
            });
    pipeline.run();
  }

  private static List<JsonNode> rows(Iterable<TablePart> tables) {
    List<String> paths = new ArrayList<>();
    tables.forEach(part -> paths.add(part.path()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<JsonNode> rows = new ArrayList<>();
    try {
      new PairOrder(10).write(paths, out);
      for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
        rows.add(JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
