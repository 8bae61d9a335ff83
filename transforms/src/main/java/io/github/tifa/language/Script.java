package io.github.tifa.language;

/** The script a text is printed in. */
public enum Script {
  /** Chinese, Simplified characters. */
  HANS,
  /** Chinese, Traditional characters. */
  HANT,
  /** Not Chinese: fewer than one Han character in twenty characters. */
  LATIN;

  /** The name written to the records: {@code Hans}, {@code Hant}, {@code Latn}. */
  public String code() {
    return switch (this) {
      case HANS -> "Hans";
      case HANT -> "Hant";
      case LATIN -> "Latn";
    };
  }
}
