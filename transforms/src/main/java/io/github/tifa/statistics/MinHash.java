package io.github.tifa.statistics;

import java.util.Arrays;

/**
 * Sketches of sets, by which near copies are found without comparing all pairs (Broder 1997).
 *
 * <p>A signature has 128 places. Two sets agree at a place with a probability that is their
 * likeness. Every member is thrown into one place, and a place keeps its least member; while a
 * place is empty, all members are thrown once more (Dahlgaard, Knudsen and Thorup 2017). A large
 * set needs one or two throws for each member, where 128 permutations would need 128; a small one
 * needs as many as fill all places. The throws go by the well mixed hashes of {@link Shingles}.
 *
 * <p>16 bands of 8 rows make candidates of two sets of likeness s with probability {@code 1 − (1 −
 * s^8)^16}: 0.06 at 0.5, 0.61 at 0.7, 0.947 at 0.8 and 0.9999 at 0.9. Candidates want checking with
 * {@link Shingles#jaccard}.
 */
public final class MinHash {
  /** The keys of a signature. */
  public static final int BANDS = 16;

  private static final int HASHES = 128;
  private static final int ROWS = HASHES / BANDS;

  /** So many bits of a hash name a place. */
  private static final int PLACE_BITS = 7;

  private static final long VALUE = 0xffffffffL;

  private MinHash() {}

  /**
   * The signature, 128 numbers: equal for equal sets, whatever their order, on every machine.
   *
   * @param shingles hashes of a set, as {@link Shingles} makes them; repeats do not matter
   * @throws IllegalArgumentException if {@code shingles} is empty: it is a copy of nothing
   */
  public static int[] signature(long[] shingles) {
    if (shingles.length == 0) {
      throw new IllegalArgumentException("shingles must not be empty");
    }
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    boolean[] full = new boolean[HASHES];
    int empty = HASHES;
    for (int round = 0; empty > 0; round++) {
      throwAll(shingles, round, least, full);
      for (int place = 0; place < HASHES; place++) {
        if (!full[place] && least[place] != Long.MAX_VALUE) {
          full[place] = true;
          empty--;
        }
      }
    }
    return Arrays.stream(least).mapToInt(value -> (int) value).toArray();
  }

  /** After so many rounds as there are places, each round aims at one place, so that all fill. */
  private static void throwAll(long[] shingles, int round, long[] least, boolean[] full) {
    long seed = SplitMix64.at(round);
    for (long shingle : shingles) {
      long thrown = SplitMix64.mix(shingle ^ seed);
      int place = round < HASHES ? (int) (thrown >>> (Long.SIZE - PLACE_BITS)) : round - HASHES;
      long value = thrown & VALUE;
      if (value < least[place] && !full[place]) {
        least[place] = value;
      }
    }
  }

  /**
   * The estimated likeness, the share of places at which two signatures agree; its standard error
   * is at most {@code √(s(1 − s)/128)}, which is at most 0.044.
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
