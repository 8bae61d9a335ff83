package io.github.tifa.annotation;

import io.github.tifa.annotation.NameCandidates.Name;
import io.github.tifa.language.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows which names of a post recur, and gives back to the text what HanLP drew into one of them: a
 * verb behind it, a preposition before it. A name that stands once, and is another name of the post
 * but for one character at its edge, is that other name.
 */
final class RecurringNames {
  private final Map<String, Integer> counts = new HashMap<>();

  RecurringNames(Map<FieldText, List<Name>> names) {
    names.forEach(
        (field, list) ->
            list.forEach(name -> counts.merge(field.folded(name.span()), 1, Integer::sum)));
  }

  /** The names of a field, each as short as the rest of the post has it. */
  List<Name> trim(FieldText field, List<Name> names) {
    List<Name> trimmed = new ArrayList<>();
    for (Name name : names) {
      trimmed.add(name.evident() ? name : new Name(trim(field, name.span()), name.shape()));
    }
    return trimmed;
  }

  private Span trim(FieldText field, Span span) {
    if (span.length() < 3 || count(field, span) > 1) {
      return span;
    }
    Span front = new Span(span.start(), span.end() - 1);
    Span back = new Span(span.start() + 1, span.end());
    if (count(field, front) > 0) {
      return front;
    }
    return count(field, back) > 0 ? back : span;
  }

  private int count(FieldText field, Span span) {
    return counts.getOrDefault(field.folded(span), 0);
  }
}
