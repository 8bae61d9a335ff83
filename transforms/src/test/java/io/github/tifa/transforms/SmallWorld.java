package io.github.tifa.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.transforms.PostCounts.EntityCount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Invented posts over a year, in which items follow months and sources, and their tables. */
final class SmallWorld {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SOURCES = List.of("甲报", "乙报", "丙报", "丁\t报", "");
  private static final int ITEMS = 12;
  private static final int BUCKETS = 3;

  final List<PostCounts> posts = new ArrayList<>();
  private final Random random;

  SmallWorld(long seed, int size) {
    random = new Random(seed);
    for (int i = 0; i < size; i++) {
      posts.add(post(i));
    }
  }

  private PostCounts post(int number) {
    LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(366));
    int source = random.nextInt(SOURCES.size());
    List<EntityCount> entities = new ArrayList<>();
    List<WordCount> words = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      boolean likely = item % 6 == date.getMonthValue() / 2 || item % 5 == source;
      if (random.nextInt(100) < (likely ? 60 : 8)) {
        int mentions = random.nextInt(4);
        entities.add(
            new EntityCount("place:" + item, "", mentions, 1, false, Map.of(), Map.of(), Map.of()));
        words.add(new WordCount("词" + item, item == 3 ? "v" : "n", 1 + mentions, false));
      }
    }
    return new PostCounts(
        String.format(Locale.ROOT, "%016x", random.nextLong()),
        "/" + number,
        random.nextInt(20) == 0 ? "" : date.toString(),
        SOURCES.get(source),
        "Hans",
        List.of(),
        0,
        random.nextInt(900),
        0,
        entities,
        words,
        List.of(),
        List.of(),
        RandomPosts.NO_COMPANY,
        RandomPosts.NO_QUOTES);
  }

  /** The posts in which an item of a kind stands. */
  List<PostCounts> with(String kind, String id) {
    return posts.stream().filter(post -> mentions(post, kind, id) > 0).toList();
  }

  static long mentions(PostCounts post, String kind, String id) {
    return kind.equals(EntityTable.KIND)
        ? post.entities().stream()
            .filter(e -> e.id().equals(id))
            .mapToLong(EntityCount::mentions)
            .sum()
        : post.words().stream()
            .filter(w -> w.word().equals(id))
            .mapToLong(WordCount::mentions)
            .sum();
  }

  /** The ids of a kind that can be compared. */
  List<String> ids(String kind) {
    List<String> ids = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      if (kind.equals(EntityTable.KIND)) {
        ids.add("place:" + item);
      } else if (item != 3) {
        ids.add("词" + item);
      }
    }
    return ids;
  }

  Volumes volumes(Slicing slicing) {
    Volumes volumes = new Volumes();
    for (int i = 0; i < posts.size(); i += 10) {
      Volumes part = new Volumes();
      posts
          .subList(i, Math.min(posts.size(), i + 10))
          .forEach(post -> part.add(post, slicing, java.util.Optional.empty()));
      volumes.add(part);
    }
    return volumes;
  }

  /** The rows of every table, in order, for each bucket. */
  List<Map<String, List<SortedRow>>> tables(Slicing slicing) throws IOException {
    Map<Integer, List<byte[]>> runs = new TreeMap<>();
    Cube cube = new Cube();
    for (PostCounts post : posts) {
      cube.add(post, slicing.period().of(post.day()));
      slicing.add(post, cube);
      if (random.nextInt(50) == 0) {
        collect(cube, runs);
      }
    }
    collect(cube, runs);
    List<Map<String, List<SortedRow>>> tables = new ArrayList<>();
    for (List<byte[]> bucket : runs.values()) {
      Map<String, List<SortedRow>> made = new HashMap<>();
      TableRows rows =
          new TableRows(
              volumes(slicing),
              slicing,
              SharedLexicon.with(new ArrayList<>()),
              new PairParts(BUCKETS, ""),
              table -> made.computeIfAbsent(table, t -> new ArrayList<>())::add);
      CubeRuns.mergeStreams(bucket.stream().map(ByteArrayInputStream::new).toList(), rows);
      rows.close();
      made.values().forEach(table -> table.sort(null));
      tables.add(made);
    }
    return tables;
  }

  private static void collect(Cube cube, Map<Integer, List<byte[]>> runs) throws IOException {
    cube.drain(BUCKETS)
        .forEach((bucket, run) -> runs.computeIfAbsent(bucket, b -> new ArrayList<>()).add(run));
  }

  /** The rows of a table by id. */
  static Map<String, JsonNode> rows(List<Map<String, List<SortedRow>>> tables, String name)
      throws IOException {
    Map<String, JsonNode> rows = new HashMap<>();
    for (Map<String, List<SortedRow>> bucket : tables) {
      for (SortedRow row : bucket.getOrDefault(name, List.of())) {
        JsonNode json = JSON.readTree(row.line());
        rows.put(json.get(json.has("id") ? "id" : "term").textValue(), json);
      }
    }
    return rows;
  }

  static List<JsonNode> lines(ByteArrayOutputStream out) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
      if (!line.isEmpty()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }
}
