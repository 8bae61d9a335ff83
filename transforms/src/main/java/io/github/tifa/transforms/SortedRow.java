package io.github.tifa.transforms;

import java.io.Serializable;

/**
 * A finished line with the key by which it is ordered.
 *
 * @param key compared as UTF-16
 * @param line the line as UTF-8, without its end; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
record SortedRow(String key, byte[] line) implements Serializable, Comparable<SortedRow> {
  private static final int DIGITS = 12;
  private static final long TOP = 999_999_999_999L;

  /** A part of a key that puts greater numbers first. */
  static String descending(long number) {
    String digits = Long.toString(TOP - number);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  @Override
  public int compareTo(SortedRow other) {
    return key.compareTo(other.key);
  }
}
