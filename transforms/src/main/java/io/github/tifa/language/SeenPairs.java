package io.github.tifa.language;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;

/**
 * Which pairs of words HanLP's dictionary of pairs has: a filter by hash, which lets a few others
 * through. Most steps of a lattice are between words that were never seen together, and HanLP
 * searches a long list to learn it. Immutable.
 */
final class SeenPairs {
  private static final int BITS = 23;

  private final long[] filter = new long[1 << BITS - 6];

  private SeenPairs() {}

  /** The pairs of the dictionary as it is loaded now. */
  static SeenPairs ofDictionary() {
    // Loads the dictionary, whose tables no method of HanLP's lists.
    CoreBiGramTableDictionary.getBiFrequency(0, 0);
    int[] starts = table("start");
    int[] pairs = table("pair");
    SeenPairs seen = new SeenPairs();
    for (int from = 0; from < starts.length - 1; from++) {
      for (int i = starts[from]; i < starts[from + 1]; i++) {
        int bit = bit(from, pairs[2 * i]);
        seen.filter[bit >>> 6] |= 1L << bit;
      }
    }
    return seen;
  }

  private static int[] table(String name) {
    try {
      var field = CoreBiGramTableDictionary.class.getDeclaredField(name);
      field.setAccessible(true);
      return (int[]) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("HanLP's dictionary of pairs has no table " + name, e);
    }
  }

  private static int bit(int from, int to) {
    return (int) ((((long) from << 32 | to) * 0x9E3779B97F4A7C15L) >>> Long.SIZE - BITS);
  }

  /**
   * Whether two words may have been seen together; never false for those that were.
   *
   * @param from the number of the first word
   * @param to the number of the second word
   */
  boolean mayHold(int from, int to) {
    int bit = bit(from, to);
    return (filter[bit >>> 6] & 1L << bit) != 0;
  }
}
