package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import org.junit.Test;

/** Tests when garbage collection takes so much time that the heap must be too small. */
public final class CollectionTimeTest {
  private long collected;
  private long now = Long.MAX_VALUE - 1_000_000_000L;
  private final CollectionTime time = new CollectionTime(() -> collected, now);

  /** So many milliseconds pass, some of them in collections. */
  private boolean pass(long millis, long collecting) {
    collected += collecting;
    now += millis * 1_000_000;
    return time.exceedLimit(now);
  }

  @Test
  public void nothingButCollectionsForTwentySecondsIsTooMuch() {
    assertThat(pass(9_999, 9_999)).isFalse();
    assertThat(pass(1, 1)).isFalse();
    assertThat(pass(9_999, 9_999)).isFalse();
    assertThat(pass(1, 1)).isTrue();
  }

  @Test
  public void aTwentiethOfTheTimeForWorkIsEnough() {
    assertThat(pass(10_000, 9_501)).isFalse();
    assertThat(pass(10_000, 9_500)).isFalse();
    assertThat(pass(10_000, 9_501)).isFalse();
    assertThat(pass(10_000, 9_501)).isTrue();
  }

  @Test
  public void aMachineThatStandsStillCountsAsOneWindow() {
    assertThat(pass(600_000, 600_000)).isFalse();
    assertThat(pass(600_000, 0)).isFalse();
    assertThat(pass(10_000, 10_000)).isFalse();
    assertThat(pass(10_000, 10_000)).isTrue();
  }

  @Test
  public void collectorsOfThisMachineAreMeasured() {
    assertThat(CollectionTime.begin(MemoryWatch.collectors()).exceedLimit(System.nanoTime()))
        .isFalse();
    assertThat(MemoryWatch.collectors()).isNotEmpty();
  }
}
