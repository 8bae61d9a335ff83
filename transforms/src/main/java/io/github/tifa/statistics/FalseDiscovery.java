package io.github.tifa.statistics;

import java.util.Arrays;

/** Control of the share of false ones among the findings of many tests. */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * The q-value of each test, {@code min over j >= i of p(j) · m/j} over the sorted p-values, at
   * most 1 (Benjamini and Hochberg 1995; {@code p.adjust(p, "BH")} in R): keeping all tests with
   * {@code q <= 0.05} keeps on average at most 5 per cent false ones, for tests that are
   * independent or positively dependent. Equal p-values have equal q-values, no q-value is below
   * its p-value, and none gives none.
   *
   * @param p probabilities, in any order; left as they are
   * @return the q-values, in the order of {@code p}
   * @throws IllegalArgumentException if an element of {@code p} is not between 0 and 1
   */
  public static double[] qValues(double[] p) {
    return qValues(p, p.length);
  }

  /**
   * The q-values of the least of many p-values: those of all tests that are left out must be
   * greater than the q-values that are asked for. So the p-values below 0.05 suffice for all
   * q-values below 0.05.
   *
   * @param p the least probabilities, in any order; left as they are
   * @param tests how many tests there were in all, at least as many as {@code p} has
   * @return the q-values, in the order of {@code p}
   * @throws IllegalArgumentException if an element of {@code p} is not between 0 and 1, or {@code
   *     tests} is too small
   */
  public static double[] qValues(double[] p, long tests) {
    if (tests < p.length) {
      throw new IllegalArgumentException(
          "tests must be at least " + p.length + ", as many as p has, were " + tests);
    }
    double[] sorted = p.clone();
    for (int i = 0; i < sorted.length; i++) {
      if (!(sorted[i] >= 0 && sorted[i] <= 1)) {
        throw new IllegalArgumentException("p[" + i + "] must lie in 0..1, was " + sorted[i]);
      }
      sorted[i] += 0.0; // makes -0.0 the same as 0.0, which the sort and the search tell apart
    }
    Arrays.sort(sorted);
    double[] adjusted = new double[sorted.length];
    double least = 1;
    for (int i = sorted.length - 1; i >= 0; i--) {
      least = Math.min(least, sorted[i] * ((double) tests / (i + 1)));
      adjusted[i] = least;
    }
    // Of equal p-values the last has the least, and hands it down to the others: any of them will
    // do.
    double[] q = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      q[i] = adjusted[Arrays.binarySearch(sorted, p[i] + 0.0)];
    }
    return q;
  }
}
