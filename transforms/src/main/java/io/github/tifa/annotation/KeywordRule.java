package io.github.tifa.annotation;

import java.util.Locale;

/** Which content words can be keywords of a corpus. */
public final class KeywordRule {
  private static final KeywordRule SHIPPED = new KeywordRule(DenyList.load());
  private static final int CAPITALS = 2;

  private final DenyList deny;

  private KeywordRule(DenyList deny) {
    this.deny = deny;
  }

  /** The rule with the stop words that ship with Tifa. */
  public static KeywordRule shipped() {
    return SHIPPED;
  }

  /**
   * Whether the word itself can be one: no stop word, and with a Chinese character or two capital
   * letters. WHO and TikTok can; the words of English sentences cannot.
   */
  public boolean admits(String word) {
    int capitals = 0;
    boolean chinese = false;
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      int c = word.codePointAt(at);
      chinese |= Character.isIdeographic(c);
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return (chinese || capitals >= CAPITALS) && !deny.isStopWord(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether words of this part of speech can be: nouns, idioms, abbreviations, set phrases,
   * technical words, verbs used as nouns, and terms.
   */
  public static boolean isRanked(String pos) {
    return switch (pos) {
      case "vn", "term" -> true;
      case "" -> false;
      default -> "njigl".indexOf(pos.charAt(0)) >= 0;
    };
  }
}
