package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.TitleHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Resolves titles that stand without a name to whoever held the office on the day of the post,
 * where that is certain.
 */
final class OfficesAlone {
  private static final WordTable WORDS = WordTable.read("offices.tsv");

  /**
   * What turns a title into something else: an election, a residence, a former or deputy holder.
   */
  private static final Set<String> AFTER = WORDS.words("after");

  /** Verbs that speak of coming into an office or leaving it, whoever held it on the day. */
  private static final Set<String> TAKING_OFFICE = WORDS.words("taking");

  /** Characters before a title that make it that of somebody else than the holder. */
  private static final String BEFORE = WORDS.characters("before");

  /** Words before a title that do the same. */
  private static final Set<String> WORDS_BEFORE = WORDS.words("before-word");

  private OfficesAlone() {}

  /**
   * The mentions of a field; {@code namings} are the stretches that name a person together with
   * their titles.
   */
  static List<Found> of(FieldText field, Lexicon lexicon, String day, List<Span> namings) {
    Taken taken = Taken.by(namings);
    List<Found> found = new ArrayList<>();
    int end = 0;
    for (TitleHit title : field.titles) {
      Span span = title.span();
      if (span.start() < end) {
        continue;
      }
      end = span.end();
      if (stands(field, span) && !taken.overlaps(span)) {
        title
            .alone()
            .flatMap(office -> lexicon.holder(office.id(), day))
            .ifPresent(
                holder ->
                    found.add(
                        Found.of(
                            holder,
                            span,
                            Method.OFFICE,
                            field.text.substring(span.start(), span.end()))));
      }
    }
    return found;
  }

  private static boolean stands(FieldText field, Span span) {
    return BEFORE.indexOf(field.at(span.start() - 1)) < 0
        && endsPhrase(field, span.end())
        && TAKING_OFFICE.stream()
            .noneMatch(
                verb ->
                    field
                        .folded
                        .substring(Math.max(0, span.start() - 6), span.start())
                        .contains(verb))
        && AFTER.stream().noneMatch(word -> field.folded.startsWith(word, span.end()))
        && WORDS_BEFORE.stream()
            .noneMatch(word -> field.folded.startsWith(word, Math.max(0, span.start() - 2)));
  }

  /**
   * What follows must not be a name that Tifa does not know, nor a noun that the title belongs to.
   */
  private static boolean endsPhrase(FieldText field, int end) {
    int index = field.tokenIndex(end);
    if (index < 0) {
      return true;
    }
    Token next = field.tokens.get(index);
    return next.isPunctuation()
        || next.is("v")
        || next.is("d")
        || next.is("p")
        || next.is("c")
        || next.is("u")
        || next.is("t")
        || next.is("r")
        || next.is("f");
  }
}
