package io.github.tifa.transforms;

import io.github.tifa.annotation.MarkedText;
import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Sentences;
import io.github.tifa.language.Span;
import java.util.List;

/** A field of a post as the search for phrases sees it: folded, with its marks. */
final class Clauses {
  /** The shortest and the longest phrases that are sought, in characters. */
  static final int SHORTEST = 3;

  static final int LONGEST = 16;

  /** A phrase is Chinese if it has so many Chinese characters. */
  private static final int LEAST_HAN = 2;

  /** So many characters on either side are the context of a phrase. */
  private static final int CONTEXT = 8;

  final char[] folded;
  private final String text;
  private final byte[] marks;
  private List<Span> sentences;

  Clauses(MarkedText field) {
    this.text = field.text();
    this.folded = CharacterFolding.fold(text).toCharArray();
    this.marks = field.marks();
  }

  /** Takes the phrases of a field. */
  @FunctionalInterface
  interface Sink {
    void phrase(int start, int end, long hash);
  }

  /** Whether the unit at a place has a mark; there are none beyond the text. */
  boolean is(int mark, int at) {
    return at >= 0 && at < marks.length && (marks[at] & mark) != 0;
  }

  /**
   * Finds every stretch that may be a phrase: within a clause, of whole words that may bound one or
   * all that a pair of quotation marks holds, and not wholly inside what is known. The hash is that
   * of its folded characters.
   */
  void phrases(Sink sink) {
    for (int start = 0; start < marks.length; start++) {
      if (is(MarkedText.BEGINS | MarkedText.OPENED, start)) {
        phrases(start, sink);
      }
    }
  }

  private void phrases(int start, Sink sink) {
    boolean known = is(MarkedText.KNOWN, start);
    int han = 0;
    long hash = 0;
    for (int at = start; at < start + LONGEST && is(MarkedText.CLAUSE, at); at++) {
      known &= at == start || continuesKnown(at);
      han += CharacterFolding.isHan(folded[at]) ? 1 : 0;
      hash = Hashes.extend(hash, folded[at]);
      if (at >= start + SHORTEST - 1 && !known && han >= LEAST_HAN && isBounded(start, at)) {
        sink.phrase(start, at + 1, hash);
      }
    }
  }

  private boolean continuesKnown(int at) {
    return is(MarkedText.KNOWN, at) && !is(MarkedText.KNOWN_BEGINS, at);
  }

  private boolean isBounded(int first, int last) {
    return (is(MarkedText.BEGINS, first) && is(MarkedText.ENDS, last)) || isQuoted(first, last);
  }

  private boolean isQuoted(int first, int last) {
    return is(MarkedText.OPENED, first) && is(MarkedText.CLOSED, last);
  }

  /** Whether a stretch is all that a pair of quotation marks holds. */
  boolean isWholeQuotation(int start, int end) {
    return isQuoted(start, end - 1);
  }

  /** Whether a stretch is one of {@link #phrases}; its length and its characters set aside. */
  boolean isPhrase(int start, int end) {
    boolean known = is(MarkedText.KNOWN, start);
    for (int at = start + 1; known && at < end; at++) {
      known = continuesKnown(at);
    }
    return !known && isBounded(start, end - 1);
  }

  /** The folded characters of a stretch. */
  String phrase(int start, int end) {
    return new String(folded, start, end - start);
  }

  /** A hash of a stretch together with what stands around it, across clauses. */
  long context(int start, int end) {
    long hash = 0;
    int last = Math.min(folded.length, end + CONTEXT);
    for (int at = Math.max(0, start - CONTEXT); at < last; at++) {
      hash = Hashes.extend(hash, folded[at]);
    }
    return Hashes.mix(hash);
  }

  /** The sentence that a place lies in, as printed. */
  String sentence(int at) {
    if (sentences == null) {
      sentences = Sentences.of(new String(folded));
    }
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return text.substring(sentences.get(low).start(), sentences.get(low).end());
  }
}
