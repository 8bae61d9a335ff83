package io.github.tifa.transforms;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * What makes a post a later copy of another.
 *
 * @param original the id of the original
 * @param kind how the two are alike
 * @param likeness the Jaccard similarity of the two texts where the kind is {@link Kind#NEAR}, else
 *     1
 */
record Copy(String original, Kind kind, double likeness) implements Serializable {
  /** How a copy was told, in the order in which it is looked for. */
  enum Kind {
    /** An earlier post has the same address. */
    VERSION("version"),
    /** An earlier post has the same text. */
    EXACT("exact"),
    /** An earlier post has nearly the same text. */
    NEAR("near");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The name in the output files. */
    String code() {
      return code;
    }
  }

  static Copy version(String original) {
    return new Copy(original, Kind.VERSION, 1);
  }

  static Copy exact(String original) {
    return new Copy(original, Kind.EXACT, 1);
  }

  static Copy near(String original, double likeness) {
    return new Copy(original, Kind.NEAR, likeness);
  }

  /** The similarity that is printed. */
  OptionalDouble similarity() {
    return kind == Kind.NEAR ? OptionalDouble.of(likeness) : OptionalDouble.empty();
  }
}
