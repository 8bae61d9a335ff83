package io.github.tifa.transforms;

import io.github.tifa.annotation.Candidate;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.transforms.PostCounts.EntityCount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Sums cells by key, writes the sums as sorted runs, one for each bucket, and merges such runs as
 * streams.
 */
final class Cube {
  /** Takes the cells of a merged run in the order of their keys. */
  @FunctionalInterface
  interface Sink {
    void cell(CellKey key, Cell cell) throws IOException;
  }

  private static final int BUFFER = 8192;

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
    Map<Integer, RunWriter> runs = new TreeMap<>();
    for (Map.Entry<Character, Map<String, Map<String, Cell>>> domain : items.entrySet()) {
      String[] sorted = sorted(domain.getValue().keySet());
      for (String item : sorted) {
        int bucket = CellKey.bucket(domain.getKey(), item, buckets);
        runs.computeIfAbsent(bucket, b -> new RunWriter())
            .write(CellKey.start(domain.getKey(), item), domain.getValue().get(item));
      }
    }
    Map<Integer, byte[]> bytes = new HashMap<>();
    for (Map.Entry<Integer, RunWriter> run : runs.entrySet()) {
      bytes.put(run.getKey(), run.getValue().close());
    }
    items.clear();
    facets.clear();
    size = 0;
    return bytes;
  }

  private static String[] sorted(Set<String> keys) {
    String[] all = keys.toArray(String[]::new);
    Arrays.sort(all);
    return all;
  }

  /**
   * Writes cells in the order of their keys. These share long beginnings with their neighbours, so
   * each is written as what differs from the one before.
   */
  private static final class RunWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DataOutputStream out =
        new DataOutputStream(
            new OutputBuffer(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER));
    private String before = "";

    void write(String start, Map<String, Cell> cells) throws IOException {
      for (String rest : sorted(cells.keySet())) {
        String key = start + rest;
        int shared = shared(before, key);
        Wire.number(out, shared);
        Wire.text(out, key.substring(shared));
        cells.get(rest).write(out);
        before = key;
      }
    }

    byte[] close() throws IOException {
      try {
        out.close();
      } finally {
        deflater.end();
      }
      return bytes.toByteArray();
    }
  }

  private static int shared(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int i = 0;
    while (i < most && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i > 0 && Character.isHighSurrogate(a.charAt(i - 1)) ? i - 1 : i;
  }

  /** Merges sorted runs; cells with the same key are summed. */
  static void merge(Iterable<byte[]> runs, Sink sink) throws IOException {
    PriorityQueue<Run> heads = new PriorityQueue<>();
    for (byte[] bytes : runs) {
      Run run = new Run(bytes);
      if (run.next()) {
        heads.add(run);
      }
    }
    while (!heads.isEmpty()) {
      Run head = heads.poll();
      String key = head.key;
      Cell sum = head.cell;
      if (head.next()) {
        heads.add(head);
      }
      while (!heads.isEmpty() && heads.peek().key.equals(key)) {
        Run same = heads.poll();
        sum.add(same.cell);
        if (same.next()) {
          heads.add(same);
        }
      }
      sink.cell(CellKey.decode(key), sum);
    }
  }

  /** A sorted run as it is read. */
  private static final class Run implements Comparable<Run> {
    private final DataInputStream in;
    private String key = "";
    private Cell cell;

    Run(byte[] bytes) {
      in =
          new DataInputStream(
              new InputBuffer(new InflaterInputStream(new ByteArrayInputStream(bytes)), BUFFER));
    }

    boolean next() throws IOException {
      try {
        int shared = (int) Wire.number(in);
        key = key.substring(0, shared) + Wire.text(in);
      } catch (EOFException e) {
        return false;
      }
      cell = Cell.read(in);
      return true;
    }

    @Override
    public int compareTo(Run other) {
      return key.compareTo(other.key);
    }
  }
}
