package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.table.Adoption;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.Test;

/** Tests who is said to have carried something first. */
public final class AdoptionsTest {
  private static Cell cell(String day, String post) {
    Cell cell = Cell.of(1, 1, 0, 0, day);
    cell.firstPost = post;
    return cell;
  }

  @Test
  public void countsDaysUntilTheThirdAndFifthSource() {
    Map<String, Cell> sources = new TreeMap<>();
    sources.put("a", cell("2020-03-05", "5"));
    sources.put("b", cell("2020-02-28", "9"));
    sources.put("c", cell("2020-03-01", "1"));
    sources.put("d", cell("2020-03-01", "2"));

    assertThat(Adoptions.of(sources))
        .isEqualTo(
            new Adoption("9", "2020-02-28", "b", 4, OptionalLong.of(2), OptionalLong.empty()));

    sources.put("e", cell("2021-02-28", "3"));
    assertThat(Adoptions.of(sources).daysToFifth()).isEqualTo(OptionalLong.of(366));
  }

  @Test
  public void ofTwoPostsOfOneDayTheOneWithTheLesserIdIsFirst() {
    Map<String, Cell> sources =
        new TreeMap<>(Map.of("a", cell("2020-03-05", "5"), "b", cell("2020-03-05", "4")));

    assertThat(Adoptions.of(sources).firstPost()).isEqualTo("4");
    assertThat(Adoptions.of(sources).firstSource()).isEqualTo("b");
  }

  @Test
  public void aPostWithoutASourceMayBeFirstButIsNoSource() {
    Map<String, Cell> sources =
        new TreeMap<>(
            Map.of(
                "", cell("2020-01-01", "1"),
                "a", cell("2020-01-02", "2"),
                "b", cell("2020-01-03", "3"),
                "c", cell("2020-01-09", "4")));

    assertThat(Adoptions.of(sources))
        .isEqualTo(
            new Adoption("1", "2020-01-01", "", 3, OptionalLong.of(8), OptionalLong.empty()));
  }

  @Test
  public void undatedPostsAreNeverFirst() {
    assertThat(Adoptions.of(new TreeMap<>(Map.of("a", cell("", "1")))))
        .isEqualTo(new Adoption("", "", "", 1, OptionalLong.empty(), OptionalLong.empty()));
    Cell sum = cell("", "1");
    sum.add(cell("2020-01-02", "3"));
    sum.add(cell("2020-01-02", "2"));
    sum.add(cell("2020-01-03", "0"));
    sum.add(cell("", "0"));
    assertThat(sum.firstPost).isEqualTo("2");
    assertThat(sum.firstDay).isEqualTo("2020-01-02");
  }
}
