package io.github.tifa.language;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 */
public record Span(int start, int end) {

  /** How many code units it has. */
  public int length() {
    return end - start;
  }

  /** Whether the two share a code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether the other lies inside this one, or is this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
