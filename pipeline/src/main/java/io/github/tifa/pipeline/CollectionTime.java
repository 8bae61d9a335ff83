package io.github.tifa.pipeline;

import java.lang.management.GarbageCollectorMXBean;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Tells a heap that is used from one that is too small: there a JVM does nothing but collect
 * garbage, for hours if need be. Only shares of time count, so a slow machine is no small heap.
 */
final class CollectionTime {
  private static final long WINDOW_NANOS = 10_000_000_000L;
  private static final double LIMIT = 0.95;
  private static final int WINDOWS = 2;

  private final LongSupplier collected;
  private long begun;
  private long before;
  private int over;

  /**
   * Begins to measure.
   *
   * @param collected the milliseconds that collections have taken so far, while all else stood
   *     still
   * @param now the nanoseconds of some clock
   */
  CollectionTime(LongSupplier collected, long now) {
    this.collected = collected;
    this.begun = now;
    this.before = collected.getAsLong();
  }

  static CollectionTime begin(List<GarbageCollectorMXBean> collectors) {
    GarbageCollectorMXBean[] beans = collectors.toArray(GarbageCollectorMXBean[]::new);
    return new CollectionTime(
        () -> {
          long millis = 0;
          for (GarbageCollectorMXBean bean : beans) {
            millis += bean.getCollectionTime();
          }
          return millis;
        },
        System.nanoTime());
  }

  /**
   * Whether collections have taken more than 95 % of the time, in two windows of ten seconds one
   * after the other. It asks for no memory.
   */
  boolean exceedLimit(long now) {
    long nanos = now - begun;
    if (nanos < WINDOW_NANOS) {
      return false;
    }
    long millis = collected.getAsLong();
    over = (millis - before) * 1_000_000.0 > LIMIT * nanos ? over + 1 : 0;
    begun = now;
    before = millis;
    return over >= WINDOWS;
  }
}
