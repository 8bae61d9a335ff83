package io.github.tifa.language;

/**
 * A stretch that the segmenter must keep whole.
 *
 * @param span where it stands
 * @param kind as what it is to be read by its neighbours
 */
public record Lock(Span span, Kind kind) {
  /** The class of word that the neighbours are told. */
  public enum Kind {
    /** A person's name. */
    PERSON("nr"),
    /** A place name. */
    PLACE("ns"),
    /** A name of an organisation. */
    ORGANISATION("nt"),
    /** A term, meeting or document. */
    TERM("nz");

    private final String pos;

    Kind(String pos) {
      this.pos = pos;
    }

    /** The part of speech, in HanLP's tag set, as which neighbours read it. */
    String pos() {
      return pos;
    }
  }

  /** Whether no longer word may take it in: places and organisations may grow, others not. */
  boolean isFirm() {
    return kind == Kind.PERSON || kind == Kind.TERM;
  }
}
