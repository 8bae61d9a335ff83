package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.Random;
import org.junit.Test;

/** Association, against values computed outside this program and a published worked example. */
public final class AssociationTest {
  private static final double SIXTH_PLACE = 5.1e-7;

  private static void assertAssociation(
      Association pair, double pmi, double npmi, double logDice, double t, double g2) {
    assertThat(pair.pmi()).isWithin(SIXTH_PLACE).of(pmi);
    assertThat(pair.npmi()).isWithin(SIXTH_PLACE).of(npmi);
    assertThat(pair.logDice()).isWithin(SIXTH_PLACE).of(logDice);
    assertThat(pair.tScore()).isWithin(SIXTH_PLACE).of(t);
    assertThat(pair.signedG2()).isWithin(SIXTH_PLACE).of(g2);
  }

  @Test
  public void givesTheGoldenValues() {
    assertAssociation(
        new Association(8, 389, 230, 100_000), 3.160524, 0.232227, 8.726204, 2.512103, 21.194797);
    assertAssociation(
        new Association(300, 300, 300, 100_000), 8.380822, 1, 14, 17.268547, 4084.584893);
    assertAssociation(
        new Association(3, 3_000, 3_000, 100_000),
        -4.906891,
        -0.326589,
        4.034216,
        -50.229473,
        -158.824266);
  }

  @Test
  public void expectsTheProductOfTheShares() {
    assertThat(new Association(8, 389, 230, 100_000).expected()).isWithin(1e-12).of(0.8947);
  }

  @Test
  public void isLowestForAPairThatNeverMeets() {
    Association pair = new Association(0, 10, 20, 100);
    assertThat(pair.pmi()).isNegativeInfinity();
    assertThat(pair.npmi()).isEqualTo(-1.0);
    assertThat(pair.logDice()).isNegativeInfinity();
    assertThat(pair.tScore()).isNegativeInfinity();
    assertThat(pair.signedG2()).isWithin(1e-9).of(-4.733368877);
  }

  @Test
  public void hasNoEvidenceWhereAnItemIsEverywhere() {
    Association pair = new Association(10, 10, 100, 100);
    assertThat(pair.pmi()).isEqualTo(0.0);
    assertThat(pair.npmi()).isEqualTo(0.0);
    assertThat(pair.signedG2()).isEqualTo(0.0);
    assertThat(new Association(10, 100, 10, 100).signedG2()).isEqualTo(0.0);
    assertThat(new Association(100, 100, 100, 100).npmi()).isEqualTo(1.0);
    assertThat(new Association(100, 100, 100, 100).logDice()).isEqualTo(14.0);
  }

  @Test
  public void staysWithinItsBoundsAndIsSymmetric() {
    Random random = new Random(9);
    for (int i = 0; i < 2_000; i++) {
      long all = 1L + random.nextInt(10_000);
      long first = 1L + random.nextInt((int) all);
      long second = 1L + random.nextInt((int) all);
      long least = Math.max(0, first + second - all);
      long both = least + random.nextInt((int) (Math.min(first, second) - least) + 1);
      Association pair = new Association(both, first, second, all);
      Association swapped = new Association(both, second, first, all);

      assertThat(pair.npmi()).isAtLeast(-1.0);
      assertThat(pair.npmi()).isAtMost(1.0);
      assertThat(pair.logDice()).isAtMost(14.0);
      assertThat(swapped.npmi()).isEqualTo(pair.npmi());
      assertThat(swapped.logDice()).isEqualTo(pair.logDice());
      assertThat(swapped.signedG2()).isWithin(1e-7).of(pair.signedG2());
      if (Math.abs(both - pair.expected()) > 1e-9) {
        assertThat(Math.signum(pair.signedG2())).isEqualTo(Math.signum(both - pair.expected()));
      }
    }
  }

  @Test
  public void namesTheCountThatCannotBe() {
    assertRefused("first", 0, 0, 1, 10);
    assertRefused("first", 0, 11, 1, 10);
    assertRefused("second", 0, 1, 0, 10);
    assertRefused("second", 0, 1, 11, 10);
    assertRefused("both", -1, 1, 1, 10);
    assertRefused("both", 3, 2, 4, 10);
    assertRefused("both", 1, 6, 6, 10);
  }

  private static void assertRefused(String argument, long both, long first, long second, long all) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new Association(both, first, second, all));
    assertThat(refusal).hasMessageThat().startsWith(argument);
  }
}
