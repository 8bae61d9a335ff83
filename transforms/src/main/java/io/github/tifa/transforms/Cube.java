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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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

  private final Map<String, Cell> cells = new HashMap<>();

  /** How many keys it holds. */
  int size() {
    return cells.size();
  }

  /** Counts one post in a period. */
  void add(PostCounts post, String period) {
    String day = post.day();
    for (EntityCount entity : post.entities()) {
      long standing = entity.mentions() > 0 ? 1 : 0;
      Cell cell =
          Cell.of(entity.mentions(), standing, entity.headline() ? 1 : 0, entity.nested(), day);
      add(CellKey.ENTITY, entity.id(), CellKey.PERIOD, period, cell);
      entity
          .forms()
          .forEach((form, n) -> add(CellKey.ENTITY, entity.id(), CellKey.FORM, form, mentions(n)));
      entity
          .titles()
          .forEach(
              (title, n) -> add(CellKey.ENTITY, entity.id(), CellKey.TITLE, title, mentions(n)));
      entity
          .methods()
          .forEach(
              (method, n) -> add(CellKey.ENTITY, entity.id(), CellKey.METHOD, method, mentions(n)));
      if (!entity.group().isEmpty()) {
        add(CellKey.ENTITY, entity.id(), CellKey.GROUP, entity.group(), mentions(1));
      }
    }
    for (WordCount word : post.words()) {
      Cell cell = Cell.of(word.mentions(), 1, word.inTitle() ? 1 : 0, 0, day);
      add(CellKey.WORD, word.word(), CellKey.PERIOD, period, cell);
      add(CellKey.WORD, word.word(), CellKey.POS, word.pos(), mentions(word.mentions()));
    }
    for (Candidate candidate : post.candidates()) {
      Cell cell = Cell.of(candidate.mentions(), 1, 0, 0, day);
      add(CellKey.CANDIDATE, candidate.form(), CellKey.PERIOD, period, cell);
      String example = post.id() + "\t" + candidate.sentence();
      add(CellKey.CANDIDATE, candidate.form(), CellKey.EXAMPLE, example, Cell.of(1, 0, 0, 0, day));
    }
    addCompany(post);
  }

  private void addCompany(PostCounts post) {
    List<EntityCount> entities = post.entities();
    post.company()
        .alone()
        .forEach(
            (entity, n) ->
                add(CellKey.ENTITY, entities.get(entity).id(), CellKey.SENTENCES, "", mentions(n)));
    post.company()
        .pairs()
        .forEach(
            (pair, n) -> {
              String item = CellKey.pair(entities.get(pair.a()).id(), entities.get(pair.b()).id());
              add(CellKey.PAIR, item, CellKey.PERIOD, "", Cell.of(n, 1, 0, 0, post.day()));
            });
  }

  private static Cell mentions(long count) {
    return Cell.of(count, 0, 0, 0, "");
  }

  /** Adds a cell. */
  void add(char domain, String item, char facet, String detail, Cell cell) {
    cells.merge(
        new CellKey(domain, item, facet, detail).encode(),
        cell,
        (sum, more) -> {
          sum.add(more);
          return sum;
        });
  }

  /** The sums as one sorted run for each bucket that has any; the cube is empty afterwards. */
  Map<Integer, byte[]> drain(int buckets) throws IOException {
    Map<Integer, List<Map.Entry<String, Cell>>> parts = new HashMap<>();
    for (Map.Entry<String, Cell> cell : cells.entrySet()) {
      int bucket = CellKey.bucket(cell.getKey(), buckets);
      parts.computeIfAbsent(bucket, b -> new ArrayList<>()).add(cell);
    }
    Map<Integer, byte[]> runs = new HashMap<>();
    for (Map.Entry<Integer, List<Map.Entry<String, Cell>>> part : parts.entrySet()) {
      part.getValue().sort(Map.Entry.comparingByKey());
      runs.put(part.getKey(), run(part.getValue()));
    }
    cells.clear();
    return runs;
  }

  /**
   * Keys share long beginnings with their neighbours, so each is written as what differs from the
   * one before.
   */
  private static byte[] run(List<Map.Entry<String, Cell>> sorted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(
            new OutputBuffer(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER))) {
      String before = "";
      for (Map.Entry<String, Cell> cell : sorted) {
        String key = cell.getKey();
        int shared = shared(before, key);
        Wire.number(out, shared);
        Wire.text(out, key.substring(shared));
        cell.getValue().write(out);
        before = key;
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
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
