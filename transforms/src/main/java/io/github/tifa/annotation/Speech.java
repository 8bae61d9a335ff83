package io.github.tifa.annotation;

import io.github.tifa.language.Token;
import java.util.Set;

/** Knows the verbs by which people are made subjects: who says, who is met, who is sentenced. */
final class Speech {
  private static final WordTable WORDS = WordTable.read("speech.tsv");

  private static final Set<String> REPORTING = WORDS.words("reporting");

  private static final Set<String> ADVERBS = WORDS.words("adverb");

  private static final Set<String> TAKING_PERSONS = WORDS.words("taking-person");

  /** The characters that open a clause. */
  static final String CLAUSE_HEADS = "，。；！？：\n“「『（";

  /** Verbs of one character. */
  static final String SAYING = "说称指";

  private static final int REACH = 4;

  private Speech() {}

  /** Whether a reporting verb follows, with adverbs and times of day before it at most. */
  static boolean follows(FieldText field, int position) {
    int index = field.tokenIndex(position);
    for (int i = 0; index >= 0 && i < REACH && index < field.tokens.size(); i++, index++) {
      Token token = field.tokens.get(index);
      if (REPORTING.contains(token.word())) {
        return true;
      }
      if (token.is("p") && saysTo(field, index)) {
        return true;
      }
      boolean manner = token.is("v") && token.word().endsWith("着");
      if (!manner && !ADVERBS.contains(token.word()) && !token.is("d") && !token.is("t")) {
        return saysInManner(field, index);
      }
    }
    return false;
  }

  /** Whether 对 or 向, a few words and a reporting verb follow: 对路透社表示. */
  private static boolean saysTo(FieldText field, int index) {
    String word = field.tokens.get(index).word();
    int last = Math.min(index + REACH, field.tokens.size() - 1);
    for (int i = index + 2; word.length() == 1 && "对向".contains(word) && i <= last; i++) {
      if (field.tokens.get(i - 1).isPunctuation()) {
        return false;
      }
      if (REPORTING.contains(field.tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a few words, 地 and a reporting verb follow: 颇有遗憾地说. */
  private static boolean saysInManner(FieldText field, int index) {
    int last = Math.min(index + REACH, field.tokens.size() - 1);
    for (int i = index; i < last && !field.tokens.get(i).isPunctuation(); i++) {
      if (field.tokens.get(i).word().equals("地")) {
        return i > index && REPORTING.contains(field.tokens.get(i + 1).word());
      }
    }
    return false;
  }

  /** Whether the word before takes a person as its object or is said of one. */
  static boolean precedes(FieldText field, int position) {
    int index = field.tokenIndex(position - 1);
    return index >= 0
        && field.tokens.get(index).span().end() == position
        && TAKING_PERSONS.contains(field.tokens.get(index).word());
  }

  /**
   * Whether a name at the head of a clause is followed by a verb, adverb or preposition, as a
   * subject is.
   */
  static boolean isSubject(FieldText field, int start, int end) {
    char before = field.at(start - 1);
    int index = field.tokenIndex(end);
    if (index < 0 || CLAUSE_HEADS.indexOf(before) < 0) {
      return false;
    }
    Token next = field.tokens.get(index);
    return next.pos().equals("v")
        || next.is("d")
        || next.is("p")
        || next.pos().equals("vi")
        || next.is("vshi")
        || next.is("vyou");
  }
}
