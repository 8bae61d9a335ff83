package io.github.tifa.transforms;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** The stretches of time that counts are kept by. Their names sort by time. */
public enum Period {
  /** A day, {@code YYYY-MM-DD}. */
  DAY,
  /** An ISO week, {@code YYYY-Www}; the first days of January may lie in the last year's. */
  WEEK,
  /** A calendar month, {@code YYYY-MM}. */
  MONTH,
  /** A quarter, {@code YYYY-Qq}. */
  QUARTER,
  /** A year, {@code YYYY}. */
  YEAR;

  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;
  private static final int WEEKDAYS = 7;

  /** What the option calls it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The period of a day {@code YYYY-MM-DD}; empty for an empty day. */
  public String of(String day) {
    if (day.isEmpty()) {
      return "";
    }
    return switch (this) {
      case DAY -> day;
      case WEEK -> {
        LocalDate date = LocalDate.parse(day);
        yield String.format(
            Locale.ROOT,
            "%04d-W%02d",
            date.get(IsoFields.WEEK_BASED_YEAR),
            date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      }
      case MONTH -> day.substring(0, 7);
      case QUARTER ->
          day.substring(0, 5) + "Q" + LocalDate.parse(day).get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> day.substring(0, 4);
    };
  }

  /** The place of a period on the calendar: 1 more for each next one. */
  public long number(String period) {
    long year = Integer.parseInt(period.substring(0, 4));
    return switch (this) {
      case DAY -> LocalDate.parse(period).toEpochDay();
      case WEEK -> Math.floorDiv(firstDay(period).toEpochDay(), WEEKDAYS);
      case MONTH -> year * MONTHS + Integer.parseInt(period.substring(5));
      case QUARTER -> year * QUARTERS + Integer.parseInt(period.substring(6));
      case YEAR -> year;
    };
  }

  /**
   * The first day of a period.
   *
   * @throws java.time.DateTimeException if there is no such period
   */
  public LocalDate firstDay(String period) {
    return switch (this) {
      case DAY -> LocalDate.parse(period);
      case WEEK ->
          LocalDate.of(Integer.parseInt(period.substring(0, 4)), 7, 1)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(period.substring(6)))
              .with(ChronoField.DAY_OF_WEEK, 1);
      case MONTH -> LocalDate.parse(period + "-01");
      case QUARTER ->
          LocalDate.of(
              Integer.parseInt(period.substring(0, 4)),
              Integer.parseInt(period.substring(6)) * 3 - 2,
              1);
      case YEAR -> LocalDate.of(Integer.parseInt(period), 1, 1);
    };
  }

  /** The last day of a period that begins on this day. */
  LocalDate lastDay(LocalDate first) {
    return switch (this) {
      case DAY -> first;
      case WEEK -> first.plusDays(WEEKDAYS - 1);
      case MONTH -> first.plusMonths(1).minusDays(1);
      case QUARTER -> first.plusMonths(MONTHS / QUARTERS).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
    };
  }
}
