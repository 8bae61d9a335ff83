package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds places that are printed as one character. The character alone says nothing; it counts in a
 * row of such characters (中美, 港澳台), behind a verb or preposition that takes a place (访华, 驻美), or
 * before a word that makes it an adjective (俄方, 台资).
 */
final class ShortPlaces {
  private static final WordTable WORDS = WordTable.read("places.tsv");
  private static final Set<String> BEFORE = WORDS.words("short-before");
  private static final Set<String> BEHIND = WORDS.words("short-behind");

  /** Offices and state bodies; 中 before one of them is not China: 会谈中总统说. */
  private static final Set<String> RANKS = WORDS.words("short-behind-rank");

  private static final Set<String> NOT_SHORT = WORDS.words("not-short");
  private static final int LONGEST_ROW = 6;

  private final FieldText field;
  private final Lexicon lexicon;
  private final List<Found> found = new ArrayList<>();

  private ShortPlaces(FieldText field, Lexicon lexicon) {
    this.field = field;
    this.lexicon = lexicon;
  }

  /** The places of a field. */
  static List<Found> of(FieldText field, Lexicon lexicon) {
    ShortPlaces places = new ShortPlaces(field, lexicon);
    int at = 0;
    while (at < field.folded.length()) {
      at = lexicon.isAbbreviation(field.at(at)) ? places.row(at) : at + 1;
    }
    return places.found;
  }

  /** Reads the row of abbreviations that begins at a position; gives where it ends. */
  private int row(int start) {
    int end = start + 1;
    while (end < field.folded.length()
        && lexicon.isAbbreviation(field.at(end))
        && field.folded.indexOf(field.at(end), start) == end) {
      end++;
    }
    end = beforeOtherWord(start, end);
    Span row = new Span(start, end);
    boolean holds =
        row.length() == 1
            ? isBehind(row) || isBefore(row)
            : row.length() <= LONGEST_ROW
                && (field.isAligned(row) || isBehind(row) || isBefore(row))
                && !NOT_SHORT.contains(field.folded(row));
    for (int at = start; holds && at < end; at++) {
      char before = at > start ? field.at(at - 1) : '\n';
      char after = at + 1 < end ? field.at(at + 1) : '\n';
      Span span = new Span(at, at + 1);
      lexicon
          .abbreviated(field.at(at), before, after)
          .ifPresent(place -> found.add(found(place, span)));
    }
    return end;
  }

  /** Where a row ends: before a word of its characters that means something else, such as 非法. */
  private int beforeOtherWord(int start, int end) {
    if (field.at(start) == '日' && Character.isDigit(field.at(start - 1))) {
      return start + 1;
    }
    for (int at = start + 1; at + 1 < end; at++) {
      Token token = token(at);
      if (token != null && token.span().start() == at && NOT_SHORT.contains(token.word())) {
        return at;
      }
    }
    return end;
  }

  private static Found found(Entry place, Span span) {
    return Found.of(place, span, Method.REGISTER, "");
  }

  /** Whether the row is a word by itself, or ends one, behind a word that takes a place. */
  private boolean isBehind(Span row) {
    Token token = token(row.end() - 1);
    if (token == null || token.span().end() != row.end()) {
      return false;
    }
    String before = field.folded.substring(Math.max(0, row.start() - 1), row.start());
    boolean wordEnds =
        token.span().start() == row.start() || token.span().start() == row.start() - 1;
    return wordEnds
        && BEFORE.contains(before)
        && !NOT_SHORT.contains(before + field.folded(row))
        && isEdge(row.start() - 1, token);
  }

  /** The word before is the taking word alone, or the row's own word begins with it. */
  private boolean isEdge(int position, Token token) {
    Token before = token(position);
    return before != null && (before.equals(token) || before.span().length() == 1);
  }

  /**
   * Whether the row begins a word that goes on with one of the words that it makes an adjective.
   */
  private boolean isBefore(Span row) {
    Token token = token(row.start());
    if (token == null || token.span().start() != row.start()) {
      return false;
    }
    Span rest =
        token.span().end() > row.end() ? new Span(row.end(), token.span().end()) : next(row);
    char place = field.at(row.start());
    boolean day = place == '日' && Character.isDigit(field.at(row.start() - 1));
    return rest != null
        && !day
        && (BEHIND.contains(field.folded(rest))
            || place != '中' && RANKS.contains(field.folded(rest)))
        && !NOT_SHORT.contains(field.folded(row) + field.folded(rest));
  }

  private Span next(Span row) {
    Token token = token(row.end());
    return token == null || token.span().start() != row.end() ? null : token.span();
  }

  private Token token(int position) {
    int index = field.tokenIndex(position);
    return index < 0 ? null : field.tokens.get(index);
  }
}
