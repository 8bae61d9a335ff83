package io.github.tifa.transforms;

import io.github.tifa.statistics.Keyness;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Compares the items of a bucket between each slice of the corpus and its reference, in posts. What
 * a finding is worth depends on all tests of the slice, which {@link KeynessFile} gathers; so each
 * slice and kind leaves the number of its tests, and the counts of those that may be findings.
 */
final class KeynessTests {
  /** An item is tested where it stands in so many posts of slice and reference together. */
  static final long LEAST_POSTS = 5;

  /** The highest q-value of a finding; a q-value is never below its p-value. */
  static final double MOST_Q = 0.05;

  /** The reference of a slice that is compared with all other posts. */
  static final String REST = "rest";

  /** A slice with its reference. The cell of the reference is null where it is the rest. */
  private record Test(
      String slice,
      String reference,
      char facet,
      String cell,
      String referenceCell,
      long size,
      long referenceSize) {}

  private static final class TestCount {
    private final Test test;
    private long count;

    TestCount(Test test) {
      this.test = test;
    }

    byte[] row() {
      return KeynessTests.row(
          test.slice(), test.reference(), count, test.size(), test.referenceSize());
    }
  }

  /** The beginnings of the keys of each test, by kind. */
  private final Map<String, List<String>> groups = new HashMap<>();

  private final List<Test> tests = new ArrayList<>();
  private final Map<String, TestCount> counts = new HashMap<>();
  private final RowFile.Sink rows;

  /**
   * Tests in all slices, and gives the tests that may be findings to {@code rows}; before those of
   * a slice and kind, the number of its tests.
   */
  KeynessTests(SliceVolumes volumes, Slicing slicing, RowFile.Sink rows) {
    this.rows = rows;
    char months = slicing.period() == Period.MONTH ? CellKey.PERIOD : CellKey.MONTH;
    addAll("", months, volumes.months);
    TreeMap<String, Long> sources = new TreeMap<>();
    volumes.days.keySet().forEach(source -> sources.put(source, volumes.ofSource(source)));
    addAll("source=", CellKey.SOURCE, sources);
    for (int i = 0; i < slicing.comparisons().size(); i++) {
      Comparison comparison = slicing.comparisons().get(i);
      String a = Slicing.side(i, false);
      String b = Slicing.side(i, true);
      add(
          new Test(
              comparison.slice.name(),
              comparison.reference.name(),
              CellKey.SIDE,
              a,
              b,
              volumes.sides.getOrDefault(a, 0L),
              volumes.sides.getOrDefault(b, 0L)));
    }
    tests.sort(Comparator.comparing(Test::slice).thenComparing(Test::reference));
    for (String kind : List.of(EntityTable.KIND, KeywordTable.KIND)) {
      groups.put(kind, IntStream.range(0, tests.size()).mapToObj(i -> group(i, kind)).toList());
    }
  }

  /** Adds each named slice of a facet against the others. */
  private void addAll(String prefix, char facet, Map<String, Long> sizes) {
    TreeMap<String, Long> named = new TreeMap<>(sizes);
    named.remove("");
    long all = named.values().stream().mapToLong(Long::longValue).sum();
    named.forEach(
        (name, size) -> add(new Test(prefix + name, REST, facet, name, null, size, all - size)));
  }

  private void add(Test test) {
    if (test.size() > 0 && test.referenceSize() > 0) {
      tests.add(test);
    }
  }

  /** Tests an item in all slices. */
  void add(String kind, Item item, String name) throws IOException {
    Map<Character, Long> named = new HashMap<>();
    for (int i = 0; i < tests.size(); i++) {
      Test test = tests.get(i);
      Map<String, Cell> cells = item.cells(test.facet());
      long posts = posts(cells, test.cell());
      long referencePosts =
          test.referenceCell() == null
              ? named.computeIfAbsent(test.facet(), f -> allNamed(cells)) - posts
              : posts(cells, test.referenceCell());
      if (posts + referencePosts < LEAST_POSTS) {
        continue;
      }
      String group = groups.get(kind).get(i);
      counts.computeIfAbsent(group, g -> new TestCount(test)).count++;
      double g2 = Keyness.signedG2(posts, referencePosts, test.size(), test.referenceSize());
      if (Keyness.probability(g2) < MOST_Q) {
        byte[] row = row(item.id, name, posts, referencePosts);
        rows.row(new SortedRow(group + item.id, row));
      }
    }
  }

  private static long posts(Map<String, Cell> cells, String detail) {
    Cell cell = cells.get(detail);
    return cell == null ? 0 : cell.posts;
  }

  private static long allNamed(Map<String, Cell> cells) {
    return cells.values().stream().mapToLong(cell -> cell.posts).sum() - posts(cells, "");
  }

  /** Gives the numbers of tests, after the last item. */
  void close() throws IOException {
    for (Map.Entry<String, TestCount> count : counts.entrySet()) {
      rows.row(new SortedRow(count.getKey(), count.getValue().row()));
    }
  }

  /** The beginning of the keys of a slice and kind, by which they are ordered. */
  private static String group(int test, String kind) {
    return String.format(Locale.ROOT, "%06d", test) + kind + "\t";
  }

  private static byte[] row(String first, String second, long... numbers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Wire.text(out, first);
      Wire.text(out, second);
      for (long number : numbers) {
        Wire.number(out, number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
