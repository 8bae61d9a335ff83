package io.github.tifa.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Counts by a key other than 0, in two flat arrays; a key that is not there counts 0. */
final class LongTable {
  private static final int SMALLEST = 1 << 10;

  /** A table that is emptied keeps its arrays up to this size. */
  private static final int LARGEST_KEPT = 1 << 14;

  private long[] keys = new long[SMALLEST];
  private long[] counts = new long[SMALLEST];
  private int size;

  /** Takes a key and its count. */
  @FunctionalInterface
  interface Sink {
    void count(long key, long count);
  }

  /** How many keys it has. */
  int size() {
    return size;
  }

  /** The count of a key. */
  long get(long key) {
    return counts[find(key)];
  }

  /** Adds to the count of a key and returns the sum. */
  long add(long key, long more) {
    int at = find(key);
    if (keys[at] == 0) {
      if (2 * (size + 1) > keys.length) {
        grow();
        at = find(key);
      }
      keys[at] = key;
      size++;
    }
    counts[at] += more;
    return counts[at];
  }

  /** Removes all keys. */
  void clear() {
    if (keys.length > LARGEST_KEPT) {
      keys = new long[SMALLEST];
      counts = new long[SMALLEST];
    } else {
      Arrays.fill(keys, 0);
      Arrays.fill(counts, 0);
    }
    size = 0;
  }

  /** Shows all keys, in no order. */
  void forEach(Sink sink) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        sink.count(keys[i], counts[i]);
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    Wire.number(out, size);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        Wire.number(out, keys[i]);
        Wire.number(out, counts[i]);
      }
    }
  }

  /** Adds the counts of a written table. */
  void add(DataInputStream in) throws IOException {
    for (long more = Wire.number(in); more > 0; more--) {
      add(Wire.number(in), Wire.number(in));
    }
  }

  private int find(long key) {
    int mask = keys.length - 1;
    int at = (int) Hashes.mix(key) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new long[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }
}
