package io.github.tifa.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Estimates how many different hashes it was given from the least of them (Bar-Yossef et al. 2002):
 * exactly while there are few, whatever the order.
 */
final class DistinctHashes {
  private static final int KEPT = 32;
  private static final double RANGE = 0x1p64;

  private long[] least = new long[4];
  private int size;

  /** Takes a hash, which must be spread evenly over all 64 bits. */
  void add(long hash) {
    // In this order the least unsigned number is the least signed one too.
    long value = hash ^ Long.MIN_VALUE;
    if (size == KEPT && value >= least[size - 1]) {
      return;
    }
    int at = Arrays.binarySearch(least, 0, size, value);
    if (at >= 0) {
      return;
    }
    if (size == least.length && size < KEPT) {
      least = Arrays.copyOf(least, 2 * size);
    }
    int place = -at - 1;
    size = Math.min(size + 1, KEPT);
    System.arraycopy(least, place, least, place + 1, size - 1 - place);
    least[place] = value;
  }

  /** How many different hashes it was given. */
  double count() {
    if (size < KEPT) {
      return size;
    }
    double share = 0.5 + least[size - 1] / RANGE;
    return (KEPT - 1) / share;
  }

  void write(DataOutputStream out) throws IOException {
    Wire.number(out, size);
    for (int i = 0; i < size; i++) {
      out.writeLong(least[i] ^ Long.MIN_VALUE);
    }
  }

  /** Takes the hashes of another. */
  void add(DataInputStream in) throws IOException {
    for (long more = Wire.number(in); more > 0; more--) {
      add(in.readLong());
    }
  }
}
