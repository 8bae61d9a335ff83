package io.github.tifa.language;

/**
 * A stretch that the segmenter must keep whole.
 *
 * @param span where it stands
 * @param kind as what it is to be read by its neighbours
 */
public record Lock(Span span, Kind kind) {
  /** The class of word that the lattice is told. */
  public enum Kind {
    /** A person's name. */
    PERSON,
    /** A place name. */
    PLACE,
    /** A name of an organisation. */
    ORGANISATION,
    /** A term, meeting or document. */
    TERM
  }
}
