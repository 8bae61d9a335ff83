package io.github.tifa.lexicon;

/**
 * The time somebody held an office. Dates are {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD};
 * empty where not known.
 *
 * @param office the id of the office
 * @param from the first day, empty when not known
 * @param to the last day; empty when still held; {@code ?} when it ended but it is not known when
 */
public record Tenure(String office, String from, String to) {

  /**
   * Whether the office was held on a day for certain: both ends known (or the office still held)
   * and the day between them. A date that names only a year or month covers all of it at the start
   * and none of it at the end.
   */
  public boolean covers(String day) {
    if (day.isEmpty() || from.isEmpty() || to.equals("?")) {
      return false;
    }
    boolean over = !to.isEmpty() && day.compareTo(to) > 0;
    return hadBegun(day) && !over;
  }

  /** Whether the office is or was held on a day or before it, for certain. */
  public boolean hadBegun(String day) {
    return !day.isEmpty()
        && !from.isEmpty()
        && day.compareTo(from.length() == 10 ? from : lastDay(from)) >= 0;
  }

  private static String lastDay(String date) {
    return date + (date.length() == 4 ? "-12-31" : "-31");
  }
}
