package io.github.tifa.statistics;

import java.util.Arrays;

/** How much a string of characters that no lexicon has behaves like a term. */
public final class TermScores {
  private TermScores() {}

  /**
   * Cohesion in bits, {@code min over the split points of log2(p(w)/(p(left) · p(right)))}: the PMI
   * of the two parts where the string breaks most easily. The minimum, since a single weak joint
   * makes two words of it.
   *
   * @param frequency of the whole string, positive
   * @param left how often the part before each split point stands in the text, none below {@code
   *     frequency}
   * @param right how often the part behind it does, in the same order
   * @param total characters of the text, that all probabilities are shares of
   * @throws IllegalArgumentException if an argument is out of its range, or {@code left} and {@code
   *     right} are empty or differ in length
   */
  public static double cohesion(long frequency, long[] left, long[] right, long total) {
    if (frequency <= 0) {
      throw new IllegalArgumentException("frequency must be positive, was " + frequency);
    }
    if (left.length == 0 || left.length != right.length) {
      throw new IllegalArgumentException(
          "left and right need one count a split, had " + left.length + " and " + right.length);
    }
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < left.length; i++) {
      checkPart("left", left[i], frequency, total);
      checkPart("right", right[i], frequency, total);
      double lift = (double) frequency / left[i] * ((double) total / right[i]);
      least = Math.min(least, Logarithm.base2(lift));
    }
    return least;
  }

  /**
   * Branching entropy in nats, {@code H = −Σ p·ln p} over the characters next to the string on one
   * side, where each edge of a text or clause is a neighbour of its own: it is at least {@code 0},
   * for one and the same neighbour, and at most {@code ln} of the frequency. Freedom is the lesser
   * one of both sides. The order of the neighbours has no effect.
   *
   * @param neighbours how often each neighbouring character stands there, all positive
   * @param edges how often there is an edge instead
   * @throws IllegalArgumentException if a count of {@code neighbours} is not positive, {@code
   *     edges} is negative, or there are neither
   */
  public static double branchingEntropy(long[] neighbours, long edges) {
    if (edges < 0 || (edges == 0 && neighbours.length == 0)) {
      throw new IllegalArgumentException(
          "edges must be positive where neighbours is empty, never negative, was " + edges);
    }
    long[] counts = neighbours.clone();
    Arrays.sort(counts);
    double total = edges;
    double sum = 0;
    for (long count : counts) {
      if (count <= 0) {
        throw new IllegalArgumentException("neighbours must be positive, one was " + count);
      }
      total += count;
      sum += count * StrictMath.log((double) count);
    }
    // An edge stands once, and 1·ln 1 adds nothing to the sum.
    return Math.max(0, StrictMath.log(total) - sum / total);
  }

  /**
   * {@code C-value = log2|w| · (f(w) − mean f of the longer candidates that hold w)} (Frantzi,
   * Ananiadou and Mima 2000): near 0 for a string that lives mostly inside longer ones, and 0 for
   * one character.
   *
   * @param frequency f(w), positive
   * @param length of the string in code points, positive
   * @param longer how many longer candidates hold the string
   * @param longerFrequency their frequencies, added up; at least {@code longer}, 0 without any
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double cValue(long frequency, int length, long longer, long longerFrequency) {
    if (frequency <= 0) {
      throw new IllegalArgumentException("frequency must be positive, was " + frequency);
    }
    if (length <= 0) {
      throw new IllegalArgumentException("length must be positive, was " + length);
    }
    if (longer < 0) {
      throw new IllegalArgumentException("longer must not be negative, was " + longer);
    }
    if (longerFrequency < longer || (longer == 0 && longerFrequency > 0)) {
      throw new IllegalArgumentException(
          "longerFrequency cannot be " + longerFrequency + " for " + longer + " candidates");
    }
    double nested = longer == 0 ? 0 : (double) longerFrequency / longer;
    return Logarithm.base2(length) * (frequency - nested);
  }

  private static void checkPart(String argument, long count, long frequency, long total) {
    if (count < frequency || count > total) {
      throw new IllegalArgumentException(
          argument + " must lie in " + frequency + ".." + total + ", one was " + count);
    }
  }
}
