package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.annotation.Field;
import io.github.tifa.transforms.PostCounts.EntityCount;
import io.github.tifa.transforms.Quotes.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Contexts are drawn by hash, whatever the parts that the posts come in. */
public final class ContextSampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUCKETS = 3;

  @Rule public final transient TestPipeline pipeline = TestPipeline.create();
  @Rule public final transient TemporaryFolder temporary = new TemporaryFolder();

  private static PostCounts post(String title, String text, Spot... spots) {
    PostCounts any = new RandomPosts(1).post();
    EntityCount entity = new EntityCount("place:云泽", "", 1, 0, false, Map.of(), Map.of(), Map.of());
    return new PostCounts(
        "00000000000000ff",
        any.path(),
        "2020-02-03",
        "云泽日报",
        any.script(),
        List.of(),
        0,
        0,
        0,
        List.of(entity),
        List.of(),
        List.of(),
        List.of(),
        RandomPosts.NO_COMPANY,
        new Quotes(title, text, List.of(spots)));
  }

  private List<KV<Integer, String>> drain(ContextSample sample) throws IOException {
    List<KV<Integer, String>> files = new ArrayList<>();
    for (Map.Entry<Integer, List<SortedRow>> rows : sample.drain(BUCKETS).entrySet()) {
      String path = temporary.getRoot() + "/" + UUID.randomUUID();
      RowFile.write(path, rows.getValue());
      files.add(KV.of(rows.getKey(), path));
    }
    return files;
  }

  private static List<JsonNode> merge(List<KV<Integer, String>> files) throws IOException {
    List<String> paths = files.stream().map(KV::getValue).toList();
    List<JsonNode> rows = new ArrayList<>();
    ContextSample.merge(paths, row -> rows.add(JSON.readTree(row.line())));
    return rows;
  }

  private JsonNode quote(PostCounts post) throws IOException {
    ContextSample sample = new ContextSample();
    sample.add(post);
    return merge(drain(sample)).get(0);
  }

  private static String show(JsonNode row) {
    return row.get("left").textValue()
        + "|"
        + row.get("form").textValue()
        + "|"
        + row.get("right").textValue();
  }

  @Test
  public void aContextIsThirtyCharactersOnEitherSide() throws IOException {
    String text = "前".repeat(40) + "云泽" + "后".repeat(40);

    JsonNode row = quote(post("", text, new Spot(0, Field.BODY, 40, 42)));

    assertThat(show(row)).isEqualTo("前".repeat(30) + "|云泽|" + "后".repeat(30));
    assertThat(row.get("start").intValue()).isEqualTo(40);
    assertThat(row.get("end").intValue()).isEqualTo(42);
    assertThat(row.get("date").textValue()).isEqualTo("2020-02-03");
    assertThat(row.get("source").textValue()).isEqualTo("云泽日报");
  }

  @Test
  public void characterMeansCodePoint() throws IOException {
    String text = "𠮷".repeat(31) + "云泽" + "😀".repeat(31);

    JsonNode row = quote(post("", text, new Spot(0, Field.BODY, 31, 33)));

    assertThat(show(row)).isEqualTo("𠮷".repeat(30) + "|云泽|" + "😀".repeat(30));
  }

  @Test
  public void lineBreaksAreShownAndFieldsNotLeft() throws IOException {
    JsonNode body = quote(post("题目", "一。\n云泽\n二", new Spot(0, Field.BODY, 3, 5)));
    JsonNode title = quote(post("在云泽", "一。", new Spot(0, Field.TITLE, 1, 3)));

    assertThat(show(body)).isEqualTo("一。⏎|云泽|⏎二");
    assertThat(show(title)).isEqualTo("在|云泽|");
    assertThat(title.get("field").textValue()).isEqualTo("title");
  }

  @Test
  public void hashesAreThoseOfTheCodebook() {
    assertThat(ContextSample.hash("0000000000000001", Field.TITLE, 5)).isEqualTo(mix(mix(1) + 10));
    assertThat(ContextSample.hash("ffffffffffffffff", Field.BODY, 7)).isEqualTo(mix(mix(-1) + 15));
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  @Test
  public void drawsTheLowestHashesForAnyOrderAndSplit() throws IOException {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      List<PostCounts> posts = new RandomPosts(seed).posts(150);
      List<String> expected = plainDraw(posts);
      Collections.shuffle(posts, random);
      List<KV<Integer, String>> files = new ArrayList<>();
      ContextSample sample = new ContextSample();
      for (PostCounts post : posts) {
        sample.add(post);
        if (random.nextInt(30) == 0) {
          files.addAll(drain(sample));
        }
      }
      files.addAll(drain(sample));

      List<String> found = merge(files).stream().map(ContextSampleTest::place).toList();

      assertThat(found).containsExactlyElementsIn(expected).inOrder();
      assertThat(sample.size()).isEqualTo(0);
    }
  }

  private static String place(JsonNode row) {
    return row.get("id").textValue()
        + " "
        + row.get("date").textValue()
        + " "
        + row.get("post").textValue()
        + " "
        + (row.get("field").textValue().equals("title") ? 0 : 1)
        + " "
        + String.format("%06d", row.get("start").intValue());
  }

  private static List<String> plainDraw(List<PostCounts> posts) {
    Map<String, TreeMap<String, String>> byEntity = new TreeMap<>();
    for (PostCounts post : posts) {
      for (Spot spot : post.quotes().spots()) {
        String id = post.entities().get(spot.entity()).id();
        long hash = ContextSample.hash(post.id(), spot.field(), spot.start());
        String place =
            String.format(
                "%s %s %s %d %06d",
                id, post.day(), post.id(), spot.field() == Field.TITLE ? 0 : 1, spot.start());
        byEntity.computeIfAbsent(id, i -> new TreeMap<>()).put(String.format("%016x", hash), place);
      }
    }
    return byEntity.values().stream()
        .flatMap(places -> places.values().stream().limit(20).sorted(Comparator.naturalOrder()))
        .toList();
  }

  @Test
  public void thePipelineMergesBucketByBucket() throws IOException {
    List<PostCounts> posts = new RandomPosts(4).posts(80);
    List<String> expected = plainDraw(posts);
    List<KV<Integer, String>> files = new ArrayList<>();
    for (PostCounts post : posts) {
      ContextSample sample = new ContextSample();
      sample.add(post);
      files.addAll(drain(sample));
    }

    PAssert.that(
            pipeline
                .apply(
                    Create.of(files).withCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of())))
                .apply(MergeContexts.in(PartFolder.at(temporary.getRoot() + "/"))))
        .satisfies(
            tables -> {
              assertThat(read(tables)).containsExactlyElementsIn(expected).inOrder();
              return null;
            });
    pipeline.run();
  }

  private static List<String> read(Iterable<TablePart> tables) {
    List<String> paths = new ArrayList<>();
    tables.forEach(part -> paths.add(part.path()));
    List<String> found = new ArrayList<>();
    try {
      RowFile.merge(paths, row -> found.add(place(JSON.readTree(row.line()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
