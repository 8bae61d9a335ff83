package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Bursts, worked out by hand and against all sequences of states. */
public final class BurstsTest {
  private static final double LN2 = StrictMath.log(2);

  private static long[] repeat(int times, long value) {
    long[] values = new long[times];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  public void findsThePeriodsAtTheHigherRate() {
    // R/D = 40/160, so that p0 = 1/4 and p1 = 1/2: a hit gains ln 2, a miss costs ln 3/2.
    List<Burst> bursts = Bursts.of(new long[] {1, 2, 15, 15, 2, 1, 2, 2}, repeat(8, 20));

    assertThat(bursts).hasSize(1);
    assertThat(bursts.get(0).start()).isEqualTo(2);
    assertThat(bursts.get(0).end()).isEqualTo(3);
    assertThat(bursts.get(0).weight()).isWithin(1e-12).of(30 * LN2 - 10 * StrictMath.log(1.5));
  }

  @Test
  public void findsSeveralBurstsAlsoAtTheEnds() {
    List<Burst> bursts = Bursts.of(new long[] {18, 1, 1, 1, 1, 1, 1, 18}, repeat(8, 20));

    assertThat(bursts.stream().map(Burst::start)).containsExactly(0, 7).inOrder();
    assertThat(bursts.stream().map(Burst::end)).containsExactly(0, 7).inOrder();
  }

  @Test
  public void needsMoreThanTheTollToEnter() {
    // p0 = 1/3, p1 = 2/3: one period gains (2 − 1)·ln 2, just the toll of ln 2 for 2 periods.
    long[] hits = {0, 2};
    long[] totals = {3, 3};

    assertThat(Bursts.of(hits, totals)).isEmpty();
    assertThat(Bursts.of(hits, totals, 2, 0.99)).hasSize(1);
  }

  @Test
  public void crossesPeriodsWithoutDocuments() {
    List<Burst> bursts =
        Bursts.of(new long[] {1, 15, 0, 15, 1, 1, 1}, new long[] {20, 20, 0, 20, 20, 20, 20});

    assertThat(bursts.stream().map(Burst::start)).containsExactly(1);
    assertThat(bursts.stream().map(Burst::end)).containsExactly(3);
  }

  @Test
  public void hasNoneWithoutHitsOrRoomForAHigherRate() {
    assertThat(Bursts.of(new long[0], new long[0])).isEmpty();
    assertThat(Bursts.of(new long[] {0, 0}, new long[] {5, 5})).isEmpty();
    assertThat(Bursts.of(new long[] {0, 0}, new long[] {0, 0})).isEmpty();
    assertThat(Bursts.of(new long[] {5, 5}, new long[] {5, 5})).isEmpty();
  }

  @Test
  public void isTheCheapestOfAllSequences() {
    Random random = new Random(2002);
    int found = 0;
    for (int i = 0; i < 400; i++) {
      int n = 1 + i % 11;
      long[] hits = new long[n];
      long[] totals = new long[n];
      for (int t = 0; t < n; t++) {
        totals[t] = random.nextInt(30);
        hits[t] = random.nextInt(3) == 0 ? totals[t] : random.nextInt((int) totals[t] / 4 + 1);
      }
      double gamma = new double[] {0.5, 1, 2}[i % 3];
      int cheapest = cheapestByTrial(hits, totals, 2, gamma);

      List<Burst> bursts = Bursts.of(hits, totals, 2, gamma);

      assertThat(mask(bursts)).isEqualTo(cheapest);
      assertThat(bursts.stream().allMatch(burst -> burst.weight() > 0)).isTrue();
      found += bursts.size();
    }
    assertThat(found).isGreaterThan(100);
  }

  private static int mask(List<Burst> bursts) {
    int mask = 0;
    for (Burst burst : bursts) {
      for (int t = burst.start(); t <= burst.end(); t++) {
        mask |= 1 << t;
      }
    }
    return mask;
  }

  /** Bit t is the state of period t, so that the first of equal masks is calm where they differ. */
  private static int cheapestByTrial(long[] hits, long[] totals, double ratio, double gamma) {
    double base = sum(hits) / sum(totals);
    double high = Math.min(ratio * base, 0.9999);
    if (!(base > 0 && base < high)) {
      return 0;
    }
    List<Double> costs = new ArrayList<>();
    int best = 0;
    for (int mask = 0; mask < 1 << hits.length; mask++) {
      double cost = 0;
      boolean before = false;
      for (int t = 0; t < hits.length; t++) {
        boolean busy = (mask >> t & 1) == 1;
        cost += cost(hits[t], totals[t], busy ? high : base);
        cost += busy && !before ? gamma * StrictMath.log(hits.length) : 0;
        before = busy;
      }
      costs.add(cost);
      if (cost < costs.get(best) - 1e-9) {
        best = mask;
      }
    }
    return best;
  }

  private static double cost(long hits, long total, double rate) {
    double likelihood = 0;
    for (long i = 1; i <= hits; i++) {
      likelihood += StrictMath.log((double) (total - hits + i) / i);
    }
    likelihood += hits * StrictMath.log(rate) + (total - hits) * StrictMath.log(1 - rate);
    return -likelihood;
  }

  private static double sum(long[] values) {
    double sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }

  @Test
  public void namesTheArgumentThatIsOutOfRange() {
    assertRefused("hits has", new long[] {1}, new long[] {1, 2}, 2, 1);
    assertRefused("hits[1]", new long[] {1, 3}, new long[] {1, 2}, 2, 1);
    assertRefused("hits[0]", new long[] {-1}, new long[] {1}, 2, 1);
    assertRefused("ratio", new long[] {1}, new long[] {1}, 1, 1);
    assertRefused("ratio", new long[] {1}, new long[] {1}, Double.NaN, 1);
    assertRefused("gamma", new long[] {1}, new long[] {1}, 2, -1);
  }

  private static void assertRefused(
      String argument, long[] hits, long[] totals, double ratio, double gamma) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Bursts.of(hits, totals, ratio, gamma));
    assertThat(refusal).hasMessageThat().startsWith(argument);
  }
}
