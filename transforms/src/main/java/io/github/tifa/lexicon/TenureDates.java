package io.github.tifa.lexicon;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the dates between which a lexicon says that somebody held an office. */
final class TenureDates {
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private TenureDates() {}

  /** What is wrong with two dates, if anything; empty ones and an end of {@code ?} are open. */
  static Optional<String> fault(String from, String to) {
    String both = from + ".." + to;
    if (!isDateOrOpen(from) || !to.equals("?") && !isDateOrOpen(to)) {
      return Optional.of("dates must be YYYY, YYYY-MM or YYYY-MM-DD, not " + both);
    }
    if (!exists(from) || !exists(to)) {
      return Optional.of("no such day or month: " + both);
    }
    int common = Math.min(from.length(), to.length());
    boolean turned =
        DATE.matcher(to).matches()
            && from.substring(0, common).compareTo(to.substring(0, common)) > 0;
    return turned ? Optional.of("the office ends before it begins: " + both) : Optional.empty();
  }

  private static boolean isDateOrOpen(String date) {
    return date.isEmpty() || DATE.matcher(date).matches();
  }

  /** Whether the calendar has a date; one that is open or unknown counts as such. */
  private static boolean exists(String date) {
    if (!DATE.matcher(date).matches()) {
      return true;
    }
    try {
      LocalDate.parse(date + "-01-01".substring(date.length() - 4));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
