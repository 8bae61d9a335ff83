package io.github.tifa.transforms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first half of the join of pairs with the counts of their entities. The bucket of a pair is
 * that of its first entity, whose count is at hand; the pair goes on, with that count, to the
 * bucket of the second entity. There {@link #join} merges it, by the second id, with that entity's
 * own count. Rows are sorted and merged as files: nothing holds all pairs.
 */
final class PairParts {
  /** In how many sentences a pair must stand. */
  static final long LEAST_SENTENCES = 3;

  /** Takes the pairs with both their entities, ordered by the second one. */
  @FunctionalInterface
  interface Sink {
    void pair(PairSide a, PairSide b, Cell sums) throws IOException;
  }

  private final int buckets;
  private final String prefix;
  private final Map<String, PairSide> sides = new HashMap<>();
  private final Map<Integer, RowSpill> parts = new HashMap<>();

  PairParts(int buckets, String prefix) {
    this.buckets = buckets;
    this.prefix = prefix;
  }

  /** Takes an entity of this bucket; before the pairs. */
  void side(PairSide side) {
    if (side.sentences() >= LEAST_SENTENCES) {
      sides.put(side.id(), side);
      add(side.id(), "", side::write);
    }
  }

  /** Takes a pair whose first entity is of this bucket. */
  void pair(String item, Cell sums) {
    if (sums.mentions >= LEAST_SENTENCES) {
      String a = CellKey.first(item);
      PairSide side = sides.get(a);
      add(
          CellKey.second(item),
          a,
          out -> {
            side.write(out);
            sums.write(out);
          });
    }
  }

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  /** An entity's own row has nothing after its id, and so comes before its pairs. */
  private void add(String id, String other, Body body) {
    int bucket = new CellKey(CellKey.ENTITY, id, CellKey.PERIOD, "").bucket(buckets);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      body.write(new DataOutputStream(bytes));
      parts
          .computeIfAbsent(bucket, b -> new RowSpill(prefix + b + "-"))
          .add(new SortedRow(CellKey.pair(id, other), bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files for each bucket. */
  Map<Integer, List<String>> close() throws IOException {
    Map<Integer, List<String>> paths = new HashMap<>();
    for (Map.Entry<Integer, RowSpill> part : parts.entrySet()) {
      paths.put(part.getKey(), part.getValue().close());
    }
    return paths;
  }

  /** Merges all files for one bucket. */
  static void join(Iterable<String> files, Sink sink) throws IOException {
    List<String> paths = new ArrayList<>();
    files.forEach(paths::add);
    PairSide[] second = {null};
    RowFile.merge(
        paths,
        row -> {
          DataInputStream in = new DataInputStream(new ByteArrayInputStream(row.line()));
          PairSide side = PairSide.read(in);
          if (CellKey.second(row.key()).isEmpty()) {
            second[0] = side;
          } else {
            sink.pair(side, second[0], Cell.read(in));
          }
        });
  }
}
