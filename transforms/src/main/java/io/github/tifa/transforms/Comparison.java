package io.github.tifa.transforms;

import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two parts of the corpus that are to be compared. */
public final class Comparison implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern VERSUS = Pattern.compile("\\s+vs\\s+");

  final Slice slice;
  final Slice reference;

  private Comparison(Slice slice, Slice reference) {
    this.slice = slice;
    this.reference = reference;
  }

  /**
   * Reads a comparison such as {@code source=联合早报 vs source=法广}.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public static Comparison parse(String text) {
    String[] sides = VERSUS.split(text.strip(), -1);
    if (sides.length != 2) {
      throw new IllegalArgumentException(
          "\"" + text.strip() + "\" must name two sides, such as source=联合早报 vs source=法广");
    }
    Comparison comparison = new Comparison(Slice.parse(sides[0]), Slice.parse(sides[1]));
    if (comparison.slice.overlaps(comparison.reference)) {
      throw new IllegalArgumentException(
          "the sides of \"" + text.strip() + "\" overlap; no post may stand on both");
    }
    return comparison;
  }

  /** The sources that it names. */
  public Set<String> sources() {
    TreeSet<String> sources = new TreeSet<>();
    Stream.of(slice.source(), reference.source()).filter(Objects::nonNull).forEach(sources::add);
    return sources;
  }
}
