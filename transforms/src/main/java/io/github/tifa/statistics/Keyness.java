package io.github.tifa.statistics;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * By how much an item is more frequent in one corpus than in another, and how sure that is.
 *
 * <p>The item has {@code a} hits among the {@code n1} units of the corpus under study and {@code b}
 * among the {@code n2} of the reference; all four counts are of the same unit, at best documents.
 * Each method wants {@code 0 <= a <= n1}, {@code 0 <= b <= n2}, {@code n1 > 0} and {@code n2 > 0},
 * and throws an {@link IllegalArgumentException} otherwise. Positive values stand for the corpus
 * under study; swapping the corpora turns the sign, and nothing else.
 */
public final class Keyness {
  private Keyness() {}

  /**
   * Signed log-likelihood ratio of the four cells, {@code G2 = 2 · Σ O · ln(O/E)} with {@code 0 ·
   * ln 0 = 0} (Dunning 1993), over the hits and the misses of both corpora. Negative when {@code
   * a/n1 < b/n2}, 0 when they are equal.
   */
  public static double signedG2(long a, long b, long n1, long n2) {
    check(a, b, n1, n2);
    double units = (double) n1 + n2;
    double hits = ((double) a + b) / units;
    double misses = ((double) (n1 - a) + (n2 - b)) / units;
    // Added in pairs, so that swapping the corpora rounds alike.
    double sum =
        (term(a, n1 * hits) + term(b, n2 * hits))
            + (term(n1 - a, n1 * misses) + term(n2 - b, n2 * misses));
    // Near independence the terms cancel, and what rounding leaves may lie below zero.
    double g2 = Math.max(0, 2 * sum);
    double difference = difference(a, b, n1, n2);
    return difference == 0 ? 0 : difference > 0 ? g2 : 0.0 - g2;
  }

  /**
   * Log ratio in bits, {@code log2((a + ½)/(n1 + ½)) − log2((b + ½)/(n2 + ½))} (Walter 1975, as in
   * the R package corpora): 1 is twice as frequent. Finite without hits.
   */
  public static double logRatio(long a, long b, long n1, long n2) {
    check(a, b, n1, n2);
    return Logarithm.base2((a + 0.5) / (n1 + 0.5)) - Logarithm.base2((b + 0.5) / (n2 + 0.5));
  }

  /**
   * The probability of at least this |G2| if both corpora were one: the upper tail of chi-square
   * with one degree of freedom, {@code erfc(√(|G2|/2))}. From 1 at zero down to 0 above about 1480.
   *
   * @param g2 signed or not
   * @throws IllegalArgumentException if {@code g2} is not a number
   */
  public static double probability(double g2) {
    if (Double.isNaN(g2)) {
      throw new IllegalArgumentException("g2 is not a number");
    }
    // Erfc takes Math.exp, whose last bit may differ between machines; tables round at the sixth
    // place.
    return Erfc.value(Math.sqrt(Math.abs(g2) / 2));
  }

  /**
   * Evidence net of corpus size, {@code |G2| − ln N} (Schwarz's criterion for one degree of
   * freedom, Wilson 2013): above 2 is positive evidence, above 6 strong, above 10 very strong;
   * below 0 the counts speak for no difference.
   *
   * @param g2 signed or not
   * @param units {@code N = n1 + n2}
   * @throws IllegalArgumentException if {@code g2} is not a number, or {@code units} not positive
   */
  public static double bic(double g2, long units) {
    if (Double.isNaN(g2)) {
      throw new IllegalArgumentException("g2 is not a number");
    }
    if (units <= 0) {
      throw new IllegalArgumentException("units must be positive, was " + units);
    }
    return Math.abs(g2) - StrictMath.log((double) units);
  }

  /** {@code a/n1 − b/n2}. Equal fractions have equal quotients, so zero is exact. */
  static double difference(long a, long b, long n1, long n2) {
    return (double) a / n1 - (double) b / n2;
  }

  static void check(long a, long b, long n1, long n2) {
    if (n1 <= 0 || n2 <= 0) {
      throw new IllegalArgumentException("n1 and n2 must be positive, were " + n1 + ", " + n2);
    }
    if (a < 0 || a > n1) {
      throw new IllegalArgumentException("a must lie in 0..n1 = " + n1 + ", was " + a);
    }
    if (b < 0 || b > n2) {
      throw new IllegalArgumentException("b must lie in 0..n2 = " + n2 + ", was " + b);
    }
  }

  private static double term(long observed, double expected) {
    return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
  }
}
