package io.github.tifa.transforms;

import io.github.tifa.table.NewTermRow.Example;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The first sentences that a term stands in, by day (undated posts last) and post, one of each post
 * and no two alike. The order of adding has no effect.
 */
final class TermExamples {
  private static final int MOST = 3;

  private static final Comparator<Example> FIRST =
      Comparator.comparing((Example example) -> example.date().isEmpty())
          .thenComparing(Example::date)
          .thenComparing(Example::post);

  private final List<Example> first = new ArrayList<>(MOST);

  /** Considers the first sentence of a post; it is asked for only if it may be among the first. */
  void add(MarkedPost post, Supplier<String> sentence) {
    Example place = new Example(post.id(), post.day(), post.source(), "");
    if (first.size() < MOST || FIRST.compare(place, first.get(first.size() - 1)) < 0) {
      add(new Example(post.id(), post.day(), post.source(), sentence.get()));
    }
  }

  private void add(Example example) {
    int same = 0;
    while (same < first.size() && !first.get(same).sentence().equals(example.sentence())) {
      same++;
    }
    if (same < first.size()) {
      if (FIRST.compare(example, first.get(same)) >= 0) {
        return;
      }
      first.remove(same);
    }
    first.add(example);
    first.sort(FIRST);
    if (first.size() > MOST) {
      first.remove(MOST);
    }
  }

  /** The examples, in order. */
  List<Example> first() {
    return List.copyOf(first);
  }

  void write(DataOutputStream out) throws IOException {
    Wire.list(
        out,
        first,
        (to, example) -> {
          Wire.text(to, example.post());
          Wire.text(to, example.date());
          Wire.text(to, example.source());
          Wire.text(to, example.sentence());
        });
  }

  /** Considers the examples of another. */
  void add(DataInputStream in) throws IOException {
    Wire.list(
            in,
            from -> new Example(Wire.text(from), Wire.text(from), Wire.text(from), Wire.text(from)))
        .forEach(this::add);
  }
}
