package io.github.tifa.pipeline;

import io.github.tifa.transforms.AnnotatePosts;
import io.github.tifa.transforms.MatchPosts;
import java.io.PrintStream;
import java.util.Locale;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.joda.time.Duration;

/**
 * Says how far a running job is: one line that updates on a terminal, now and then a plain line
 * elsewhere.
 */
final class Progress {
  private static final long TERMINAL_MILLIS = 500;
  private static final long PLAIN_MILLIS = 15_000;
  private static final double LEAST_SECONDS = 1;

  private final PrintStream out;
  private final boolean terminal;
  private final long begun = System.nanoTime();
  private long printed;
  private int width;

  Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Waits for the job to end and says how far it is meanwhile. */
  PipelineResult.State follow(PipelineResult result) throws InterruptedException {
    PipelineResult.State state = result.getState();
    while (!state.isTerminal()) {
      // Waiting, unlike asking for the state, throws the cause of a failure.
      PipelineResult.State waited =
          result.waitUntilFinish(Duration.millis(terminal ? TERMINAL_MILLIS : 100));
      long now = System.nanoTime();
      if ((now - printed) / 1_000_000 >= (terminal ? TERMINAL_MILLIS : PLAIN_MILLIS)
          && (terminal || (now - begun) / 1_000_000 >= PLAIN_MILLIS)) {
        printed = now;
        print(counter(result, AnnotatePosts.DONE), counter(result, MatchPosts.MATCHED));
      }
      state = waited == null ? PipelineResult.State.RUNNING : waited;
    }
    if (terminal && width > 0) {
      out.print("\r" + " ".repeat(width) + "\r");
      out.flush();
    }
    return state;
  }

  private void print(long done, long all) {
    if (all == 0) {
      return;
    }
    String line = line(done, all, (System.nanoTime() - begun) / 1e9);
    if (terminal) {
      out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      width = line.length();
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** The line for so many files done out of all, after so many seconds. */
  static String line(long done, long all, double seconds) {
    if (done >= all) {
      return String.format(Locale.ROOT, "%,d posts read; counting and writing", all);
    }
    double rate = seconds < LEAST_SECONDS ? 0 : done / seconds;
    String left = rate == 0 ? "…" : time(Math.round((all - done) / rate));
    return String.format(
        Locale.ROOT,
        "%,d of %,d posts, %d %%, %.0f a second, %s left",
        done,
        all,
        100 * done / all,
        rate,
        left);
  }

  private static String time(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
  }

  /** The value of one of the job's counters so far. */
  static long counter(PipelineResult result, String name) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(MatchPosts.METRICS, name))
            .build();
    long sum = 0;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(filter).getCounters()) {
      sum += counter.getAttempted();
    }
    return sum;
  }
}
