package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** Residual IDF, against values computed outside this program with fifty digits. */
public final class ResidualIdfTest {
  private static void assertBits(long documents, long frequency, long mentions, double bits) {
    assertThat(ResidualIdf.of(documents, frequency, mentions)).isWithin(1e-12).of(bits);
  }

  @Test
  public void isHighForAWordThatGathersInFewPosts() {
    assertBits(100, 10, 40, 1.721066167276933);
    assertBits(1000, 2, 50, 4.607939091355202);
    assertBits(20_171, 312, 907, 1.507242276578380);
  }

  @Test
  public void isNearZeroForAWordThatFallsAtRandom() {
    assertBits(1000, 1, 1, -0.000721287408152);
    assertBits(100, 10, 10, -0.071533679196372);
  }

  @Test
  public void isNegativeForAWordThatSpreadsMoreEvenlyThanChance() {
    assertBits(100, 100, 100, -0.661728357628967);
    assertBits(1, 1, 1, -0.661728357628967);
  }

  @Test
  public void isZeroForAFrequentWordOfEveryPost() {
    assertBits(4, 4, 1000, 0);
  }

  @Test
  public void refusesImpossibleFrequencies() {
    assertThrows(IllegalArgumentException.class, () -> ResidualIdf.of(10, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> ResidualIdf.of(10, 11, 20));
    assertThrows(IllegalArgumentException.class, () -> ResidualIdf.of(10, 5, 4));
  }
}
