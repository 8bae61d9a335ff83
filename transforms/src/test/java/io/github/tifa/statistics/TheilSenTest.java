package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.Test;

/** Theil–Sen, against SciPy and a plain sort of all slopes. */
public final class TheilSenTest {
  @Test
  public void givesTheValueOfScipyForPointsWithGaps() {
    double[] x = {0, 1, 3, 4, 7, 8, 12, 13};
    double[] y = {3, 1, 4, 1, 5, 9, 2, 6};
    assertThat(TheilSen.slope(x, y)).isWithin(1e-15).of(0.2403846153846154);
  }

  @Test
  public void findsALineThroughOutliers() {
    assertThat(TheilSen.slope(new double[] {5, 7, 9, 100, 13, 15, -50, 19})).isEqualTo(2.0);
  }

  @Test
  public void takesTheMeanOfTheTwoMiddleSlopes() {
    // Slopes 0, 1 and 2 of the first three points, with 4/3, 2 and 3 to the last.
    assertThat(TheilSen.slope(new double[] {0, 0, 2, 5})).isWithin(1e-15).of(11 / 6.0);
  }

  @Test
  public void leavesOutPointsAboveOneAnother() {
    assertThat(TheilSen.slope(new double[] {1, 1, 3}, new double[] {0, 4, 6}))
        .isWithin(1e-15)
        .of(2.0);
  }

  @Test
  public void equalsTheMedianOfAllSlopesSorted() {
    Random random = new Random(68);
    for (int i = 0; i < 300; i++) {
      int n = 2 + i % 30;
      double[] y = random.ints(n, 0, 1 + i % 12).asDoubleStream().toArray();
      assertThat(TheilSen.slope(y)).isEqualTo(medianOfSorted(y));
    }
  }

  private static double medianOfSorted(double[] y) {
    double[] slopes = new double[y.length * (y.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = i + 1; j < y.length; j++) {
        slopes[count++] = (y[j] - y[i]) / (j - i);
      }
    }
    Arrays.sort(slopes);
    return (slopes[(count - 1) / 2] + slopes[count / 2]) / 2;
  }

  @Test
  public void namesTheArgumentWithoutALine() {
    assertRefused("x has 2", new double[] {1, 2}, new double[] {1});
    assertRefused("x needs", new double[] {1, 1}, new double[] {1, 2});
    assertRefused("x needs", new double[0], new double[0]);
    assertRefused("x holds", new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 2});
    assertRefused("y holds", new double[] {1, 2}, new double[] {1, Double.NaN});
  }

  private static void assertRefused(String start, double[] x, double[] y) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> TheilSen.slope(x, y));
    assertThat(refusal).hasMessageThat().startsWith(start);
  }
}
