package io.github.tifa.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the process when its heap does not suffice. A runner loses the error of a worker that runs
 * out of memory, since passing it on takes memory too, and then waits for ever; and with a heap
 * that is nearly full a JVM collects garbage all the time without any error.
 *
 * <p>The JVM clears all soft references before it throws an {@link OutOfMemoryError}, in whichever
 * thread, and until then keeps one that was just used, as long as it has a mebibyte for each second
 * since (the launcher asks for less). So one that is always in use tells of the error. What is
 * needed then is made beforehand.
 */
final class MemoryWatch implements AutoCloseable {
  /** What is said of a lack of memory. */
  static final String MESSAGE =
      "tifa: out of memory; no output was written. Give it more heap:"
          + " JAVA_TOOL_OPTIONS=-Xmx2g ./tifa …\n";

  private static final long TOUCH_MILLIS = 100;

  private static final long CLEANING_MILLIS = 10_000;

  private final byte[] message = MESSAGE.getBytes(UTF_8);
  private final int code = ExitCode.FAILED.code();
  private final PrintStream err;
  private final CollectionTime collections = CollectionTime.begin(collectors());
  private final ReferenceQueue<Object> cleared = new ReferenceQueue<>();
  private final Thread watcher = new Thread(this::watch, "tifa-memory-watch");
  private final Thread cleaner = new Thread(this::clean, "tifa-memory-cleaner");
  private final Thread.UncaughtExceptionHandler before;
  private final SoftReference<Object> sentinel = new SoftReference<>(new Object(), cleared);
  private volatile Runnable cleaning = () -> {};
  private volatile boolean exhausted;

  /** Memory for the end; others take of it what they can. */
  private final byte[][] reserve = new byte[4][1 << 20];

  private MemoryWatch(PrintStream err) {
    this.err = err;
    this.before = Thread.getDefaultUncaughtExceptionHandler();
  }

  /**
   * Begins to watch.
   *
   * @param err where a lack of memory is reported
   */
  static MemoryWatch start(PrintStream err) {
    MemoryWatch watch = new MemoryWatch(err);
    watch.watcher.setDaemon(true);
    watch.cleaner.setDaemon(true);
    watch.cleaner.start();
    watch.watcher.start();
    Thread.setDefaultUncaughtExceptionHandler(watch::uncaught);
    return watch;
  }

  /** Says what is to be done before the process ends; it has ten seconds. */
  void beforeEnd(Runnable task) {
    cleaning = task;
  }

  /**
   * A lack of threads or of memory outside the heap clears no reference. Other faults reach the
   * runner, which reports them.
   */
  private void uncaught(Thread thread, Throwable fault) {
    if (fault instanceof OutOfMemoryError) {
      end();
    }
  }

  private void watch() {
    try {
      // Asking for the object is what keeps it in use.
      while (cleared.remove(TOUCH_MILLIS) == null
          && sentinel.get() != null
          && !collections.exceedLimit(System.nanoTime())) {}
      end();
    } catch (InterruptedException e) {
      // The run has ended.
    } catch (LinkageError | OutOfMemoryError e) {
      end();
    }
  }

  /** Says, once, that memory was lacking. */
  synchronized void report() {
    if (!exhausted) {
      exhausted = true;
      err.write(message, 0, message.length);
      err.flush();
    }
  }

  /** Whether memory was lacking. */
  boolean isExhausted() {
    return exhausted;
  }

  /** Reports the lack of memory and ends the process; all but the cleaner asks for none. */
  private void end() {
    try {
      report();
      LockSupport.unpark(cleaner);
      cleaner.join(CLEANING_MILLIS);
    } catch (InterruptedException | LinkageError | OutOfMemoryError e) {
      // It ends either way.
    }
    Runtime.getRuntime().halt(code);
  }

  private void clean() {
    while (!exhausted && !Thread.interrupted()) {
      LockSupport.park(this);
    }
    for (int i = 0; exhausted && i < reserve.length; i++) {
      reserve[i] = null;
      try {
        cleaning.run();
        return;
      } catch (LinkageError | OutOfMemoryError e) {
        // Without the last piece, the next run clears away what is left.
        LockSupport.parkNanos(TOUCH_MILLIS * 1_000_000);
      }
    }
  }

  /** What collects garbage while all else stands still. */
  static List<GarbageCollectorMXBean> collectors() {
    // Beans of these names count collections beside a running program.
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(bean -> !bean.getName().matches(".*(Cycles|Concurrent).*"))
        .toList();
  }

  /** Ends the watch, not the process. */
  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    watcher.interrupt();
    cleaner.interrupt();
  }
}
