package io.github.tifa.transforms;

import io.github.tifa.statistics.FalseDiscovery;
import io.github.tifa.statistics.Keyness;
import io.github.tifa.table.KeynessRow;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Writes the findings among the tests of {@link KeynessTests}. Only the tests of one slice and kind
 * are held at a time.
 */
final class KeynessFile {
  /** How many findings of a slice and kind are printed of either sign. */
  static final int MOST_FINDINGS = 100;

  /** A finding stands in so many posts of the side where it is more frequent. */
  static final long LEAST_POSTS = 3;

  private static final double PRINTED = 1e-6;

  private static final Comparator<KeynessRow> BY_SIZE =
      Comparator.comparingDouble((KeynessRow row) -> -Math.abs(row.lrc()))
          .thenComparing(KeynessRow::id);

  private record Count(String id, String name, long posts, long referencePosts) {}

  private final OutputStream out;
  private String group = "";
  private String slice;
  private String reference;
  private long tests;
  private long size;
  private long referenceSize;
  private final List<Count> counts = new ArrayList<>();
  private long rows;

  private KeynessFile(OutputStream out) {
    this.out = out;
  }

  /** Writes the findings of all row files and says how many they are. */
  static long write(List<String> paths, OutputStream out) throws IOException {
    KeynessFile file = new KeynessFile(out);
    RowFile.merge(paths, file::add);
    file.close();
    return file.rows;
  }

  private void add(SortedRow row) throws IOException {
    int end = row.key().indexOf('\t') + 1;
    String its = row.key().substring(0, end);
    if (!its.equals(group)) {
      close();
      group = its;
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(row.line()))) {
      String first = Wire.text(in);
      String second = Wire.text(in);
      if (row.key().length() == end) {
        slice = first;
        reference = second;
        tests += Wire.number(in);
        size = Wire.number(in);
        referenceSize = Wire.number(in);
      } else {
        counts.add(new Count(first, second, Wire.number(in), Wire.number(in)));
      }
    }
  }

  private void close() throws IOException {
    double[] p = counts.stream().mapToDouble(count -> Keyness.probability(g2(count))).toArray();
    double[] q = FalseDiscovery.qValues(p, tests);
    Best more = new Best();
    Best less = new Best();
    for (int i = 0; i < q.length; i++) {
      Count count = counts.get(i);
      if (q[i] < KeynessTests.MOST_Q) {
        if (g2(count) > 0 && count.posts() >= LEAST_POSTS) {
          more.add(count, q[i]);
        } else if (g2(count) < 0 && count.referencePosts() >= LEAST_POSTS) {
          less.add(count, q[i]);
        }
      }
    }
    List<KeynessRow> findings = new ArrayList<>(more.rows());
    findings.addAll(less.rows());
    findings.sort(
        Comparator.comparingDouble((KeynessRow row) -> -row.lrc()).thenComparing(KeynessRow::id));
    for (KeynessRow row : findings) {
      out.write(row.line());
      out.write('\n');
      rows++;
    }
    counts.clear();
    tests = 0;
  }

  private double g2(Count count) {
    return Keyness.signedG2(count.posts(), count.referencePosts(), size, referenceSize);
  }

  /** The findings of one sign with the highest conservative log ratios. */
  private final class Best {
    private record Bounded(Count count, double q, double bound) {}

    private final List<Bounded> found = new ArrayList<>();

    void add(Count count, double q) {
      double ratio =
          ((double) count.posts() / size) / ((double) count.referencePosts() / referenceSize);
      found.add(new Bounded(count, q, Math.abs(StrictMath.log(ratio) / StrictMath.log(2))));
    }

    /**
     * The conservative log ratio is dear, and never beyond the plain one: those that cannot be
     * among the highest any more are left out.
     */
    List<KeynessRow> rows() {
      found.sort(Comparator.comparingDouble((Bounded b) -> -b.bound()));
      PriorityQueue<KeynessRow> best = new PriorityQueue<>(BY_SIZE.reversed());
      for (Bounded next : found) {
        if (best.size() == MOST_FINDINGS
            && next.bound() + PRINTED < Math.abs(best.element().lrc())) {
          break;
        }
        KeynessRow row = row(next);
        if (row.lrc() != 0) {
          best.add(row);
          if (best.size() > MOST_FINDINGS) {
            best.poll();
          }
        }
      }
      return new ArrayList<>(best);
    }

    private KeynessRow row(Bounded found) {
      Count count = found.count();
      double lrc =
          KeynessRow.lrc(count.posts(), size, count.referencePosts(), referenceSize, tests);
      return new KeynessRow(
          slice,
          reference,
          group.endsWith(EntityTable.KIND + "\t") ? EntityTable.KIND : KeywordTable.KIND,
          count.id(),
          count.name(),
          count.posts(),
          size,
          count.referencePosts(),
          referenceSize,
          tests,
          found.q(),
          Math.rint(lrc / PRINTED) * PRINTED);
    }
  }
}
