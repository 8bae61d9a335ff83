package io.github.tifa.transforms;

import java.util.Arrays;

/** Which of many numbers come more than once, at eight bytes for each. */
final class RepeatedKeys {
  private long[] keys = new long[1 << 10];
  private int size;

  /** Takes a number; before {@link #close}. */
  void add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = key;
  }

  /** Forgets the numbers that came only once. */
  void close() {
    Arrays.sort(keys, 0, size);
    int found = 0;
    for (int i = 1; i < size; i++) {
      if (keys[i] == keys[i - 1] && (found == 0 || keys[found - 1] != keys[i])) {
        keys[found++] = keys[i];
      }
    }
    keys = Arrays.copyOf(keys, found);
    size = found;
  }

  /** Whether a number came more than once; after {@link #close}. */
  boolean holds(long key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }
}
