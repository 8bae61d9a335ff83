package io.github.tifa.statistics;

/**
 * Residual inverse document frequency (Church and Gale 1995): by how much a word gathers in fewer
 * posts than chance would have it.
 */
public final class ResidualIdf {
  private ResidualIdf() {}

  /**
   * {@code log2(D/df) + log2(1 − exp(−cf/D))}, in bits: the observed inverse document frequency
   * less the one expected of a word that falls at random (Poisson).
   *
   * @param documents how many documents there are
   * @param documentFrequency in how many of them the word stands
   * @param mentions how often it stands in all of them
   * @throws IllegalArgumentException unless {@code 0 < documentFrequency <= documents} and {@code
   *     documentFrequency <= mentions}
   */
  public static double of(long documents, long documentFrequency, long mentions) {
    if (documentFrequency <= 0 || documentFrequency > documents || mentions < documentFrequency) {
      throw new IllegalArgumentException(
          "no frequencies: " + mentions + " mentions in " + documentFrequency + " of " + documents);
    }
    double observed = Logarithm.base2((double) documents / documentFrequency);
    double expected = -Logarithm.base2(1 - StrictMath.exp(-(double) mentions / documents));
    return observed - expected;
  }
}
