package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.TitleHit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the titles beside a name: whole runs before it ({@code 中共中央总书记、国家主席、中央军委主席} + name), with
 * the body that the office belongs to, and one after it (name + {@code 总统}).
 */
final class Titles {
  /** Longest run of titles that is read, in code units. */
  private static final int LONGEST = 60;

  private static final WordTable WORDS = WordTable.read("offices.tsv");

  private static final String JOINERS = WORDS.characters("joiner");
  private static final Set<String> STATES = WORDS.words("state");

  private final FieldText field;
  private final Map<Integer, TitleHit> endingAt = new HashMap<>();
  private final Map<Integer, TitleHit> startingAt = new HashMap<>();

  Titles(FieldText field) {
    this.field = field;
    for (TitleHit title : field.titles) {
      if (title.before()) {
        endingAt.merge(title.span().end(), title, Titles::longer);
      }
      if (title.after()) {
        startingAt.merge(title.span().start(), title, Titles::longer);
      }
    }
  }

  private static TitleHit longer(TitleHit a, TitleHit b) {
    return a.span().length() >= b.span().length() ? a : b;
  }

  /**
   * What stands beside a name.
   *
   * @param printed the titles before the name as printed, or else the one after it; empty when
   *     there are none
   * @param hits the titles that were recognised
   * @param start where the run before the name begins; the start of the name when there is none
   */
  record Beside(String printed, List<TitleHit> hits, int start) {
    boolean isEmpty() {
      return hits.isEmpty();
    }

    /**
     * Whether all that is said is who somebody is, as of net users and citizens, whom a verb may
     * follow as well.
     */
    boolean isWeak() {
      return hits.stream()
          .allMatch(
              hit ->
                  hit.offices().isEmpty()
                      && hit.title().map(t -> t.kind().equals("person")).orElse(true));
    }
  }

  /** The titles beside a name. */
  Beside beside(Span name) {
    List<TitleHit> hits = new ArrayList<>();
    int start = before(name.start(), hits);
    StringBuilder printed = new StringBuilder();
    if (start < name.start()) {
      String before = field.text.substring(start, name.start()).strip();
      printed.append(before.endsWith("的") ? before.substring(0, before.length() - 1) : before);
    }
    int gap = field.at(name.end()) == ' ' ? 1 : 0;
    TitleHit after = startingAt.get(name.end() + gap);
    // A full office after a name usually belongs to the next name or is the predicate.
    if (after != null && after.isRankAfter()) {
      hits.add(after);
      boolean relation = after.title().map(title -> title.kind().equals("relation")).orElse(false);
      if (printed.length() == 0 && !relation) {
        printed.append(field.text, after.span().start(), after.span().end());
      }
    }
    return new Beside(printed.toString(), hits, start);
  }

  private int before(int nameStart, List<TitleHit> hits) {
    int end = nameStart;
    int start = nameStart;
    while (true) {
      while (end > 0
          && (field.at(end - 1) == ' ' || field.at(end - 1) == '”' || field.at(end - 1) == '」')) {
        end--;
      }
      if (end == nameStart && field.at(end - 1) == '的' && endingAt.containsKey(end - 1)) {
        end--;
      }
      TitleHit title = endingAt.get(end);
      if (title == null || nameStart - title.span().start() > LONGEST) {
        return start;
      }
      hits.add(title);
      start = withBody(title.span().start(), nameStart - LONGEST);
      end = start;
      if (end > 0 && JOINERS.indexOf(field.at(end - 1)) >= 0) {
        end--;
      } else if (!endingAt.containsKey(end)) {
        return start;
      }
    }
  }

  /**
   * Moves left over the words that say whose office it is: names of places and bodies, nouns,
   * states such as 前 and 时任.
   */
  private int withBody(int start, int floor) {
    int at = start;
    while (at > 0) {
      int index = field.tokenIndex(at - 1);
      if (index < 0) {
        return at;
      }
      Token token = field.tokens.get(index);
      if (token.span().start() < at
          && token.span().end() > at
          && STATES.contains(field.folded.substring(token.span().start(), at))) {
        return token.span().start();
      }
      boolean verb =
          token.is("vn") && index + 1 < field.tokens.size() && field.tokens.get(index + 1).is("ns");
      boolean part =
          token.is("ns")
              || token.is("nt")
              || token.is("nz")
              || token.is("nis")
              || token.is("nto")
              || (token.is("n") && !token.is("nr") && !token.is("nx") && token.span().length() > 1)
              || token.is("j")
              || token.is("b")
              || token.is("vn")
              || STATES.contains(token.word());
      if (!part || verb || token.span().start() < floor || token.span().end() > at) {
        return at;
      }
      at = token.span().start();
    }
    return at;
  }
}
