package io.github.tifa.report;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Counts by source and period: a few whole numbers for each place of the {@link Grid}. */
final class Cells {
  private final int numbers;
  private Map<Integer, long[]> counts = new HashMap<>();

  Cells(int numbers) {
    this.numbers = numbers;
  }

  /** The numbers of a place, to be raised. */
  long[] at(int place) {
    return counts.computeIfAbsent(place, p -> new long[numbers]);
  }

  /** How many bytes they take in the page. */
  long bytes() {
    long bytes = 0;
    for (Map.Entry<Integer, long[]> cell : counts.entrySet()) {
      bytes += digits(Grid.sourceOf(cell.getKey())) + digits(Grid.periodOf(cell.getKey())) + 2;
      for (long number : cell.getValue()) {
        bytes += digits(number) + 1;
      }
    }
    return bytes;
  }

  private static int digits(long number) {
    int digits = 1;
    for (long rest = number; rest > 9; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /** The counts by place, lowest place first. */
  Map<Integer, long[]> sorted() {
    return new TreeMap<>(counts);
  }

  /** Moves the counts to other places; those that meet are added up. */
  void move(IntUnaryOperator places) {
    Map<Integer, long[]> old = counts;
    counts = new HashMap<>();
    old.forEach(
        (place, from) -> {
          long[] to = at(places.applyAsInt(place));
          for (int i = 0; i < numbers; i++) {
            to[i] += from[i];
          }
        });
  }
}
