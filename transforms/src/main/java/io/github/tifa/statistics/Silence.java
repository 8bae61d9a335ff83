package io.github.tifa.statistics;

import org.apache.commons.numbers.gamma.LogBeta;

/** How surprising it is that an item stops being mentioned. */
public final class Silence {
  /** Both parameters of the beta prior (Jeffreys). */
  private static final double PRIOR = 0.5;

  /** Up to so many factors are multiplied one by one. */
  private static final long FACTORS = 64;

  private Silence() {}

  /**
   * The probability that none of the new documents has the item: zero in the beta-binomial
   * distribution, {@code B(α+k, β+n−k+m)/B(α+k, β+n−k) = Π (β+n−k+i)/(α+β+n+i)} over i from 0 to
   * m−1, with {@code α = β = ½}. Between 0 and 1; 1 without new documents. Below 0.01 calls for a
   * look, if the new documents are of a kind that would have it.
   *
   * @param hits k, the past documents that have the item
   * @param past n, the past documents
   * @param fresh m, the new documents, all without it
   * @throws IllegalArgumentException unless {@code 0 <= hits <= past} and {@code fresh >= 0}
   */
  public static double probability(long hits, long past, long fresh) {
    if (hits < 0 || hits > past) {
      throw new IllegalArgumentException("hits must lie in 0..past = " + past + ", were " + hits);
    }
    if (fresh < 0) {
      throw new IllegalArgumentException("fresh must not be negative, was " + fresh);
    }
    double misses = PRIOR + (past - hits);
    double all = 2 * PRIOR + past;
    if (fresh > FACTORS) {
      // It takes Math.log, whose last bit may differ between machines; tables round at the sixth
      // place.
      double found = PRIOR + hits;
      return Math.exp(LogBeta.value(found, misses + fresh) - LogBeta.value(found, misses));
    }
    double probability = 1;
    for (long i = 0; i < fresh; i++) {
      probability *= (misses + i) / (all + i);
    }
    return probability;
  }
}
