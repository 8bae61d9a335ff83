package io.github.tifa.transforms;

import io.github.tifa.annotation.Candidate;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.transforms.PostCounts.EntityCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sums cells by key and writes the sums as sorted runs, one for each bucket. */
final class Cube {
  /** By domain and item, of a pair the first entity; then by all that follows it in the key. */
  private final Map<Character, Map<String, Map<String, Cell>>> items = new TreeMap<>();

  /** Each facet with its detail once, since few of them stand in many cells. */
  private final Map<String, String> facets = new HashMap<>();

  private int size;

  /** How many keys it holds. */
  int size() {
    return size;
  }

  /** Counts one post in a period. */
  void add(PostCounts post, String period) {
    String day = post.day();
    String inPeriod = facet(CellKey.PERIOD, period);
    for (EntityCount entity : post.entities()) {
      Map<String, Cell> cells = of(CellKey.ENTITY, entity.id());
      long standing = entity.mentions() > 0 ? 1 : 0;
      at(cells, inPeriod)
          .add(entity.mentions(), standing, entity.headline() ? 1 : 0, entity.nested(), day);
      addMentions(cells, CellKey.FORM, entity.forms());
      addMentions(cells, CellKey.TITLE, entity.titles());
      addMentions(cells, CellKey.METHOD, entity.methods());
      if (!entity.group().isEmpty()) {
        at(cells, facet(CellKey.GROUP, entity.group())).mentions++;
      }
    }
    for (WordCount word : post.words()) {
      Map<String, Cell> cells = of(CellKey.WORD, word.word());
      at(cells, inPeriod).add(word.mentions(), 1, word.inTitle() ? 1 : 0, 0, day);
      at(cells, facet(CellKey.POS, word.pos())).mentions += word.mentions();
    }
    for (Candidate candidate : post.candidates()) {
      Map<String, Cell> cells = of(CellKey.CANDIDATE, candidate.form());
      at(cells, inPeriod).add(candidate.mentions(), 1, 0, 0, day);
      String example = CellKey.EXAMPLE + post.id() + "\t" + candidate.sentence();
      at(cells, example).add(1, 0, 0, 0, day);
    }
    addCompany(post);
  }

  private void addMentions(Map<String, Cell> cells, char facet, Map<String, Long> counts) {
    counts.forEach((detail, n) -> at(cells, facet(facet, detail)).mentions += n);
  }

  private void addCompany(PostCounts post) {
    List<EntityCount> entities = post.entities();
    String alone = facet(CellKey.SENTENCES, "");
    post.company()
        .alone()
        .forEach(
            (entity, n) -> at(of(CellKey.ENTITY, entities.get(entity).id()), alone).mentions += n);
    String[] seconds = new String[entities.size()];
    post.company()
        .forEachPair(
            (a, b, n) -> {
              if (seconds[b] == null) {
                seconds[b] = CellKey.second(entities.get(b).id(), CellKey.PERIOD);
              }
              at(of(CellKey.PAIR, entities.get(a).id()), seconds[b]).add(n, 1, 0, 0, post.day());
            });
  }

  /** The key of a facet and its detail below an item. */
  String facet(char facet, String detail) {
    String key = facet + detail;
    String known = facets.putIfAbsent(key, key);
    return known == null ? key : known;
  }

  /** The cells of an item, of pairs those of all that have the same first entity. */
  Map<String, Cell> of(char domain, String item) {
    return items
        .computeIfAbsent(domain, d -> new HashMap<>())
        .computeIfAbsent(item, i -> new HashMap<>(4));
  }

  /** The cell of a facet, to be added to. */
  Cell at(Map<String, Cell> cells, String facet) {
    Cell cell = cells.get(facet);
    if (cell == null) {
      cell = new Cell();
      cells.put(facet, cell);
      size++;
    }
    return cell;
  }

  /** The sums as one sorted run for each bucket that has any; the cube is empty afterwards. */
  Map<Integer, byte[]> drain(int buckets) throws IOException {
    Map<Integer, ByteArrayOutputStream> bytes = new TreeMap<>();
    Map<Integer, CubeRuns.Writer> runs = new TreeMap<>();
    for (Map.Entry<Character, Map<String, Map<String, Cell>>> domain : items.entrySet()) {
      String[] sorted = sorted(domain.getValue().keySet());
      for (String item : sorted) {
        int bucket = CellKey.bucket(domain.getKey(), item, buckets);
        CubeRuns.Writer run =
            runs.computeIfAbsent(
                bucket,
                b ->
                    new CubeRuns.Writer(
                        bytes.computeIfAbsent(b, n -> new ByteArrayOutputStream())));
        String start = CellKey.start(domain.getKey(), item);
        Map<String, Cell> cells = domain.getValue().get(item);
        for (String rest : sorted(cells.keySet())) {
          run.write(start + rest, cells.get(rest));
        }
      }
    }
    for (CubeRuns.Writer run : runs.values()) {
      run.close();
    }
    items.clear();
    facets.clear();
    size = 0;
    Map<Integer, byte[]> written = new HashMap<>();
    bytes.forEach((bucket, run) -> written.put(bucket, run.toByteArray()));
    return written;
  }

  private static String[] sorted(Set<String> keys) {
    String[] all = keys.toArray(String[]::new);
    Arrays.sort(all);
    return all;
  }
}
