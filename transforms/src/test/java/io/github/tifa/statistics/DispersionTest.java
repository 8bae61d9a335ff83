package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** Deviation of proportions, against fractions worked out by hand. */
public final class DispersionTest {
  private static final double EXACT = 1e-12;

  private static void assertDispersion(
      long[] hits, long[] sizes, double deviation, double normalised) {
    assertThat(Dispersion.deviationOfProportions(hits, sizes)).isWithin(EXACT).of(deviation);
    assertThat(Dispersion.normalisedDeviation(hits, sizes)).isWithin(EXACT).of(normalised);
  }

  @Test
  public void isAThirdForTwoOneAndNoHitsInEqualParts() {
    assertDispersion(new long[] {2, 1, 0}, new long[] {7, 7, 7}, 1.0 / 3, 0.5);
  }

  @Test
  public void weighsPartsOfDifferentSize() {
    assertDispersion(
        new long[] {1, 2, 3, 4, 5}, new long[] {9, 9, 10, 10, 11}, 6.0 / 35, 21.0 / 100);
  }

  @Test
  public void isZeroWhenHitsFollowTheSizes() {
    assertDispersion(new long[] {3, 6, 9}, new long[] {1, 2, 3}, 0, 0);
  }

  @Test
  public void isGreatestWhenAllHitsLieInTheSmallestPart() {
    assertDispersion(new long[] {5, 0}, new long[] {1, 99}, 99.0 / 100, 1);
  }

  @Test
  public void isSmallWhenAllHitsLieInTheLargestPart() {
    assertDispersion(new long[] {0, 5}, new long[] {1, 99}, 1.0 / 100, 1.0 / 99);
  }

  @Test
  public void toleratesAPartOfNoSize() {
    assertDispersion(new long[] {1, 1, 0}, new long[] {1, 1, 0}, 0, 0);
  }

  @Test
  public void refusesPartsThatDoNotMatch() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Dispersion.deviationOfProportions(new long[] {1}, new long[] {1, 2}));
  }

  @Test
  public void refusesAnItemWithoutHitsAndPartsWithoutSize() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Dispersion.deviationOfProportions(new long[] {0, 0}, new long[] {1, 2}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Dispersion.normalisedDeviation(new long[] {1, 0}, new long[] {0, 0}));
  }

  @Test
  public void refusesToNormaliseASinglePart() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Dispersion.normalisedDeviation(new long[] {4}, new long[] {10}));
  }
}
