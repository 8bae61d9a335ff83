package io.github.tifa.post;

/**
 * Thrown for a file that cannot be read as a post at all. The message says what is wrong and what
 * to do about it.
 */
public final class MalformedPostException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * Creates the exception.
   *
   * @param error a short stable code in snake case, such as {@code empty_file}
   * @param message a sentence for the person who has to act on it
   */
  public MalformedPostException(String error, String message) {
    super(message);
    this.error = error;
  }

  /** The stable code of the fault. */
  public String error() {
    return error;
  }
}
