package io.github.tifa.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * One run of the command in a process of its own, which prints what it cost as its last line: wall
 * and processor seconds, peak heap and live heap in MiB.
 */
public final class MeasuredRun {
  /** So often all garbage is collected, so that what is left is known. */
  private static final long PAUSE_MILLIS = 10_000;

  private static final long MIB = 1 << 20;

  private MeasuredRun() {}

  /**
   * Runs the command.
   *
   * @param args its arguments
   */
  public static void main(String[] args) {
    AtomicLong live = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notice, handback) -> live.accumulateAndGet(leftBy(notice), Math::max), null, null);
    }
    Thread collecting = new Thread(MeasuredRun::collect);
    collecting.setDaemon(true);
    collecting.start();
    long began = System.nanoTime();
    int exitCode =
        Tifa.run(
            args,
            new PrintStream(System.out, true, UTF_8),
            new PrintStream(System.err, true, UTF_8),
            false);
    double wall = (System.nanoTime() - began) / 1e9;
    System.gc();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        Locale.ROOT,
        "%n%f %f %d %d%n",
        wall,
        system.getProcessCpuTime() / 1e9,
        peak() / MIB,
        live.get() / MIB);
    System.exit(exitCode);
  }

  private static void collect() {
    try {
      while (true) {
        Thread.sleep(PAUSE_MILLIS);
        System.gc();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The bytes that a collection of all garbage left; 0 for one that let old garbage lie. */
  private static long leftBy(Notification notice) {
    GarbageCollectionNotificationInfo info =
        GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData());
    if (!info.getGcAction().equals("end of major GC")) {
      return 0;
    }
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(pool -> info.getGcInfo().getMemoryUsageAfterGc().get(pool.getName()))
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  /** The largest that each part of the heap has been, though not all at the same time. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
