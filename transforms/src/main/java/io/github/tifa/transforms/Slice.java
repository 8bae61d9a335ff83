package io.github.tifa.transforms;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of the corpus that a comparison names: the posts of a source, of a stretch of time, or of
 * both.
 *
 * @param name as the user wrote it, with single spaces
 * @param source the source, null for any
 * @param from the first day, null for any day and none
 * @param to the last day
 */
record Slice(String name, String source, String from, String to) implements Serializable {
  private static final String SOURCE = "source=";
  private static final Pattern AND = Pattern.compile("\\s+&\\s+");

  /**
   * Reads conditions such as {@code source=法广 & 2020-07..2020-12}.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static Slice parse(String text) {
    String source = null;
    String from = null;
    String to = null;
    List<String> conditions = new ArrayList<>();
    for (String condition : AND.split(text.strip())) {
      if (condition.startsWith(SOURCE)) {
        check(source == null, text, "names two sources");
        source = condition.substring(SOURCE.length()).strip();
        check(!source.isEmpty(), text, "names no source after source=");
      } else {
        check(from == null, text, "names two stretches of time");
        String[] ends = condition.split("\\.\\.", 2);
        from = day(ends[0], false);
        to = day(ends[ends.length - 1], true);
        check(from.compareTo(to) <= 0, text, "ends before it begins");
      }
      conditions.add(condition);
    }
    return new Slice(String.join(" & ", conditions), source, from, to);
  }

  private static void check(boolean condition, String text, String fault) {
    if (!condition) {
      throw new IllegalArgumentException("\"" + text.strip() + "\" " + fault);
    }
  }

  /** The first or last day of a period of any length. */
  private static String day(String text, boolean last) {
    for (Period period : Period.values()) {
      try {
        LocalDate first = period.firstDay(text);
        if (period.of(first.toString()).equals(text)) {
          return (last ? period.lastDay(first) : first).toString();
        }
      } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
        // It is no period of this length.
      }
    }
    throw new IllegalArgumentException(
        "\""
            + text
            + "\" is neither source=NAME nor a time such as 2020, 2020-Q1, 2020-01, 2020-W05,"
            + " 2020-01-31 or 2020-01..2020-06");
  }

  boolean contains(PostCounts post) {
    return (source == null || source.equals(post.source()))
        && (from == null
            || !post.day().isEmpty()
                && from.compareTo(post.day()) <= 0
                && post.day().compareTo(to) <= 0);
  }

  /** Whether a post could lie in both. */
  boolean overlaps(Slice other) {
    return (source == null || other.source == null || source.equals(other.source))
        && (from == null
            || other.from == null
            || from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0);
  }
}
