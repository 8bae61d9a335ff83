package io.github.tifa.statistics;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Conservative log ratio, LRC (Evert 2022; reference code in the R package corpora): the end
 * nearest to zero of the confidence interval of the log ratio, and 0 when the interval holds 0. The
 * one number to rank keywords by, since it asks for size and evidence at once.
 */
public final class ConservativeLogRatio {
  /** In bits; far below the sixth decimal that tables keep. */
  private static final double TOLERANCE = 1e-12;

  private ConservativeLogRatio() {}

  /**
   * The LRC in bits. Given {@code a + b} hits in all, the share {@code t} of the first corpus has a
   * Clopper–Pearson interval with the tail area {@code (1 − level)/2/candidates} on either side;
   * {@code log2(n2/n1 · t/(1 − t))} maps its end to a log ratio. Swapping the corpora turns the
   * sign. 0 without hits.
   *
   * @param a hits in the corpus under study, {@code 0 <= a <= n1}
   * @param b hits in the reference, {@code 0 <= b <= n2}
   * @param n1 units of the corpus under study, positive
   * @param n2 units of the reference, positive
   * @param level of confidence for all candidates together, strictly between 0 and 1; 0.95 is usual
   * @param candidates how many items are compared (Bonferroni), at least 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double of(long a, long b, long n1, long n2, double level, long candidates) {
    Keyness.check(a, b, n1, n2);
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must lie between 0 and 1, was " + level);
    }
    if (candidates < 1) {
      throw new IllegalArgumentException("candidates must be at least 1, were " + candidates);
    }
    double area = (1 - level) / 2 / candidates;
    return Keyness.difference(a, b, n1, n2) >= 0
        ? lowerEnd(a, b, (double) n1 / n2, area)
        : 0.0 - lowerEnd(b, a, (double) n2 / n1, area);
  }

  private static double lowerEnd(long a, long b, double sizes, double area) {
    if (a == 0 || tail(a, b, sizes, 0) >= area) {
      return 0;
    }
    if (b == 0) {
      // The area of the tail is t^a, so the end has a closed form.
      double odds = 1 / StrictMath.expm1(-StrictMath.log(area) / a);
      return Logarithm.base2(odds / sizes);
    }
    // The tail grows with the log ratio, from below the area at zero to a half or more at a/b.
    double low = 0;
    double high = Logarithm.base2((double) a / b / sizes);
    while (high - low > TOLERANCE) {
      double middle = (low + high) / 2;
      if (tail(a, b, sizes, middle) < area) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The probability of {@code a} or more of {@code a + b} hits in the first corpus at this log
   * ratio: {@code I_t(a, b + 1)}, the regularised incomplete beta function. It takes Math.exp and
   * Math.log, whose last bit may differ between machines; that moves the root by about 1e-14.
   */
  private static double tail(long a, long b, double sizes, double logRatio) {
    double odds = sizes * StrictMath.pow(2, logRatio);
    // The smaller of t and 1 - t keeps its digits.
    return odds < 1
        ? RegularizedBeta.value(odds / (1 + odds), (double) a, b + 1.0)
        : RegularizedBeta.complement(1 / (1 + odds), b + 1.0, (double) a);
  }
}
