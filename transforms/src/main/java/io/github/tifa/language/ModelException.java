package io.github.tifa.language;

/** Thrown for a file that is not the model it should be; the message says what is wrong with it. */
public final class ModelException extends Exception {
  private static final long serialVersionUID = 1L;

  ModelException(String message) {
    super(message);
  }

  ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
