package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.Test;

/** Mann–Kendall, against the golden series and by its symmetries. */
public final class TrendTest {
  @Test
  public void givesTheGoldenValues() {
    Trend trend = Trend.of(new double[] {1, 2, 2, 4, 5, 7, 8, 8});

    assertThat(trend.s()).isEqualTo(26);
    assertThat(trend.variance()).isWithin(1e-12).of(190 / 3.0);
    assertThat(trend.z()).isWithin(1e-12).of(3.141404312187716);
    assertThat(trend.probability()).isWithin(1e-14).of(0.00168139741441264);
    assertThat(trend.slope()).isEqualTo(1.0);
  }

  @Test
  public void hasNoTrendWhereAllIsEqual() {
    assertThat(Trend.of(new double[] {3, 3, 3, 3})).isEqualTo(new Trend(0, 0, 0, 1, 0));
  }

  @Test
  public void movesOneStepTowardsZeroForContinuity() {
    assertThat(Trend.of(new double[] {1, 2})).isEqualTo(new Trend(1, 1, 0, 1, 1));
    assertThat(Trend.of(new double[] {2, 1})).isEqualTo(new Trend(-1, 1, 0, 1, -1));
  }

  @Test
  public void countsEveryGroupOfTies() {
    // Two pairs and a group of three: (7·6·19 − 2·(2·1·9) − 3·2·11)/18.
    assertThat(Trend.of(new double[] {1, 1, 2, 2, 5, 5, 5}).variance())
        .isWithin(1e-12)
        .of((798 - 36 - 66) / 18.0);
  }

  @Test
  public void turnsItsSignWhenTheSeriesIsReversedOrNegated() {
    Random random = new Random(45);
    for (int i = 0; i < 200; i++) {
      double[] values = random.ints(2 + i % 20, 0, 10).asDoubleStream().toArray();
      double[] reversed = new double[values.length];
      Arrays.setAll(reversed, k -> values[values.length - 1 - k]);
      double[] negated = Arrays.stream(values).map(x -> 0 - x).toArray();

      assertOpposite(Trend.of(values), Trend.of(reversed));
      assertOpposite(Trend.of(values), Trend.of(negated));
    }
  }

  private static void assertOpposite(Trend one, Trend other) {
    assertThat(other.s()).isEqualTo(-one.s());
    assertThat(other.variance()).isEqualTo(one.variance());
    assertThat(other.z()).isEqualTo(0 - one.z());
    assertThat(other.probability()).isEqualTo(one.probability());
    assertThat(other.slope()).isWithin(1e-12).of(0 - one.slope());
  }

  @Test
  public void refusesASeriesTooShortOrNotFinite() {
    assertThrows(IllegalArgumentException.class, () -> Trend.of(new double[] {1}));
    assertThrows(IllegalArgumentException.class, () -> Trend.of(new double[0]));
    assertThrows(IllegalArgumentException.class, () -> Trend.of(new double[] {1, Double.NaN}));
  }

  @Test
  public void gapsChangeTheSlopeOnly() {
    double[] values = {1, 2, 3, 8};
    Trend even = Trend.of(values);
    Trend gaps = Trend.of(new double[] {0, 1, 2, 7}, values);

    assertThat(gaps)
        .isEqualTo(new Trend(even.s(), even.variance(), even.z(), even.probability(), 1));
    assertThat(even.slope()).isGreaterThan(1);
    assertThrows(
        IllegalArgumentException.class,
        () -> Trend.of(new double[] {0, 1, 1, 2}, new double[] {1, 2, 3, 4}));
  }
}
