package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.time.LocalDate;
import org.junit.Test;

/** Tests periods of all lengths. */
public final class PeriodTest {
  @Test
  public void cutsADay() {
    assertThat(Period.DAY.of("2020-08-31")).isEqualTo("2020-08-31");
    assertThat(Period.WEEK.of("2020-08-31")).isEqualTo("2020-W36");
    assertThat(Period.MONTH.of("2020-08-31")).isEqualTo("2020-08");
    assertThat(Period.QUARTER.of("2020-08-31")).isEqualTo("2020-Q3");
    assertThat(Period.YEAR.of("2020-08-31")).isEqualTo("2020");
  }

  @Test
  public void weeksAreThoseOfIso8601() {
    assertThat(Period.WEEK.of("2021-01-03")).isEqualTo("2020-W53");
    assertThat(Period.WEEK.of("2021-01-04")).isEqualTo("2021-W01");
    assertThat(Period.WEEK.of("2019-12-30")).isEqualTo("2020-W01");
  }

  @Test
  public void withoutADayThereIsNoPeriod() {
    for (Period period : Period.values()) {
      assertThat(period.of("")).isEmpty();
    }
  }

  @Test
  public void theDaysOfAPeriodAreThoseThatItIsCutFrom() {
    for (Period period : Period.values()) {
      String before = "";
      for (LocalDate day = LocalDate.of(2019, 12, 20);
          day.isBefore(LocalDate.of(2021, 1, 12));
          day = day.plusDays(1)) {
        String name = period.of(day.toString());
        LocalDate first = period.firstDay(name);
        LocalDate last = period.lastDay(first);
        assertWithMessage(name).that(day).isAtLeast(first);
        assertWithMessage(name).that(day).isAtMost(last);
        assertThat(period.of(first.toString())).isEqualTo(name);
        assertThat(period.of(last.toString())).isEqualTo(name);
        if (!before.isEmpty() && !before.equals(name)) {
          assertThat(name).isGreaterThan(before);
          assertWithMessage(name).that(period.number(name)).isEqualTo(period.number(before) + 1);
        }
        before = name;
      }
    }
  }
}
