package io.github.tifa.annotation;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;
import java.util.List;
import org.junit.Test;

/** Whose name a Latin spelling is. */
public final class LatinSpellingTest {
  private static Entry foreigner(String latin) {
    return new Entry("leader:x", "某", EntityType.LEADER, "foreign", List.of(), List.of(), latin);
  }

  private static boolean isOf(String spelling, String latin) {
    return LatinSpelling.of(spelling).isOf(foreigner(latin));
  }

  private static boolean isOfAnother(String spelling, String latin) {
    return LatinSpelling.of(spelling).isOfAnother(foreigner(latin));
  }

  @Test
  public void theSameNamesAreTheSamePerson() {
    assertThat(isOf("Ted Cruz", "Ted Cruz")).isTrue();
    assertThat(isOf("Sen. Ted Cruz", "Ted Cruz")).isTrue();
    assertThat(isOf("Joseph R. Biden", "Joseph Biden")).isTrue();
    assertThat(isOf("Miloš Vystrčil", "Milos Vystrcil")).isTrue();
    assertThat(isOf("Harry Harris", "Harry B. Harris Jr.")).isTrue();
  }

  @Test
  public void anotherFirstNameIsAnotherPerson() {
    assertThat(isOf("Nelson Cruz", "Ted Cruz")).isFalse();
    assertThat(isOfAnother("Nelson Cruz", "Ted Cruz")).isTrue();
    assertThat(isOfAnother("Sydney Powell", "Jerome Powell")).isTrue();
    assertThat(isOfAnother("Gary Harris", "Harry Harris")).isTrue();
    assertThat(isOfAnother("Ted Cruz", "Ted Cruz")).isFalse();
  }

  @Test
  public void aShortFirstNameMayBeTheSamePerson() {
    assertThat(isOf("Joe Biden", "Joseph Biden")).isTrue();
    assertThat(isOf("Robert Menendez", "Bob Menendez")).isTrue();
    assertThat(isOfAnother("Alexei Navalny", "Aleksej Navalny")).isFalse();
    assertThat(isOf("Alexei Navalny", "Aleksej Navalny")).isFalse();
  }

  @Test
  public void oneWordAndAnEntryWithoutASpellingSayNothing() {
    assertThat(isOfAnother("Cruz", "Ted Cruz")).isFalse();
    assertThat(isOfAnother("Nelson Cruz", "")).isFalse();
    assertThat(isOf("Nelson Cruz", "")).isFalse();
    assertThat(isOfAnother("Nelson Cruz", "Lula")).isFalse();
  }

  @Test
  public void ofChineseNamesTheOrderDiffersSoNothingIsDenied() {
    Entry entry =
        new Entry(
            "leader:y", "某", EntityType.LEADER, "taiwan", List.of(), List.of(), "Tsai Ing-wen");

    assertThat(LatinSpelling.of("Ing-wen Tsai").isOfAnother(entry)).isFalse();
  }
}
