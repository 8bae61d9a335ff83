package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import io.github.tifa.statistics.KendallDistance.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Kendall's distance, counted by hand. */
public final class KendallDistanceTest {
  @Test
  public void namesThePairsThatChangedPlaces() {
    KendallDistance distance =
        KendallDistance.between(List.of("甲", "乙", "丙", "丁"), List.of("乙", "甲", "丁", "丙"));

    assertThat(distance.discordant())
        .containsExactly(new Pair("甲", "乙"), new Pair("丙", "丁"))
        .inOrder();
    assertThat(distance.normalised()).isWithin(1e-15).of(2.0 / 6);
  }

  @Test
  public void looksOnlyAtSharedNames() {
    KendallDistance distance =
        KendallDistance.between(List.of("甲", "戊", "乙", "丙"), List.of("丙", "甲", "己", "乙"));

    assertThat(distance.shared()).isEqualTo(3);
    assertThat(distance.discordant())
        .containsExactly(new Pair("甲", "丙"), new Pair("乙", "丙"))
        .inOrder();
    assertThat(distance.normalised()).isWithin(1e-15).of(2.0 / 3);
  }

  @Test
  public void isZeroForTheSameOrderAndOneForItsReverse() {
    List<String> order = List.of("甲", "乙", "丙", "丁", "戊");
    List<String> reversed = new ArrayList<>(order);
    Collections.reverse(reversed);

    assertThat(KendallDistance.between(order, order).normalised()).isEqualTo(0.0);
    assertThat(KendallDistance.between(order, reversed).normalised()).isEqualTo(1.0);
    assertThat(KendallDistance.between(order, reversed).discordant()).hasSize(10);
  }

  @Test
  public void isZeroWithoutAPairToCompare() {
    assertThat(KendallDistance.between(List.of(), List.of("甲")).normalised()).isEqualTo(0.0);
    assertThat(KendallDistance.between(List.of("甲"), List.of("甲")).normalised()).isEqualTo(0.0);
    assertThat(KendallDistance.between(List.of("甲"), List.of("乙")).shared()).isEqualTo(0);
  }

  @Test
  public void isSymmetricButForTheOrderWithinPairs() {
    Random random = new Random(38);
    for (int i = 0; i < 50; i++) {
      List<String> order = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));
      Collections.shuffle(order, random);
      List<String> other = new ArrayList<>(order);
      Collections.shuffle(other, random);

      List<Pair> back =
          KendallDistance.between(other, order).discordant().stream()
              .map(pair -> new Pair(pair.behind(), pair.before()))
              .toList();
      assertThat(back)
          .containsExactlyElementsIn(KendallDistance.between(order, other).discordant());
    }
  }

  @Test
  public void refusesANameThatStandsTwice() {
    List<String> twice = List.of("甲", "乙", "甲");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> KendallDistance.between(twice, List.of())))
        .hasMessageThat()
        .isEqualTo("first has 甲 twice");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> KendallDistance.between(List.of(), twice)))
        .hasMessageThat()
        .isEqualTo("second has 甲 twice");
  }
}
