package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import java.util.Locale;
import org.junit.Test;

/** Tests the line that says how far a job is. */
public final class ProgressTest {

  @Test
  public void saysShareRateAndSecondsLeft() {
    assertThat(Progress.line(50, 200, 10))
        .isEqualTo("50 of 200 posts, 25 %, 5 a second, 30 s left");
  }

  @Test
  public void saysMinutesFromSixtySecondsOn() {
    assertThat(Progress.line(1_000, 1_600, 100))
        .isEqualTo("1,000 of 1,600 posts, 62 %, 10 a second, 1 min 00 s left");
  }

  @Test
  public void saysSecondsUpToFiftyNine() {
    assertThat(Progress.line(1_000, 1_590, 100))
        .isEqualTo("1,000 of 1,590 posts, 62 %, 10 a second, 59 s left");
  }

  @Test
  public void padsTheSecondsOfMinutes() {
    assertThat(Progress.line(10_000, 70_050, 100))
        .isEqualTo("10,000 of 70,050 posts, 14 %, 100 a second, 10 min 01 s left");
  }

  @Test
  public void doesNotGuessInTheFirstSecond() {
    assertThat(Progress.line(40, 200, 0.9)).isEqualTo("40 of 200 posts, 20 %, 0 a second, … left");
  }

  @Test
  public void doesNotGuessBeforeTheFirstPost() {
    assertThat(Progress.line(0, 200, 5)).isEqualTo("0 of 200 posts, 0 %, 0 a second, … left");
  }

  @Test
  public void doesNotSayAHundredPercentBeforeTheLastPost() {
    assertThat(Progress.line(9_999, 10_000, 9_999))
        .isEqualTo("9,999 of 10,000 posts, 99 %, 1 a second, 1 s left");
  }

  @Test
  public void saysThatCountingFollowsTheLastPost() {
    assertThat(Progress.line(20_000, 20_000, 120))
        .isEqualTo("20,000 posts read; counting and writing");
  }

  @Test
  public void saysTheSameWhenABatchWasTriedTwice() {
    assertThat(Progress.line(20_128, 20_000, 120))
        .isEqualTo("20,000 posts read; counting and writing");
  }

  @Test
  public void writesNumbersTheSameWayInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Progress.line(1_000, 2_000, 10))
          .isEqualTo("1,000 of 2,000 posts, 50 %, 100 a second, 10 s left");
    } finally {
      Locale.setDefault(before);
    }
  }
}
