package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Marks where a phrase that nobody has listed yet may begin and end: at the edges of words that
 * carry meaning, never inside a name or term that is known.
 */
final class PhraseMarks {
  private static final WordTable WORDS = WordTable.read("phrases.tsv");

  private static final Tags NEITHER_TAGS = Tags.of("neither-tag");
  private static final Tags NOT_FIRST_TAGS = Tags.of("not-first-tag");
  private static final Tags NOT_LAST_TAGS = Tags.of("not-last-tag");
  private static final Tags NAME_TAGS = Tags.of("name-tag");
  private static final Set<String> NEITHER = WORDS.words("neither");
  private static final Set<String> NOT_FIRST = WORDS.words("not-first");
  private static final Set<String> NOT_LAST = WORDS.words("not-last");

  private static final String OPENING = "“「『‘";
  private static final String CLOSING = "”」』’";

  private PhraseMarks() {}

  /**
   * Marks a field.
   *
   * @param text the field as printed
   * @param tokens its words
   * @param known what is mentioned in it, in any order; overlaps are allowed
   * @param persons the stretches that name a person, with the titles beside the name
   */
  static MarkedText of(String text, List<Token> tokens, List<Span> known, List<Span> persons) {
    byte[] marks = new byte[text.length()];
    clauses(text, marks);
    for (Token token : tokens) {
      Span span = token.span();
      if (mayBegin(token)) {
        marks[span.start()] |= MarkedText.BEGINS;
      }
      if (mayEnd(token)) {
        marks[span.end() - 1] |= MarkedText.ENDS;
      }
    }
    List<Span> all = new ArrayList<>(known);
    all.addAll(persons);
    union(all).forEach(span -> know(marks, span));
    for (Token token : tokens) {
      if (NAME_TAGS.hold(token) && (marks[token.span().start()] & MarkedText.KNOWN) == 0) {
        know(marks, token.span());
      }
    }
    persons.forEach(span -> clear(marks, span.end() - 1, MarkedText.ENDS));
    return new MarkedText(text, marks);
  }

  private static void clauses(String text, byte[] marks) {
    for (int i = 0; i < marks.length; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        marks[i] |= MarkedText.CLAUSE;
        if (i > 0 && OPENING.indexOf(text.charAt(i - 1)) >= 0) {
          marks[i] |= MarkedText.OPENED;
        }
        if (i + 1 < marks.length && CLOSING.indexOf(text.charAt(i + 1)) >= 0) {
          marks[i] |= MarkedText.CLOSED;
        }
      }
    }
  }

  private static boolean mayBegin(Token token) {
    return mayBound(token) && !NOT_FIRST_TAGS.hold(token) && !NOT_FIRST.contains(token.word());
  }

  private static boolean mayEnd(Token token) {
    return mayBound(token) && !NOT_LAST_TAGS.hold(token) && !NOT_LAST.contains(token.word());
  }

  private static boolean mayBound(Token token) {
    return !token.isPunctuation() && !NEITHER_TAGS.hold(token) && !NEITHER.contains(token.word());
  }

  /** Parts of speech: tags, or the first letters of any. */
  private record Tags(Set<String> whole, String initials) {
    static Tags of(String role) {
      Set<String> words = WORDS.words(role);
      return new Tags(
          words, words.stream().filter(tag -> tag.length() == 1).collect(Collectors.joining()));
    }

    boolean hold(Token token) {
      return initials.indexOf(token.pos().charAt(0)) >= 0 || whole.contains(token.pos());
    }
  }

  /** Stretches that share a character become one. */
  private static List<Span> union(List<Span> spans) {
    List<Span> union = new ArrayList<>();
    spans.stream()
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(
            span -> {
              Span last = union.isEmpty() ? null : union.get(union.size() - 1);
              if (last != null && last.overlaps(span)) {
                int end = Math.max(last.end(), span.end());
                union.set(union.size() - 1, new Span(last.start(), end));
              } else {
                union.add(span);
              }
            });
    return union;
  }

  /** No phrase begins or ends inside what is known. */
  private static void know(byte[] marks, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      marks[i] |= MarkedText.KNOWN;
      if (i > span.start()) {
        clear(marks, i, MarkedText.BEGINS);
      }
      if (i < span.end() - 1) {
        clear(marks, i, MarkedText.ENDS);
      }
    }
    marks[span.start()] |= MarkedText.KNOWN_BEGINS;
  }

  private static void clear(byte[] marks, int at, int mark) {
    marks[at] = (byte) (marks[at] & ~mark);
  }
}
