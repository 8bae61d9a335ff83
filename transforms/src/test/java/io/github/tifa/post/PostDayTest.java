package io.github.tifa.post;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** The day of a post is the local day of its source. */
public final class PostDayTest {
  private final PostDay days = new PostDay(ZoneId.of("Asia/Shanghai"));
  private final Set<Issue> issues = EnumSet.noneOf(Issue.class);

  private String day(String date, String fileName, String url) {
    return days.find(date, fileName, url, issues).map(LocalDate::toString).orElse("");
  }

  private String day(String date) {
    return day(date, "", "");
  }

  @Test
  public void takesADateWithoutTimeAsItStands() {
    assertThat(day("2020-11-01")).isEqualTo("2020-11-01");
    assertThat(issues).isEmpty();
  }

  @Test
  public void takesADateOfSingleDigits() {
    assertThat(day("2020-1-5")).isEqualTo("2020-01-05");
    assertThat(issues).isEmpty();
  }

  @Test
  public void takesATimeWithoutZoneAsLocal() {
    assertThat(day("2020-11-01 23:59:59")).isEqualTo("2020-11-01");
    assertThat(day("2020-11-01T23:59")).isEqualTo("2020-11-01");
    assertThat(issues).isEmpty();
  }

  @Test
  public void movesALateEveningInstantIntoTheNextLocalDay() {
    assertThat(day("2020-10-31T16:00:00.000Z")).isEqualTo("2020-11-01");
    assertThat(day("2020-12-31T23:30:00Z")).isEqualTo("2021-01-01");
    assertThat(issues).isEmpty();
  }

  @Test
  public void leavesAnAfternoonInstantOnItsDay() {
    assertThat(day("2020-10-31T15:59:59.999Z")).isEqualTo("2020-10-31");
    assertThat(issues).isEmpty();
  }

  @Test
  public void readsOffsetsWithAndWithoutColon() {
    assertThat(day("2020-11-01 00:30:00 +0800")).isEqualTo("2020-11-01");
    assertThat(day("2020-11-01T00:30:00+09:00")).isEqualTo("2020-10-31");
    assertThat(day("2020-11-01T11:00-0500")).isEqualTo("2020-11-02");
    assertThat(issues).isEmpty();
  }

  @Test
  public void readsFractionsOfASecondWithAComma() {
    assertThat(day("2020-10-31T16:00:00,5Z")).isEqualTo("2020-11-01");
    assertThat(issues).isEmpty();
  }

  @Test
  public void takesTheZoneItWasGiven() {
    PostDay taken = new PostDay(ZoneId.of("America/New_York"));

    Optional<LocalDate> day = taken.find("2020-11-01T03:00:00Z", "", "", issues);

    assertThat(day).isEqualTo(Optional.of(LocalDate.of(2020, 10, 31)));
  }

  @Test
  public void takesALeapDay() {
    assertThat(day("2020-02-29")).isEqualTo("2020-02-29");
    assertThat(issues).isEmpty();
  }

  @Test
  public void refusesADayThatNeverWas() {
    assertThat(day("2021-02-29")).isEmpty();
    assertThat(issues).containsExactly(Issue.DATE_INVALID, Issue.DATE_MISSING);
  }

  @Test
  public void refusesWhatIsNoDate() {
    assertThat(day("昨天下午")).isEmpty();
    assertThat(issues).containsExactly(Issue.DATE_INVALID, Issue.DATE_MISSING);
  }

  @Test
  public void refusesAnImpossibleTimeOrOffset() {
    assertThat(day("2020-11-01T25:00:00Z")).isEmpty();
    assertThat(day("2020-11-01T12:00:00+99:00")).isEmpty();
    assertThat(day("2020-11-01 25:00:00")).isEmpty();
    assertThat(day("2020-11-01 12:61")).isEmpty();
    assertThat(issues).containsExactly(Issue.DATE_INVALID, Issue.DATE_MISSING);
  }

  @Test
  public void refusesYearsBeyondThoseOfNews() {
    assertThat(day("0000-01-01")).isEmpty();
    assertThat(day("9999-12-31T23:59:59Z")).isEmpty();
    assertThat(day("1799-12-31")).isEmpty();
    assertThat(day("2200-01-01")).isEmpty();
    assertThat(day("1800-01-01")).isEqualTo("1800-01-01");
    assertThat(day("2199-12-31T23:59:59Z")).isEqualTo("2200-01-01");
  }

  @Test
  public void takesTheFileNameWhenThereIsNoDate() {
    assertThat(day("", "2020-11-01-会议开幕.md", "")).isEqualTo("2020-11-01");
    assertThat(issues).isEmpty();
  }

  @Test
  public void takesTheFileNameWhenTheDateIsInvalid() {
    assertThat(day("2020-13-01", "2020-11-01-会议开幕.md", "")).isEqualTo("2020-11-01");
    assertThat(issues).containsExactly(Issue.DATE_INVALID);
  }

  @Test
  public void takesTheStoryAddressLast() {
    String url = "https://example.org/realtime/china/story20201101-1097001";

    assertThat(day("", "会议开幕.md", url)).isEqualTo("2020-11-01");
    assertThat(issues).isEmpty();
  }

  @Test
  public void takesAddressesWithSlashesAndHyphens() {
    assertThat(day("", "", "https://example.org/2020/11/01/news.html")).isEqualTo("2020-11-01");
    assertThat(day("", "", "https://example.org/cn/20201102-news")).isEqualTo("2020-11-02");
    assertThat(day("", "", "https://example.org/2020-11-03/news")).isEqualTo("2020-11-03");
    assertThat(issues).isEmpty();
  }

  @Test
  public void takesADateAtTheEndOfAnAddress() {
    assertThat(day("", "", "https://example.org/china/20201104")).isEqualTo("2020-11-04");
    assertThat(issues).isEmpty();
  }

  @Test
  public void prefersTheFileNameToTheAddress() {
    String url = "https://example.org/story20191231-1";

    assertThat(day("", "2020-11-01-会议.md", url)).isEqualTo("2020-11-01");
  }

  @Test
  public void passesOverAFileNameThatIsNoDay() {
    String url = "https://example.org/story20201101-1";

    assertThat(day("", "2020-99-01-会议.md", url)).isEqualTo("2020-11-01");
  }

  @Test
  public void takesNoLongNumberOfAnAddressForADate() {
    assertThat(day("", "", "https://example.org/news/202011010123.html")).isEmpty();
    assertThat(day("", "", "https://example.org/20203001-a")).isEmpty();
    assertThat(issues).containsExactly(Issue.DATE_MISSING);
  }

  @Test
  public void reportsAConflictOfMoreThanOneDay() {
    assertThat(day("2020-11-01", "2020-11-03-会议.md", "")).isEqualTo("2020-11-01");
    assertThat(issues).containsExactly(Issue.DATE_CONFLICT);
  }

  @Test
  public void reportsAConflictWithTheAddress() {
    assertThat(day("2020-11-05", "", "https://example.org/story20201101-1"))
        .isEqualTo("2020-11-05");
    assertThat(issues).containsExactly(Issue.DATE_CONFLICT);
  }

  @Test
  public void toleratesADifferenceOfOneDay() {
    assertThat(day("2020-11-01T20:00:00Z", "2020-11-01-会议.md", "")).isEqualTo("2020-11-02");
    assertThat(issues).isEmpty();
  }

  @Test
  public void reportsThatNothingWasFound() {
    assertThat(day("", "会议.md", "https://example.org/news")).isEmpty();
    assertThat(issues).containsExactly(Issue.DATE_MISSING);
  }
}
