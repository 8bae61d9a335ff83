package io.github.tifa.transforms;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many dated posts each source has up to a day, and after it. */
final class SourceDays {
  /** The posts of each source up to each of its days. */
  private final Map<String, NavigableMap<String, Long>> upTo = new HashMap<>();

  SourceDays(SliceVolumes volumes) {
    volumes.days.forEach((source, days) -> upTo.put(source, sums(days)));
  }

  private static NavigableMap<String, Long> sums(Map<String, Long> posts) {
    TreeMap<String, Long> sums = new TreeMap<>();
    long sum = 0;
    for (Map.Entry<String, Long> day : posts.entrySet()) {
      if (!day.getKey().isEmpty()) {
        sum += day.getValue();
        sums.put(day.getKey(), sum);
      }
    }
    return sums;
  }

  /** The posts of the source up to the day, that day included. */
  long upTo(String source, String day) {
    return value(upTo.get(source).floorEntry(day));
  }

  /** The posts of the source after the day. */
  long after(String source, String day) {
    return value(upTo.get(source).lastEntry()) - upTo(source, day);
  }

  private static long value(Map.Entry<String, Long> sum) {
    return sum == null ? 0 : sum.getValue();
  }
}
