package io.github.tifa.statistics;

import java.util.Arrays;

/**
 * The median of the slopes between all pairs of points (Theil 1950, Sen 1968): a line that a few
 * outliers cannot tilt. Takes time (on average) and memory in proportion to the square of the
 * number of points.
 */
public final class TheilSen {
  private TheilSen() {}

  /**
   * The slope of values at equally spaced periods, per period.
   *
   * @throws IllegalArgumentException if {@code y} has fewer than two values, or one that is not
   *     finite
   */
  public static double slope(double[] y) {
    double[] x = new double[y.length];
    Arrays.setAll(x, i -> i);
    return slope(x, y);
  }

  /**
   * The slope of points in any order, in units of y per unit of x; pairs above one another are left
   * out (Sen 1968).
   *
   * @param x where the values stand, such as days
   * @param y the values
   * @throws IllegalArgumentException if {@code x} and {@code y} differ in length, hold a number
   *     that is not finite, or {@code x} has fewer than two different values
   */
  public static double slope(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("x has " + x.length + " values, y " + y.length);
    }
    checkFinite("x", x);
    checkFinite("y", y);
    double[] slopes = new double[Math.multiplyExact(x.length, x.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        if (x[i] != x[j]) {
          slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
        }
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("x needs two different values");
    }
    double upper = select(slopes, count, count / 2);
    if (count % 2 == 1) {
      return upper;
    }
    double lower = slopes[0];
    for (int i = 1; i < count / 2; i++) {
      lower = Math.max(lower, slopes[i]);
    }
    return (lower + upper) / 2;
  }

  private static void checkFinite(String name, double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(name + " holds " + value);
      }
    }
  }

  /**
   * Moves the value of this rank to its place, with none greater before it and none smaller behind
   * (Hoare's algorithm 65, Find, 1961), and returns it.
   */
  private static double select(double[] values, int length, int rank) {
    int from = 0;
    int to = length - 1;
    while (from < to) {
      double pivot = values[(from + to) >>> 1];
      int i = from;
      int j = to;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swapped = values[i];
          values[i++] = values[j];
          values[j--] = swapped;
        }
      }
      if (rank <= j) {
        to = j;
      } else if (rank >= i) {
        from = i;
      } else {
        break;
      }
    }
    return values[rank];
  }
}
