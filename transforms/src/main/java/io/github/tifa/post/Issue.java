package io.github.tifa.post;

import java.util.Locale;

/** A defect of a post that can still be used: the post stays in, the issue stays on its record. */
public enum Issue {
  /** The file does not begin with a front matter block. */
  FRONT_MATTER_MISSING,
  /** The front matter is no valid YAML; its lines were read one by one as {@code key: value}. */
  FRONT_MATTER_RECOVERED,
  /** The front matter block is never closed; the whole file was read as body. */
  FRONT_MATTER_UNCLOSED,
  /** No title in the front matter. */
  TITLE_MISSING,
  /** No date in front matter, file name or address. */
  DATE_MISSING,
  /** The date of the front matter is no date; another one was used where there was one. */
  DATE_INVALID,
  /** Front matter and file name or address differ by more than one day; the front matter won. */
  DATE_CONFLICT,
  /** The file is not valid UTF-8; invalid bytes were replaced by U+FFFD. */
  INVALID_UTF8_REPAIRED,
  /** The file is not UTF-8, and was read as UTF-16, GB18030 or Big5, which it evidently is. */
  ENCODING_DETECTED,
  /** Nothing is left of the body after cleaning. */
  EMPTY_BODY;

  /** The name written to the records: lower case with underscores. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
