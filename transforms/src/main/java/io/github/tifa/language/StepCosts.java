package io.github.tifa.language;

import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.MathUtility;
import java.util.Arrays;

/**
 * What steps from one word to another cost, as HanLP reckons it. A step between words that were
 * never seen together costs the same whatever it starts from; of others, what was asked last is
 * remembered. Not thread-safe.
 */
final class StepCosts {
  private static final int BITS = 16;

  private static final SeenPairs SEEN = SeenPairs.ofDictionary();

  /** A pair of words and the cost of the step, one behind the other. */
  private final long[] steps = new long[2 << BITS];

  StepCosts() {
    Arrays.fill(steps, -1);
  }

  /** The cost of a step from one vertex to another. */
  double of(Vertex from, Vertex to) {
    CoreWord core = CoreWord.asListed(from);
    CoreWord other = CoreWord.asListed(to);
    return core == null || other == null ? MathUtility.calculateWeight(from, to) : of(core, other);
  }

  /** The cost of a step from one word to another. */
  double of(CoreWord from, CoreWord to) {
    if (!SEEN.mayHold(from.id, to.id)) {
      return to.unseenCost(from);
    }
    long pair = (long) from.number << 32 | to.number;
    int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS) << 1;
    if (steps[slot] != pair) {
      steps[slot] = pair;
      steps[slot + 1] =
          Double.doubleToRawLongBits(MathUtility.calculateWeight(from.model, to.model));
    }
    return Double.longBitsToDouble(steps[slot + 1]);
  }
}
