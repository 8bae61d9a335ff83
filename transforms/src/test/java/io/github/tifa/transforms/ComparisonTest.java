package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

/** Tests how comparisons are written and which posts stand on their sides. */
public final class ComparisonTest {
  private static PostCounts post(String source, String day) {
    return new PostCounts(
        "1",
        "/1",
        day,
        source,
        "Hans",
        List.of(),
        0,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        RandomPosts.NO_COMPANY,
        RandomPosts.NO_QUOTES);
  }

  private static void assertRefused(String text, String fault) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Comparison.parse(text));
    assertThat(refusal).hasMessageThat().isEqualTo(fault);
  }

  @Test
  public void comparesTwoSources() {
    Comparison comparison = Comparison.parse(" source=联合早报  vs source=(臺)中央社CNA ");

    assertThat(comparison.slice.name()).isEqualTo("source=联合早报");
    assertThat(comparison.reference.name()).isEqualTo("source=(臺)中央社CNA");
    assertThat(comparison.sources()).containsExactly("联合早报", "(臺)中央社CNA");
    assertThat(comparison.slice.contains(post("联合早报", ""))).isTrue();
    assertThat(comparison.slice.contains(post("联合早报网", ""))).isFalse();
    assertThat(comparison.reference.contains(post("联合早报", ""))).isFalse();
  }

  @Test
  public void comparesTwoStretchesOfTime() {
    Comparison comparison = Comparison.parse("2020-01..2020-06 vs 2020-07..2020-12");

    assertThat(comparison.slice.contains(post("a", "2020-01-01"))).isTrue();
    assertThat(comparison.slice.contains(post("", "2020-06-30"))).isTrue();
    assertThat(comparison.slice.contains(post("a", "2020-07-01"))).isFalse();
    assertThat(comparison.slice.contains(post("a", "2019-12-31"))).isFalse();
    assertThat(comparison.slice.contains(post("a", ""))).isFalse();
    assertThat(comparison.reference.contains(post("a", "2020-12-31"))).isTrue();
  }

  @Test
  public void timesAreOfAnyLength() {
    for (List<String> time :
        List.of(
            List.of("2020", "2020-01-01", "2020-12-31"),
            List.of("2020-Q2", "2020-04-01", "2020-06-30"),
            List.of("2020-02", "2020-02-01", "2020-02-29"),
            List.of("2020-W53", "2020-12-28", "2021-01-03"),
            List.of("2020-02-29", "2020-02-29", "2020-02-29"),
            List.of("2019..2020-Q1", "2019-01-01", "2020-03-31"))) {
      Slice slice = Slice.parse(time.get(0));
      assertWithMessage(time.get(0)).that(slice.from()).isEqualTo(time.get(1));
      assertWithMessage(time.get(0)).that(slice.to()).isEqualTo(time.get(2));
    }
  }

  @Test
  public void aSideMayNameSourceAndTime() {
    Comparison comparison = Comparison.parse("source=法广 &  2020-Q3 vs 2020-Q4 & source=法广");

    assertThat(comparison.slice.name()).isEqualTo("source=法广 & 2020-Q3");
    assertThat(comparison.slice.contains(post("法广", "2020-08-01"))).isTrue();
    assertThat(comparison.slice.contains(post("法广", "2020-11-01"))).isFalse();
    assertThat(comparison.slice.contains(post("路透", "2020-08-01"))).isFalse();
    assertThat(comparison.reference.contains(post("法广", "2020-11-01"))).isTrue();
  }

  @Test
  public void saysWhatIsWrong() {
    assertRefused(
        "2020-01..2020-06",
        "\"2020-01..2020-06\" must name two sides, such as source=联合早报 vs source=法广");
    assertRefused(
        "2020 vs 2021 vs 2022",
        "\"2020 vs 2021 vs 2022\" must name two sides, such as source=联合早报 vs source=法广");
    for (String time : List.of("2020-13", "2021-W53", "2020-Q5", "法广", "20", "2021-02-29")) {
      assertRefused(
          "2019 vs " + time + " & source=a",
          "\""
              + time
              + "\" is neither source=NAME nor a time such as 2020, 2020-Q1, 2020-01, 2020-W05,"
              + " 2020-01-31 or 2020-01..2020-06");
    }
    assertRefused("2020-06..2020-01 vs 2021", "\"2020-06..2020-01\" ends before it begins");
    assertRefused("source=a & source=b vs 2020", "\"source=a & source=b\" names two sources");
    assertRefused("2019 & 2020 vs 2021", "\"2019 & 2020\" names two stretches of time");
    assertRefused("source= vs source=a", "\"source=\" names no source after source=");
  }

  @Test
  public void noPostMayStandOnBothSides() {
    assertRefused(
        "2020 vs 2020-12..2021",
        "the sides of \"2020 vs 2020-12..2021\" overlap; no post may stand on both");
    assertRefused(
        "source=a vs 2020", "the sides of \"source=a vs 2020\" overlap; no post may stand on both");
    assertRefused(
        "source=a vs source=a",
        "the sides of \"source=a vs source=a\" overlap; no post may stand on both");
    assertThat(Comparison.parse("source=a & 2020 vs source=b").sources()).containsExactly("a", "b");
  }
}
