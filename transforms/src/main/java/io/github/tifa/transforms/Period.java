package io.github.tifa.transforms;

/** The stretches of time that counts are kept by. */
public enum Period {
  /** A calendar month, {@code YYYY-MM}. */
  MONTH;

  /** The period of a day {@code YYYY-MM-DD}; empty for an empty day. */
  String of(String day) {
    return day.isEmpty() ? "" : day.substring(0, 7);
  }
}
