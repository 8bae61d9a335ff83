package io.github.tifa.statistics;

import java.util.Arrays;

/** Texts as sets of their runs of five code points (Broder 1997), each run as a 64-bit hash. */
public final class Shingles {
  /** Code points in a shingle. */
  private static final int LENGTH = 5;

  /** Odd, so that multiplying loses nothing. */
  private static final long BASE = SplitMix64.at(0) | 1;

  /** {@code BASE} to the power of {@code LENGTH}: the weight of the code point that drops out. */
  private static final long DROPPED = BASE * BASE * BASE * BASE * BASE;

  private Shingles() {}

  /**
   * The hashes of all shingles of the text, each once, in ascending order. A shingle's hash is the
   * mixed value of the polynomial of its code points, so it does not depend on the machine or on
   * where the shingle stands; two shingles share one with a probability of about 2^−64. A text of
   * fewer than five code points is one shingle, an empty one has none.
   */
  public static long[] of(String text) {
    long[] hashes = inOrder(text);
    Arrays.sort(hashes);
    int distinct = Math.min(1, hashes.length);
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }

  /**
   * The same hashes in the order of the text, with their repeats: all that a signature needs, and
   * cheaper.
   */
  public static long[] inOrder(String text) {
    int[] codePoints = text.codePoints().toArray();
    if (codePoints.length == 0) {
      return new long[0];
    }
    int first = Math.min(LENGTH, codePoints.length) - 1;
    long[] hashes = new long[codePoints.length - first];
    long rolling = 0;
    for (int i = 0; i < codePoints.length; i++) {
      rolling = rolling * BASE + codePoints[i];
      if (i >= LENGTH) {
        rolling -= codePoints[i - LENGTH] * DROPPED;
      }
      if (i >= first) {
        hashes[i - first] = SplitMix64.mix(rolling);
      }
    }
    return hashes;
  }

  /**
   * The likeness of two sets, {@code |A ∩ B|/|A ∪ B|} (Jaccard 1901): from 0, nothing in common, to
   * 1, the same. 0 if both are empty, since an empty text is a copy of nothing.
   *
   * @param a as {@link #of} returns it, ascending and without repeats
   * @param b likewise
   */
  public static double jaccard(long[] a, long[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    int union = a.length + b.length - common;
    return union == 0 ? 0 : (double) common / union;
  }
}
