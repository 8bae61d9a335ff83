package io.github.tifa.language;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.utility.MathUtility;
import java.util.Arrays;

/**
 * What steps from one word to another cost, as HanLP reckons it, with a memory of what was asked
 * last. Most pairs of words were never seen together by HanLP; a step between them costs the same
 * whatever it starts from, so that of these only the pair need be kept, in few bits. Not
 * thread-safe.
 */
final class StepCosts {
  private static final int SEEN_BITS = 16;
  private static final int UNSEEN_BITS = 20;

  /** A pair of words takes up so many bits. */
  private static final int PAIR_BITS = 34;

  private static final long PAIRS = (1L << PAIR_BITS) - 1;

  /** An odd number, so that the product, cut to the bits of pairs, tells all pairs apart. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** A pair that was seen and the cost of its step, one behind the other. */
  private final long[] seen = new long[2 << SEEN_BITS];

  /** Of a pair that was never seen, the bits that its place does not tell, plus one. */
  private final short[] unseen = new short[1 << UNSEEN_BITS];

  StepCosts() {
    if (CoreWord.count() > 1 << PAIR_BITS / 2) {
      throw new IllegalStateException(CoreWord.count() + " words are too many to number pairs");
    }
    Arrays.fill(seen, -1);
  }

  /** The cost of a step from one word to another. */
  double of(CoreWord from, CoreWord to) {
    long pair = ((long) from.number << PAIR_BITS / 2 | to.number) * SPREAD & PAIRS;
    int place = (int) (pair >>> PAIR_BITS - UNSEEN_BITS);
    short rest = (short) ((pair & (1 << PAIR_BITS - UNSEEN_BITS) - 1) + 1);
    if (unseen[place] == rest) {
      return to.unseenCost();
    }
    int slot = (int) (pair >>> PAIR_BITS - SEEN_BITS) << 1;
    if (seen[slot] == pair) {
      return Double.longBitsToDouble(seen[slot + 1]);
    }
    double cost = MathUtility.calculateWeight(from.model, to.model);
    if (CoreBiGramTableDictionary.getBiFrequency(from.model.wordID, to.model.wordID) == 0) {
      unseen[place] = rest;
      to.setUnseenCost(cost);
    } else {
      seen[slot] = pair;
      seen[slot + 1] = Double.doubleToRawLongBits(cost);
    }
    return cost;
  }
}
