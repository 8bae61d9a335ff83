package io.github.tifa.lexicon;

/** Thrown when a search by an expression of the lexicon takes too many steps in some text. */
public final class ExpressionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception for the expression with an id. */
  public ExpressionException(String id) {
    super(
        "The expression "
            + id
            + " of the lexicon takes too many steps in this text: make its repetitions exclude"
            + " each other.");
  }
}
