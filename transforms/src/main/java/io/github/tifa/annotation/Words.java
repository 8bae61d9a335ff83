package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the content words of a post and ranks its keywords. Stop words are neither. */
final class Words {
  private static final int KEYWORDS = 20;

  private static final KeywordRule RULE = KeywordRule.shipped();

  private final DenyList deny;
  private final Map<String, WordCount> counts = new HashMap<>();
  private final TextRank ranks = new TextRank();

  Words(DenyList deny) {
    this.deny = deny;
  }

  /**
   * Adds a field. Terms count under their canonical wording; what HanLP takes for a person counts
   * only where a person is named; lines by which a publisher signs do not count.
   */
  void add(FieldText field, List<Found> mentions, List<Span> datelines) {
    Map<Span, String> terms = new HashMap<>();
    BitSet persons = new BitSet();
    for (Found mention : mentions) {
      switch (mention.type()) {
        case POLICY_TERM, MEETING, DOCUMENT -> terms.putIfAbsent(mention.span(), mention.name());
        case LEADER, PERSON -> persons.set(mention.span().start(), mention.span().end());
        default -> {}
      }
    }
    BitSet signed = new BitSet();
    datelines.forEach(line -> signed.set(line.start(), line.end()));
    List<String> sentence = new ArrayList<>();
    int current = 0;
    for (Token token : field.tokens) {
      int index = field.sentenceIndex(token.span().start());
      if (index != current) {
        ranks.addSentence(sentence);
        sentence = new ArrayList<>();
        current = index;
      }
      int start = token.span().start();
      boolean person = !token.is("nr") || persons.get(start);
      if (isContent(token) && person && !signed.get(start)) {
        String word = terms.getOrDefault(token.span(), token.word());
        count(word, token.pos(), field.field == Field.TITLE);
        if (KeywordRule.isRanked(token.pos()) && !deny.isStopWord(word)) {
          sentence.add(word);
        }
      }
    }
    ranks.addSentence(sentence);
  }

  private void count(String word, String pos, boolean inTitle) {
    WordCount known = counts.get(word);
    counts.put(
        word,
        known == null
            ? new WordCount(word, pos, 1, inTitle)
            : new WordCount(
                word, least(known.pos(), pos), known.mentions() + 1, known.inTitle() || inTitle));
  }

  private static String least(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** Words with a meaning of their own, of two characters or more, between letters or digits. */
  private static boolean isContent(Token token) {
    String word = token.word();
    if (word.length() < 2
        || !Character.isLetterOrDigit(word.codePointAt(0))
        || !Character.isLetterOrDigit(word.codePointBefore(word.length()))) {
      return false;
    }
    char tag = token.pos().charAt(0);
    return tag == 'n'
        || tag == 'v'
        || tag == 'a'
        || tag == 'i'
        || tag == 'j'
        || tag == 'l'
        || tag == 'g'
        || token.pos().equals(Token.TERM);
  }

  /** The counts of what can be a keyword of the corpus, by word. */
  List<WordCount> counts() {
    return counts.values().stream()
        .filter(count -> RULE.admits(count.word()))
        .sorted(Comparator.comparing(WordCount::word))
        .toList();
  }

  /** The keywords, highest rank first. */
  List<Keyword> keywords() {
    return ranks.top(KEYWORDS);
  }
}
