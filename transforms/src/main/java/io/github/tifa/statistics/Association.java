package io.github.tifa.statistics;

/**
 * How strongly two items attract each other, from how often they stand in the same unit, such as a
 * sentence. PMI, NPMI and logDice measure strength, t and G2 measure evidence: report one of each,
 * and leave out pairs that meet fewer than about 5 times.
 *
 * @param both f(xy), the units that hold both
 * @param first f(x), the units that hold the first, positive
 * @param second f(y), the units that hold the second, positive
 * @param all N, all units
 */
public record Association(long both, long first, long second, long all) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the four counts cannot be those of two items
   */
  public Association {
    if (first <= 0 || first > all) {
      throw new IllegalArgumentException("first must lie in 1..all = " + all + ", was " + first);
    }
    if (second <= 0 || second > all) {
      throw new IllegalArgumentException("second must lie in 1..all = " + all + ", was " + second);
    }
    // Written so that the sum of two large counts cannot overflow.
    if (both < Math.max(0, first - (all - second)) || both > Math.min(first, second)) {
      throw new IllegalArgumentException(
          "both cannot be " + both + " for " + first + " and " + second + " of " + all);
    }
  }

  /** Units that would hold both by chance, {@code E = f(x) · f(y)/N}. */
  public double expected() {
    return (double) first * second / all;
  }

  /**
   * Pointwise mutual information in bits, {@code log2(O/E)} (Church and Hanks 1990); negative
   * infinity for a pair that never meets. Rare pairs score high.
   */
  public double pmi() {
    return Logarithm.base2(both / expected());
  }

  /**
   * PMI on a scale from −1 (they never meet) over 0 (as by chance) to 1 (they only stand together),
   * {@code ln(O/E)/−ln(O/N)} (Bouma 2009). 1 when every unit holds both.
   */
  public double npmi() {
    if (both == 0) {
      return -1;
    }
    if (both == all) {
      return 1;
    }
    double npmi = StrictMath.log(both / expected()) / -StrictMath.log((double) both / all);
    return Math.max(-1, Math.min(1, npmi));
  }

  /**
   * {@code logDice = 14 + log2(2 · f(xy)/(f(x) + f(y)))} (Rychlý 2008): at most 14, 1 more for
   * twice as often together, the same in a corpus of any size. Negative infinity for a pair that
   * never meets.
   */
  public double logDice() {
    return 14 + Logarithm.base2(2.0 * both / ((double) first + second));
  }

  /**
   * {@code t = (O − E)/√O} (Church and others 1991); negative infinity for a pair that never meets.
   */
  public double tScore() {
    return (both - expected()) / Math.sqrt((double) both);
  }

  /**
   * Signed log-likelihood ratio of the four cells (Dunning 1993), negative when the two meet less
   * often than by chance; 0 if one of them stands in every unit.
   */
  public double signedG2() {
    return second == all ? 0 : Keyness.signedG2(both, first - both, second, all - second);
  }
}
