package io.github.tifa.lexicon;

/** A text of which only so many characters are given out as a search may take. */
final class BoundedText implements CharSequence {
  /** A sound expression looks at a character a few times; one that multiplies, without end. */
  private static final long LOOKS = 200;

  private static final long LEAST = 1_000_000;

  private final String text;
  private final String expression;
  private long left;

  BoundedText(String text, String expression) {
    this.text = text;
    this.expression = expression;
    this.left = LEAST + LOOKS * text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new ExpressionException(expression);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
