package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Mentions of a field by their place, so that those beside a stretch are found without looking at
 * all of them.
 */
final class FoundIndex {
  private final List<Found> byStart;

  /** The greatest end of the mentions up to each one. */
  private final int[] reach;

  FoundIndex(Collection<Found> found) {
    byStart =
        found.stream().sorted(Comparator.comparingInt((Found f) -> f.span().start())).toList();
    reach = new int[byStart.size()];
    int greatest = 0;
    for (int i = 0; i < reach.length; i++) {
      greatest = Math.max(greatest, byStart.get(i).span().end());
      reach[i] = greatest;
    }
  }

  /** Whether one of the mentions that share a character with a stretch is such. */
  boolean anyOverlapping(Span span, Predicate<Found> such) {
    for (int i = before(span.end()) - 1; i >= 0 && reach[i] > span.start(); i--) {
      if (byStart.get(i).span().overlaps(span) && such.test(byStart.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first start of the mentions inside a stretch that are such; {@code none} if none is. */
  int firstInside(Span span, int none, Predicate<Found> such) {
    for (int i = before(span.start());
        i < byStart.size() && byStart.get(i).span().start() < span.end();
        i++) {
      if (span.contains(byStart.get(i).span()) && such.test(byStart.get(i))) {
        return byStart.get(i).span().start();
      }
    }
    return none;
  }

  /** How many mentions begin before a position. */
  private int before(int position) {
    int low = 0;
    int high = byStart.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byStart.get(middle).span().start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
