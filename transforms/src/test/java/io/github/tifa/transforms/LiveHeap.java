package io.github.tifa.transforms;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What is left in the heap after a full collection, again and again until it is closed. */
final class LiveHeap implements AutoCloseable {
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final List<Long> megabytes = Collections.synchronizedList(new ArrayList<>());
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "live heap");
            thread.setDaemon(true);
            return thread;
          });

  private LiveHeap() {}

  /** Begins to look, with so many seconds between two collections. */
  static LiveHeap every(int seconds) {
    LiveHeap heap = new LiveHeap();
    var unused = heap.clock.scheduleWithFixedDelay(heap::look, seconds, seconds, TimeUnit.SECONDS);
    return heap;
  }

  private void look() {
    memory.gc();
    megabytes.add(memory.getHeapMemoryUsage().getUsed() >> 20);
  }

  /** What was left, MiB, in order of time. */
  List<Long> megabytes() {
    return List.copyOf(megabytes);
  }

  @Override
  public void close() {
    clock.shutdown();
  }
}
