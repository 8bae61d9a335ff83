package io.github.tifa.statistics;

import java.util.Arrays;

/**
 * Sketches of sets, by which near copies are found without comparing all pairs (Broder 1997).
 *
 * <p>A signature holds the least value of the set under each of 128 permutations of the 32-bit
 * numbers, {@code x → a·x + b mod 2^32} with a odd. Such linear permutations are not min-wise
 * independent for every set, but they are as good as such on the well mixed hashes of {@link
 * Shingles} (Mitzenmacher and Vadhan 2008), and take about 0.1 ms for a post of 1,000 characters.
 *
 * <p>16 bands of 8 rows make candidates of two sets of likeness s with probability {@code 1 − (1 −
 * s^8)^16}: 0.06 at 0.5, 0.61 at 0.7, 0.947 at 0.8 and 0.9999 at 0.9. Candidates want checking with
 * {@link Shingles#jaccard}.
 */
public final class MinHash {
  private static final int HASHES = 128;
  private static final int BANDS = 16;
  private static final int ROWS = HASHES / BANDS;

  private static final int[] FACTORS = new int[HASHES];
  private static final int[] OFFSETS = new int[HASHES];

  static {
    for (int i = 0; i < HASHES; i++) {
      long bits = SplitMix64.at(i + 1);
      FACTORS[i] = (int) bits | 1;
      OFFSETS[i] = (int) (bits >>> 32);
    }
  }

  private MinHash() {}

  /**
   * The signature, 128 numbers: equal for equal sets, whatever their order, on every machine.
   *
   * @param shingles hashes of a set, as {@link Shingles#of} makes them
   * @throws IllegalArgumentException if {@code shingles} is empty: it is a copy of nothing
   */
  public static int[] signature(long[] shingles) {
    if (shingles.length == 0) {
      throw new IllegalArgumentException("shingles must not be empty");
    }
    int[] least = new int[HASHES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long shingle : shingles) {
      int x = (int) (shingle >>> 32);
      for (int i = 0; i < HASHES; i++) {
        least[i] = Math.min(least[i], FACTORS[i] * x + OFFSETS[i]);
      }
    }
    return least;
  }

  /**
   * The estimated likeness, the share of places at which two signatures agree; its standard error
   * is {@code √(s(1 − s)/128)}, at most 0.044.
   *
   * @throws IllegalArgumentException if {@code a} or {@code b} is not of 128 numbers
   */
  public static double similarity(int[] a, int[] b) {
    check("a", a);
    check("b", b);
    int equal = 0;
    for (int i = 0; i < HASHES; i++) {
      if (a[i] == b[i]) {
        equal++;
      }
    }
    return (double) equal / HASHES;
  }

  /**
   * One key for each of the 16 bands. Two sets are candidates if they share a key; keys of
   * different bands differ, so all may go into one table.
   *
   * @throws IllegalArgumentException if {@code signature} is not of 128 numbers
   */
  public static long[] bandKeys(int[] signature) {
    check("signature", signature);
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
        key = SplitMix64.mix(key ^ signature[i]);
      }
      keys[band] = key;
    }
    return keys;
  }

  private static void check(String argument, int[] signature) {
    if (signature.length != HASHES) {
      throw new IllegalArgumentException(
          argument + " must have " + HASHES + " numbers, had " + signature.length);
    }
  }
}
