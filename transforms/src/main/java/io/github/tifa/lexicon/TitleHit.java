package io.github.tifa.lexicon;

import io.github.tifa.language.Span;
import java.util.List;
import java.util.Optional;

/**
 * A title found in a text.
 *
 * @param span where it stands in the printed text
 * @param form the folded title
 * @param offices the offices that it may stand for; empty for a mere rank or profession
 * @param title what is known of it as a bare word, if it is one
 */
public record TitleHit(Span span, String form, List<Office> offices, Optional<Title> title) {

  /** Whether names may follow it. */
  public boolean before() {
    return !offices.isEmpty() || title.map(Title::before).orElse(false);
  }

  /** Whether it may follow names. */
  public boolean after() {
    return !offices.isEmpty() || title.map(Title::after).orElse(false);
  }

  /**
   * Whether it is a bare rank or address that belongs to the name before it; a full office there
   * usually belongs to the next name or is the predicate.
   */
  public boolean isRankAfter() {
    return title.map(Title::after).orElse(false);
  }

  /**
   * The office that it names when it stands alone, if there is exactly one; others may share the
   * wording beside a name.
   */
  public Optional<Office> alone() {
    List<Office> certain =
        offices.stream().filter(office -> office.alone().contains(form)).toList();
    return certain.size() == 1 ? Optional.of(certain.get(0)) : Optional.empty();
  }
}
