package io.github.tifa.annotation;

/** The part of a post that a mention stands in. */
public enum Field {
  /** The headline. */
  TITLE,
  /** The text. */
  BODY;

  /** The name written to the records. */
  public String code() {
    return this == TITLE ? "title" : "body";
  }
}
