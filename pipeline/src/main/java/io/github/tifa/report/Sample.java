package io.github.tifa.report;

import io.github.tifa.statistics.SplitMix64;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/**
 * The quotes with the lowest hashes, so that the choice depends on the posts alone and neither on
 * their order nor on what they say.
 */
final class Sample {
  /** Makes a quote once it is wanted. */
  @FunctionalInterface
  interface Maker {
    /** The quote, or null if there is none after all. */
    Quote make() throws IOException;
  }

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

  /** Takes a quote if its hash is among the lowest. */
  void offer(long hash, Maker maker) throws IOException {
    if (full && Long.compareUnsigned(hash, worst) >= 0) {
      return;
    }
    Quote quote = maker.make();
    if (quote != null) {
      quotes.put(hash, quote);
      if (quotes.size() > most) {
        quotes.pollLastEntry();
      }
      full = quotes.size() == most;
      worst = quotes.lastKey();
    }
  }

  List<Quote> quotes() {
    return List.copyOf(quotes.values());
  }
}
