package io.github.tifa.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the local day of a post: front matter first, then the file name, then the address. An
 * instant is moved into the zone of the source; a date without a zone is taken as a day there. The
 * zone of the machine plays no part.
 */
final class PostDay {
  private static final Pattern INSTANT =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?"
              + "\\s*(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern FILE_NAME = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})-");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:story|/)(20\\d{2})[-/]?(\\d{2})[-/]?(\\d{2})(?!\\d)");

  /** Years that a post may be of; with others, a zone or a week could lead out of the calendar. */
  private static final int FIRST_YEAR = 1800;

  private static final int LAST_YEAR = 2199;

  private final ZoneId zone;

  PostDay(ZoneId zone) {
    this.zone = zone;
  }

  /** The day, or empty when none can be found; adds what was wrong to {@code issues}. */
  Optional<LocalDate> find(String date, String fileName, String url, Set<Issue> issues) {
    Optional<LocalDate> given = parse(date);
    if (given.isEmpty() && !date.isEmpty()) {
      issues.add(Issue.DATE_INVALID);
    }
    Optional<LocalDate> hint = search(FILE_NAME, fileName).or(() -> search(ADDRESS, url));
    if (given.isPresent() && hint.isPresent()) {
      if (Math.abs(ChronoUnit.DAYS.between(given.get(), hint.get())) > 1) {
        issues.add(Issue.DATE_CONFLICT);
      }
    }
    Optional<LocalDate> day = given.or(() -> hint);
    if (day.isEmpty()) {
      issues.add(Issue.DATE_MISSING);
    }
    return day;
  }

  private Optional<LocalDate> parse(String date) {
    Matcher parts = INSTANT.matcher(date);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = day(parts);
      if (parts.group(4) == null) {
        return Optional.of(day);
      }
      LocalDateTime time =
          day.atTime(
              Integer.parseInt(parts.group(4)),
              Integer.parseInt(parts.group(5)),
              parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6)));
      if (parts.group(7) == null) {
        return Optional.of(day);
      }
      OffsetDateTime instant = time.atOffset(java.time.ZoneOffset.of(parts.group(7)));
      return Optional.of(instant.atZoneSameInstant(zone).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> search(Pattern pattern, String text) {
    Matcher parts = pattern.matcher(text);
    try {
      return parts.find() ? Optional.of(day(parts)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("No post is of the year " + year);
    }
    return LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
  }
}
