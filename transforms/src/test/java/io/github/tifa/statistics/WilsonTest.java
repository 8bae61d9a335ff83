package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/**
 * The values were computed outside this program, with fifty digits, as the roots of {@code (p - q)²
 * = z²q(1 - q)/n}.
 */
public final class WilsonTest {
  private static void assertInterval(long hits, long total, double low, double high) {
    Wilson interval = Wilson.of(hits, total);
    assertThat(interval.low()).isWithin(1e-12).of(low);
    assertThat(interval.high()).isWithin(1e-12).of(high);
  }

  @Test
  public void givesThePublishedIntervalsOfNewcombe() {
    assertInterval(81, 263, 0.255288519878274, 0.366209576982800);
    assertInterval(15, 148, 0.062386399530736, 0.160487241723308);
  }

  @Test
  public void givesTheIntervalsOfSmallSamples() {
    assertInterval(1, 10, 0.017876213095073, 0.404150026795238);
    assertInterval(5, 10, 0.236593090512564, 0.763406909487436);
    assertInterval(3, 30, 0.034599888747334, 0.256210825791841);
    assertInterval(17, 40, 0.285093925599504, 0.578049314580089);
  }

  @Test
  public void givesTheIntervalsOfLargeSamples() {
    assertInterval(1234, 20171, 0.057952478700695, 0.064568506847866);
    assertInterval(1, 1_000_000_000L, 0.000000000176525, 0.000000005664934);
    assertInterval(500_000_000_000L, 1_000_000_000_000L, 0.499999020018008, 0.500000979981992);
  }

  @Test
  public void beginsAtExactlyZeroWithoutHits() {
    assertThat(Wilson.of(0, 1).low()).isEqualTo(0.0);
    assertInterval(0, 1, 0, 0.793450685622763);
    assertInterval(0, 10, 0, 0.277532799862889);
  }

  @Test
  public void endsAtExactlyOneWhenAllAreHits() {
    assertThat(Wilson.of(10, 10).high()).isEqualTo(1.0);
    assertInterval(10, 10, 0.722467200137111, 1);
    assertInterval(1, 1, 0.206549314377237, 1);
  }

  @Test
  public void isTheMirrorImageForMissesInsteadOfHits() {
    for (int hits = 0; hits <= 37; hits++) {
      Wilson interval = Wilson.of(hits, 37);
      assertInterval(37 - hits, 37, 1 - interval.high(), 1 - interval.low());
    }
  }

  @Test
  public void holdsTheShareItself() {
    for (int hits = 0; hits <= 50; hits++) {
      Wilson interval = Wilson.of(hits, 50);
      assertThat(interval.low()).isAtMost(hits / 50.0);
      assertThat(interval.high()).isAtLeast(hits / 50.0);
    }
  }

  @Test
  public void refusesWhatIsNoShare() {
    assertThrows(IllegalArgumentException.class, () -> Wilson.of(0, 0));
    assertThrows(IllegalArgumentException.class, () -> Wilson.of(-1, 5));
    assertThrows(IllegalArgumentException.class, () -> Wilson.of(6, 5));
  }
}
