package io.github.tifa.transforms;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** The unique posts of each slice of the corpus, and of each source by day. */
final class SliceVolumes implements Serializable {
  private static final long serialVersionUID = 1L;

  final TreeMap<String, Long> months = new TreeMap<>();
  final TreeMap<String, Long> sides = new TreeMap<>();

  /** Posts by source and day; the day is empty for undated posts. */
  final TreeMap<String, TreeMap<String, Long>> days = new TreeMap<>();

  /** Counts one unique post. */
  void add(PostCounts post, Slicing slicing) {
    if (!post.day().isEmpty()) {
      months.merge(Period.MONTH.of(post.day()), 1L, Long::sum);
    }
    slicing.sides(post).forEach(side -> sides.merge(side, 1L, Long::sum));
    days.computeIfAbsent(post.source(), s -> new TreeMap<>()).merge(post.day(), 1L, Long::sum);
  }

  /** Adds other volumes to these. */
  void add(SliceVolumes other) {
    merge(months, other.months);
    merge(sides, other.sides);
    other.days.forEach((s, posts) -> merge(days.computeIfAbsent(s, t -> new TreeMap<>()), posts));
  }

  private static void merge(Map<String, Long> sums, Map<String, Long> more) {
    more.forEach((key, n) -> sums.merge(key, n, Long::sum));
  }

  /** The posts of a source, undated ones included. */
  long ofSource(String source) {
    return days.getOrDefault(source, new TreeMap<>()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
