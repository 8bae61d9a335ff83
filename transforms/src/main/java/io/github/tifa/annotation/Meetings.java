package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds meetings beyond the lexicon by the grammar of their names: a suffix such as 峰会 or 座谈会 and
 * the words of the name before it, among them a place, a body, a number or a subject.
 */
final class Meetings {
  private static final WordTable WORDS = WordTable.read("meetings.tsv");

  private static final int LONGEST = 30;
  private static final int SHORTEST = 6;

  private static final Set<String> SUFFIXES = WORDS.words("suffix");

  private static final int LONGEST_SUFFIX =
      SUFFIXES.stream().mapToInt(String::length).max().orElse(0);

  /** Everyday words too: more must say which meeting it is. */
  private static final Set<String> WEAK = WORDS.words("weak");

  /** Words that say which meeting it is. */
  private static final Set<String> NAMES = WORDS.words("name");

  /** Words inside a name that do not say which meeting it is, beside those of the word classes. */
  private static final Set<String> PARTS = WORDS.words("part");

  /** What begins a phrase about some meeting, and the name of none. */
  private static final Set<String> INDEFINITE = WORDS.words("indefinite");

  /** Characters that are short for countries and regions. */
  private static final String SHORT = WORDS.characters("short");

  private Meetings() {}

  /** The meetings of a field. */
  static List<Found> of(FieldText field) {
    List<Found> found = new ArrayList<>();
    for (int last = 0; last < field.tokens.size(); last++) {
      Token token = field.tokens.get(last);
      if (!token.is("v") && hasSuffix(token.word())) {
        add(field, last, found);
      }
    }
    return found;
  }

  private static boolean hasSuffix(String word) {
    for (int start = Math.max(0, word.length() - LONGEST_SUFFIX); start < word.length(); start++) {
      if (SUFFIXES.contains(word.substring(start))) {
        return true;
      }
    }
    return false;
  }

  private static void add(FieldText field, int last, List<Found> found) {
    Token suffix = field.tokens.get(last);
    int first = last;
    boolean named = false;
    while (first > 0) {
      Token before = field.tokens.get(first - 1);
      if (before.span().end() != field.tokens.get(first).span().start()
          || suffix.span().end() - before.span().start() > LONGEST
          || !isPart(before)
          || before.is("m") && before.word().startsWith("一")) {
        break;
      }
      first--;
      named |= isName(before);
    }
    while (first < last
        && !isName(field.tokens.get(first))
        && !field.tokens.get(first).word().startsWith("第")) {
      first++;
    }
    Span span = new Span(field.tokens.get(first).span().start(), suffix.span().end());
    boolean whole = suffix.word().startsWith("第") && !suffix.is("term");
    named |= whole;
    boolean enough = span.length() >= SHORTEST + (WEAK.contains(suffix.word()) ? 2 : 0);
    String name = field.folded(span);
    boolean some = INDEFINITE.stream().anyMatch(name::startsWith);
    if (named && (first < last || whole) && enough && !some) {
      found.add(Found.unlisted(EntityType.MEETING, name, span, Method.PATTERN, ""));
    }
  }

  /** Whether a word is made of the short names of two countries or more: 欧中. */
  private static boolean isShort(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> SHORT.indexOf(c) >= 0);
  }

  private static boolean isName(Token token) {
    return token.is("ns")
        || token.is("nt")
        || token.is("nz")
        || token.is("j")
        || token.is("term")
        || token.word().startsWith("第")
        || isShort(token.word())
        || NAMES.contains(token.word());
  }

  private static boolean isPart(Token token) {
    return isName(token)
        || token.is("n") && !token.is("nr")
        || token.is("vn")
        || token.is("b")
        || token.is("m")
        || token.is("q")
        || token.is("an")
        || PARTS.contains(token.word());
  }
}
