package io.github.tifa.annotation;

/** How a mention was found. */
public enum Method {
  /** A form of the lexicon. */
  REGISTER,
  /** A name next to a title. */
  TITLE,
  /** A title alone, resolved to its holder on the day of the post. */
  OFFICE,
  /** A surname alone, whose full name stands in the same post. */
  SURNAME,
  /** A name in a list of names. */
  LIST,
  /** A word that HanLP takes for a name, or a name shape, with support elsewhere in the post. */
  STATISTICAL,
  /** A productive pattern: a numbered meeting, a suffix of organisations. */
  PATTERN,
  /** In a line by which a publisher signs: marked, but counted nowhere. */
  DATELINE;

  /** The name written to the records. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
