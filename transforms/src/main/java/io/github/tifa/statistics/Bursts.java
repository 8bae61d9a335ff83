package io.github.tifa.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Kleinberg's two-state model on batches (Kleinberg 2002, section 4): the most likely sequence of
 * calm periods, with the base rate {@code p0 = R/D}, and busy ones, with the rate {@code p1 =
 * min(ratio · p0, 0.9999)}.
 */
public final class Bursts {
  /** s of the paper: a burst is at least about twice as frequent. */
  private static final double RATIO = 2;

  /** γ of the paper. */
  private static final double GAMMA = 1;

  /** Keeps a likelihood above zero for the misses in a burst of a very frequent item. */
  private static final double TOP_RATE = 0.9999;

  private Bursts() {}

  /** The bursts at the usual {@code ratio = 2} and {@code gamma = 1}. */
  public static List<Burst> of(long[] hits, long[] totals) {
    return of(hits, totals, RATIO, GAMMA);
  }

  /**
   * The bursts, oldest first. A period in state i costs {@code −ln(C(d,r) · p_i^r ·
   * (1−p_i)^(d−r))}; going from calm to busy costs {@code gamma · ln n} for n periods, going back
   * nothing, and the series begins calm. Of equally cheap sequences the one that is calm where they
   * differ last wins. An item without hits, and one whose base rate leaves no room for a higher
   * one, has no bursts; periods without documents count for neither side.
   *
   * @param hits documents with the item in each period
   * @param totals all documents of each period
   * @param ratio how much higher the rate of a burst is (s), above 1
   * @param gamma how hard it is to enter a burst, not negative
   * @throws IllegalArgumentException if an argument is out of its range, the arrays differ in
   *     length or {@code hits} exceed {@code totals}
   */
  public static List<Burst> of(long[] hits, long[] totals, double ratio, double gamma) {
    check(hits, totals, ratio, gamma);
    double allHits = 0;
    double all = 0;
    for (int t = 0; t < hits.length; t++) {
      allHits += hits[t];
      all += totals[t];
    }
    double base = all == 0 ? 0 : allHits / all;
    double high = Math.min(ratio * base, TOP_RATE);
    if (base == 0 || high <= base) {
      return List.of();
    }
    double hit = StrictMath.log(high / base);
    double miss = StrictMath.log((1 - high) / (1 - base));
    double[] gains = new double[hits.length];
    for (int t = 0; t < gains.length; t++) {
      gains[t] = hits[t] * hit + (totals[t] - hits[t]) * miss;
    }
    return runs(busy(gains, gamma * StrictMath.log(gains.length)), gains);
  }

  /**
   * Viterbi's search. Only differences between sequences matter, so each period counts what it
   * gains by being busy instead of calm; the binomial coefficient cancels.
   */
  private static boolean[] busy(double[] gains, double toll) {
    int n = gains.length;
    boolean[] calmFromBusy = new boolean[n];
    boolean[] busyFromBusy = new boolean[n];
    double calm = 0;
    double busy = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < n; t++) {
      calmFromBusy[t] = busy > calm;
      busyFromBusy[t] = busy > calm - toll;
      double before = calm;
      calm = Math.max(before, busy);
      busy = Math.max(before - toll, busy) + gains[t];
    }
    boolean[] states = new boolean[n];
    boolean state = busy > calm;
    for (int t = n - 1; t >= 0; t--) {
      states[t] = state;
      state = state ? busyFromBusy[t] : calmFromBusy[t];
    }
    return states;
  }

  private static List<Burst> runs(boolean[] busy, double[] gains) {
    List<Burst> bursts = new ArrayList<>();
    for (int t = 0; t < busy.length; t++) {
      if (busy[t]) {
        int start = t;
        double weight = gains[t];
        while (t + 1 < busy.length && busy[t + 1]) {
          weight += gains[++t];
        }
        bursts.add(new Burst(start, t, weight));
      }
    }
    return bursts;
  }

  private static void check(long[] hits, long[] totals, double ratio, double gamma) {
    if (hits.length != totals.length) {
      throw new IllegalArgumentException(
          "hits has " + hits.length + " periods, totals " + totals.length);
    }
    for (int t = 0; t < hits.length; t++) {
      if (hits[t] < 0 || hits[t] > totals[t]) {
        throw new IllegalArgumentException(
            "hits[" + t + "] must lie in 0..totals[" + t + "] = " + totals[t] + ", was " + hits[t]);
      }
    }
    if (!(ratio > 1 && ratio < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("ratio must be above 1, was " + ratio);
    }
    if (!(gamma >= 0 && gamma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("gamma must not be negative, was " + gamma);
    }
  }
}
