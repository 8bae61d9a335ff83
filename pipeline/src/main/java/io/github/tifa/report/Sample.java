package io.github.tifa.report;

import io.github.tifa.statistics.SplitMix64;
import java.util.List;
import java.util.TreeMap;

/**
 * The quotes with the lowest hashes, so that the choice depends on the posts alone and neither on
 * their order nor on what they say.
 */
final class Sample {
  private final int most;
  private boolean full;
  private long worst;
  private final TreeMap<Long, Quote> quotes = new TreeMap<>(Long::compareUnsigned);

  Sample(int most) {
    this.most = most;
  }

  /** The hash of a place in a post, as {@code concordance.jsonl} takes it. */
  static long hash(String post, boolean title, int start) {
    return SplitMix64.mix(
        SplitMix64.mix(Long.parseUnsignedLong(post, 16)) + 2L * start + (title ? 0 : 1));
  }

  /** Whether this hash is among the lowest so far, so that a quote is worth making. */
  boolean wants(long hash) {
    return !full || Long.compareUnsigned(hash, worst) < 0;
  }

  /** Takes a quote that is {@link #wants wanted}; null where there was none to be made. */
  void put(long hash, Quote quote) {
    if (quote == null) {
      return;
    }
    quotes.put(hash, quote);
    if (quotes.size() > most) {
      quotes.pollLastEntry();
    }
    full = quotes.size() == most;
    worst = quotes.lastKey();
  }

  List<Quote> quotes() {
    return List.copyOf(quotes.values());
  }
}
