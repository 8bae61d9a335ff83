package io.github.tifa.statistics;

/**
 * The Mann–Kendall test for a steady rise or fall (Mann 1945, Kendall 1975), with the Theil–Sen
 * slope. It takes each value as independent of its neighbours, so weekly or monthly shares suit it
 * better than daily ones; with fewer than 8 values the probability is rough.
 *
 * @param s pairs that rise less pairs that fall
 * @param variance of {@code s} without a trend, corrected for ties: {@code (n(n−1)(2n+5) − Σ
 *     t(t−1)(2t+5))/18} over the groups of t equal values
 * @param z {@code (s ∓ 1)/√variance}, one step nearer to zero (continuity); 0 when {@code s} is
 * @param probability of so large a {@code |z|} without a trend, both tails of the normal
 *     distribution
 * @param slope change from one period to the next, see {@link TheilSen}
 */
public record Trend(long s, double variance, double z, double probability, double slope) {
  /**
   * The trend of values at equally spaced periods, oldest first; a series of equal values has none,
   * with probability 1. Takes time and memory in proportion to the square of their number. For
   * periods with gaps see {@link #of(double[], double[])}.
   *
   * @throws IllegalArgumentException if {@code values} has fewer than two, or one that is not
   *     finite
   */
  public static Trend of(double[] values) {
    return of(values, TheilSen.slope(values));
  }

  /**
   * The trend of values at given times, oldest first: the test asks for their order only, the slope
   * is per unit of time.
   *
   * @throws IllegalArgumentException as above, or if the arrays differ in length or the times do
   *     not rise
   */
  public static Trend of(double[] times, double[] values) {
    for (int i = 1; i < times.length; i++) {
      if (!(times[i - 1] < times[i])) {
        throw new IllegalArgumentException("times must rise, but do not at " + i);
      }
    }
    return of(values, TheilSen.slope(times, values));
  }

  private static Trend of(double[] values, double slope) {
    long n = values.length;
    long s = 0;
    // Each value of a group of t ties adds (t−1)(2t+5), so that the group adds t times that.
    long ties = 0;
    for (int i = 0; i < n; i++) {
      long equal = 0;
      for (int j = 0; j < n; j++) {
        if (values[i] == values[j]) {
          equal++;
        } else if (j > i) {
          s += values[j] > values[i] ? 1 : -1;
        }
      }
      ties += (equal - 1) * (2 * equal + 5);
    }
    double variance = (n * (n - 1) * (2 * n + 5) - ties) / 18.0;
    double z = s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
    // Both tails of z are the upper tail of its square.
    return new Trend(s, variance, z, Keyness.probability(z * z), slope);
  }
}
