package io.github.tifa.annotation;

import io.github.tifa.language.Lock;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Sentences;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.Hit;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.MatchableText;
import io.github.tifa.lexicon.TitleHit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One field of a post with everything that is looked up in it: sentences, forms, titles, words. */
final class FieldText {
  private static final int LONGEST_QUOTED = 2_000;
  private static final int EXCERPT = 500;

  final Field field;
  final String text;
  final String folded;
  final List<Span> sentences;
  final List<Hit> hits;
  final List<TitleHit> titles;
  final List<Token> tokens;
  private final BitSet edges = new BitSet();
  private final int[] tokenAt;
  private final Map<Integer, List<TitleHit>> titlesByEnd = new HashMap<>();

  /** Reads a field. */
  FieldText(Field field, String text, Lexicon lexicon, Segmenter segmenter) {
    this.field = field;
    this.text = text;
    MatchableText matchable = MatchableText.of(text);
    this.folded = matchable.folded();
    this.sentences = Sentences.of(folded);
    this.hits = lexicon.find(matchable);
    this.titles = lexicon.findTitles(matchable);
    this.tokens = segment(segmenter, Locks.of(hits, folded));
    titles.forEach(
        title ->
            titlesByEnd.computeIfAbsent(title.span().end(), e -> new ArrayList<>()).add(title));
    this.tokenAt = new int[text.length() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      Span span = tokens.get(i).span();
      edges.set(span.start());
      edges.set(span.end());
      java.util.Arrays.fill(tokenAt, span.start(), span.end(), i + 1);
    }
  }

  private List<Token> segment(Segmenter segmenter, List<Lock> locks) {
    List<Token> all = new ArrayList<>();
    int lock = 0;
    for (Span sentence : sentences) {
      int first = lock;
      while (lock < locks.size() && locks.get(lock).span().start() < sentence.end()) {
        lock++;
      }
      List<Lock> inside =
          locks.subList(first, lock).stream().filter(l -> sentence.contains(l.span())).toList();
      all.addAll(segmenter.segment(folded, sentence, inside));
    }
    return all;
  }

  /** Whether a stretch is made of whole words. */
  boolean isAligned(Span span) {
    return edges.get(span.start()) && edges.get(span.end());
  }

  /** The index of the word that covers a position, or -1 between sentences. */
  int tokenIndex(int position) {
    return position < 0 || position >= tokenAt.length ? -1 : tokenAt[position] - 1;
  }

  /** Whether a bare rank begins at a position, such as belongs to the name before it. */
  boolean opensRank(int position) {
    for (int i = first(titles, TitleHit::span, position);
        i < titles.size() && titles.get(i).span().start() == position;
        i++) {
      if (titles.get(i).isRankAfter()) {
        return true;
      }
    }
    return false;
  }

  /** The forms of the lexicon that begin at a position, longer ones first. */
  List<Hit> hitsAt(int position) {
    int from = first(hits, Hit::span, position);
    return hits.subList(from, first(hits, Hit::span, position + 1));
  }

  /** The titles that end at a position, in the order of their beginning. */
  List<TitleHit> titlesEndingAt(int position) {
    return titlesByEnd.getOrDefault(position, List.of());
  }

  /** The index of the first of the ordered items that begins at a position or behind it. */
  private static <T> int first(List<T> items, Function<T, Span> span, int position) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(items.get(middle)).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The index, among the sentences of this field, of the one that holds a position. */
  int sentenceIndex(int position) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The sentence that holds a position, as printed; of one that is longer than any sentence of
   * prose, what stands around the position, so that a text of thousands of names is not copied for
   * each of them.
   */
  String sentence(int position) {
    Span span = sentences.get(sentenceIndex(position));
    if (span.length() <= LONGEST_QUOTED) {
      return text.substring(span.start(), span.end());
    }
    int start = Math.max(span.start(), position - EXCERPT / 2);
    int end = Math.min(span.end(), start + EXCERPT);
    start += start > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
    end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
    return text.substring(start, end);
  }

  /** The folded words of a stretch. */
  String folded(Span span) {
    return folded.substring(span.start(), span.end());
  }

  /** The character at a position, or a line feed outside the text. */
  char at(int position) {
    return position < 0 || position >= folded.length() ? '\n' : folded.charAt(position);
  }
}
