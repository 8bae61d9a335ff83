package io.github.tifa.language;

/**
 * A word of a text.
 *
 * @param span where it stands
 * @param word its folded form
 * @param pos its part of speech in HanLP's tag set, such as {@code n}, {@code v}, {@code nr};
 *     {@link #TERM} for a locked term
 */
public record Token(Span span, String word, String pos) {
  /** The part of speech of a locked term. */
  public static final String TERM = "term";

  /** Whether the tag begins so. */
  public boolean is(String tag) {
    return pos.startsWith(tag);
  }

  /** Whether this is punctuation or white space, which is no word. */
  public boolean isPunctuation() {
    return pos.startsWith("w")
        || !Character.isLetterOrDigit(word.codePointAt(0))
            && word.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
