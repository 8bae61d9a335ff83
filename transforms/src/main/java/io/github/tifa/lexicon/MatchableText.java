package io.github.tifa.lexicon;

import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Span;

/**
 * A text as the lexicon sees it: folded, and without the quotation marks that official formulas are
 * printed with. Positions lead back to the printed text.
 */
public final class MatchableText {
  private static final String QUOTES = "“”\"「」『』‘’＂";

  private final String folded;
  final char[] characters;
  final int length;
  private final int[] positions;

  private MatchableText(String folded, char[] characters, int length, int[] positions) {
    this.folded = folded;
    this.characters = characters;
    this.length = length;
    this.positions = positions;
  }

  /** Prepares a printed text. */
  public static MatchableText of(String text) {
    String folded = CharacterFolding.fold(text);
    char[] characters = new char[folded.length()];
    int[] positions = new int[folded.length() + 1];
    int length = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (QUOTES.indexOf(c) < 0) {
        positions[length] = i;
        characters[length++] = c;
      }
    }
    positions[length] = folded.length();
    return new MatchableText(folded, characters, length, positions);
  }

  /** The folded text, as long as the printed one. */
  public String folded() {
    return folded;
  }

  /** The folded text without quotation marks. */
  public String compact() {
    return new String(characters, 0, length);
  }

  /**
   * The printed stretch of a stretch of the compact text. When it opens a quotation that ends right
   * after it, the closing mark belongs to it.
   */
  Span printed(int start, int end) {
    int from = positions[start];
    int to = positions[end - 1] + 1;
    if (to < folded.length() && opens(from, to) && "”」』’".indexOf(folded.charAt(to)) >= 0) {
      to++;
    }
    return new Span(from, to);
  }

  private boolean opens(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      if ("“「『‘".indexOf(c) >= 0) {
        open++;
      } else if ("”」』’".indexOf(c) >= 0) {
        open--;
      }
    }
    return open > 0;
  }

  /** Whether a stretch leaves one quotation and enters the next, which no name does. */
  boolean crossesQuotations(int start, int end) {
    if (positions[end - 1] - positions[start] < end - start + 1) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if (positions[i] - positions[i - 1] > 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether the stretch begins or ends inside a word of Latin letters or digits. */
  boolean cutsWord(int start, int end) {
    return (start > 0 && isLatin(characters[start]) && isLatin(characters[start - 1]))
        || (end < length && isLatin(characters[end - 1]) && isLatin(characters[end]));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
