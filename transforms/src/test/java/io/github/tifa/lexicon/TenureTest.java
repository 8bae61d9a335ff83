package io.github.tifa.lexicon;

import static com.google.common.truth.Truth.assertThat;

import org.junit.Test;

/** On which days an office was held for certain. */
public final class TenureTest {
  private static boolean covers(String from, String to, String day) {
    return new Tenure("mayor-yunze", from, to).covers(day);
  }

  @Test
  public void coversFirstAndLastDay() {
    assertThat(covers("2013-03-15", "2018-03-18", "2013-03-15")).isTrue();
    assertThat(covers("2013-03-15", "2018-03-18", "2018-03-18")).isTrue();
  }

  @Test
  public void endsOutsideItsDays() {
    assertThat(covers("2013-03-15", "2018-03-18", "2013-03-14")).isFalse();
    assertThat(covers("2013-03-15", "2018-03-18", "2018-03-19")).isFalse();
  }

  @Test
  public void isStillHeldWithoutAnEnd() {
    assertThat(covers("2013-03-15", "", "2099-12-31")).isTrue();
  }

  @Test
  public void isNeverCertainWithoutABeginning() {
    assertThat(covers("", "2018-03-18", "2018-03-18")).isFalse();
    assertThat(covers("", "", "2018-03-18")).isFalse();
  }

  @Test
  public void isNeverCertainWithAnUnknownEnd() {
    assertThat(covers("2013-03-15", "?", "2013-03-15")).isFalse();
  }

  @Test
  public void beginsForCertainAtTheEndOfItsFirstYear() {
    assertThat(covers("2013", "", "2013-12-30")).isFalse();
    assertThat(covers("2013", "", "2013-12-31")).isTrue();
  }

  @Test
  public void beginsForCertainAtTheEndOfItsFirstMonth() {
    assertThat(covers("2013-03", "", "2013-03-30")).isFalse();
    assertThat(covers("2013-03", "", "2013-03-31")).isTrue();
  }

  @Test
  public void beginsAfterAShortMonthWithTheNext() {
    assertThat(covers("2013-02", "", "2013-02-28")).isFalse();
    assertThat(covers("2013-02", "", "2013-03-01")).isTrue();
  }

  @Test
  public void endsForCertainBeforeItsLastYear() {
    assertThat(covers("2013-03-15", "2018", "2017-12-31")).isTrue();
    assertThat(covers("2013-03-15", "2018", "2018-01-01")).isFalse();
  }

  @Test
  public void endsForCertainBeforeItsLastMonth() {
    assertThat(covers("2013-03-15", "2018-03", "2018-02-28")).isTrue();
    assertThat(covers("2013-03-15", "2018-03", "2018-03-01")).isFalse();
  }

  @Test
  public void knowsNothingOfPostsWithoutADay() {
    assertThat(covers("2013-03-15", "", "")).isFalse();
  }
}
