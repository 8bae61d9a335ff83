package io.github.tifa.statistics;

/** How evenly an item is spread over the parts of a corpus. */
public final class Dispersion {
  private Dispersion() {}

  /**
   * Gries' deviation of proportions, {@code ½ · Σ |v_i − s_i|} (Gries 2008): 0 when the hits follow
   * the sizes of the parts, near 1 when they all lie in one small part.
   *
   * @param hits the item's hits in each part
   * @param sizes the size of each part, in the same order
   * @throws IllegalArgumentException if the arrays differ in length, or either sums to zero
   */
  public static double deviationOfProportions(long[] hits, long[] sizes) {
    double allHits = sum(hits);
    double allSizes = sum(sizes);
    if (hits.length != sizes.length || allHits <= 0 || allSizes <= 0) {
      throw new IllegalArgumentException(
          "dispersion needs hits and sizes of the same parts, neither all zero");
    }
    double sum = 0;
    for (int i = 0; i < hits.length; i++) {
      sum += Math.abs(hits[i] / allHits - sizes[i] / allSizes);
    }
    return sum / 2;
  }

  /**
   * The same on a scale whose top is 1, {@code DP / (1 − min s)} (Lijffijt and Gries 2012).
   *
   * @throws IllegalArgumentException as above, or if there is only one part
   */
  public static double normalisedDeviation(long[] hits, long[] sizes) {
    double least = Double.MAX_VALUE;
    for (long size : sizes) {
      least = Math.min(least, (double) size);
    }
    double rest = 1 - least / sum(sizes);
    if (rest <= 0) {
      throw new IllegalArgumentException("one part has no dispersion");
    }
    return deviationOfProportions(hits, sizes) / rest;
  }

  private static double sum(long[] values) {
    double sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }
}
