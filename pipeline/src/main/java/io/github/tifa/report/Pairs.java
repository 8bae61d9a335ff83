package io.github.tifa.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the leading leaders and terms stand together in a sentence, by source and period. */
final class Pairs {
  /** The numbers of a cell. */
  static final int SENTENCES = 0;

  static final int POSTS = 1;

  /** A pair with its counts and sentences. */
  static final class Pair {
    final Item a;
    final Item b;
    final Cells cells = new Cells(2);
    final Sample sample = new Sample(Bounds.PER_ITEM);
    private int sentences;
    private String lastPost = "";

    private Pair(Item a, Item b) {
      this.a = a;
      this.b = b;
    }

    /** Counts a sentence of a post. */
    void count(String post, int place) {
      long[] cell = cells.at(place);
      cell[SENTENCES]++;
      sentences++;
      if (!lastPost.equals(post)) {
        lastPost = post;
        cell[POSTS]++;
      }
    }
  }

  private final Map<Long, Pair> pairs = new HashMap<>();

  /** The pair of two entities, in whatever order. */
  Pair of(Item one, Item other) {
    Item a = one.number < other.number ? one : other;
    Item b = a == one ? other : one;
    return pairs.computeIfAbsent(((long) a.number << 32) | b.number, key -> new Pair(a, b));
  }

  /** Forgets all but the pairs in most sentences. */
  void keepLeading() {
    List<Pair> leading =
        pairs.values().stream()
            .sorted(Comparator.comparingInt((Pair p) -> -p.sentences).thenComparing(ORDER))
            .limit(Bounds.PAIRS)
            .toList();
    pairs.values().retainAll(Set.copyOf(leading));
  }

  /** The pairs, in the order of their entities. */
  List<Pair> all() {
    return pairs.values().stream().sorted(ORDER).toList();
  }

  private static final Comparator<Pair> ORDER =
      Comparator.comparingInt((Pair p) -> p.a.number).thenComparingInt(p -> p.b.number);
}
