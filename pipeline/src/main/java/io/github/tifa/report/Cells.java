package io.github.tifa.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Counts by source and period: a few whole numbers for each place of the {@link Grid}. */
final class Cells {
  private final int numbers;

  /** A table with open addressing, since every mention raises a count. */
  private int[] places = new int[4];

  private long[][] counts = new long[4][];
  private int size;

  Cells(int numbers) {
    this.numbers = numbers;
  }

  /** The numbers of a place, to be raised. */
  long[] at(int place) {
    int slot = slot(place);
    if (counts[slot] != null) {
      return counts[slot];
    }
    if (++size * 2 > places.length) {
      grow();
      slot = slot(place);
    }
    places[slot] = place;
    counts[slot] = new long[numbers];
    return counts[slot];
  }

  /** Where a place is, or where it belongs. */
  private int slot(int place) {
    int slot = (place * 0x9E3779B9 >>> 16) & (places.length - 1);
    while (counts[slot] != null && places[slot] != place) {
      slot = (slot + 1) & (places.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldPlaces = places;
    long[][] oldCounts = counts;
    places = new int[oldPlaces.length * 2];
    counts = new long[places.length][];
    for (int i = 0; i < oldCounts.length; i++) {
      if (oldCounts[i] != null) {
        int slot = slot(oldPlaces[i]);
        places[slot] = oldPlaces[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** How many bytes they take in the page. */
  long bytes() {
    long bytes = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != null) {
        bytes += digits(Grid.sourceOf(places[i])) + digits(Grid.periodOf(places[i])) + 2;
        for (long number : counts[i]) {
          bytes += digits(number) + 1;
        }
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
    Map<Integer, long[]> sorted = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != null) {
        sorted.put(places[i], counts[i]);
      }
    }
    return sorted;
  }

  /** Moves the counts to other places; those that meet are added up. */
  void move(IntUnaryOperator moved) {
    Map<Integer, long[]> old = sorted();
    places = new int[4];
    counts = new long[4][];
    size = 0;
    old.forEach(
        (place, from) -> {
          long[] to = at(moved.applyAsInt(place));
          for (int i = 0; i < numbers; i++) {
            to[i] += from[i];
          }
        });
  }
}
