package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.Random;
import org.junit.Test;

/** Keyness, against values computed outside this program with forty digits. */
public final class KeynessTest {
  private static final double SIXTH_PLACE = 5e-7;

  private static void assertKeyness(long a, long b, long n1, long n2, double g2, double logRatio) {
    assertThat(Keyness.signedG2(a, b, n1, n2)).isWithin(SIXTH_PLACE).of(g2);
    assertThat(Keyness.logRatio(a, b, n1, n2)).isWithin(SIXTH_PLACE).of(logRatio);
  }

  @Test
  public void givesTheGoldenValues() {
    assertKeyness(30, 10, 10_000, 10_000, 10.485003, 1.538420);
    assertKeyness(10, 30, 10_000, 10_000, -10.485003, -1.538420);
    assertKeyness(12, 0, 5_000, 20_000, 38.649572, 6.643748);
    assertKeyness(0, 12, 5_000, 20_000, -5.356886, -2.643964);
    assertKeyness(120, 3_000, 50_000, 2_000_000, 22.185107, 0.683816);
    assertKeyness(1, 1, 1_000, 1_000, 0, 0);
  }

  @Test
  public void keepsSixPlacesInCorporaOfABillion() {
    assertThat(Keyness.signedG2(1_000_000, 1_003_000, 1_000_000_000, 1_000_000_000))
        .isWithin(SIXTH_PLACE)
        .of(-4.497766301);
  }

  @Test
  public void isZeroForEqualShares() {
    assertThat(Keyness.signedG2(0, 0, 10, 20)).isEqualTo(0.0);
    assertThat(Keyness.signedG2(10, 20, 10, 20)).isEqualTo(0.0);
    assertThat(Keyness.signedG2(1, 3, 7, 21)).isEqualTo(0.0);
  }

  @Test
  public void turnsItsSignWithTheCorpora() {
    Random random = new Random(8);
    for (int i = 0; i < 1_000; i++) {
      long n1 = 1L + random.nextInt(1_000_000);
      long n2 = 1L + random.nextInt(1_000);
      long a = (long) (random.nextDouble() * n1);
      long b = (long) (random.nextDouble() * n2);

      assertThat(Keyness.signedG2(a, b, n1, n2)).isEqualTo(0.0 - Keyness.signedG2(b, a, n2, n1));
      assertThat(Keyness.logRatio(a, b, n1, n2)).isEqualTo(0.0 - Keyness.logRatio(b, a, n2, n1));
    }
  }

  @Test
  public void probabilityIsTheTailOfChiSquare() {
    assertThat(Keyness.probability(0)).isEqualTo(1.0);
    assertThat(Keyness.probability(0.5)).isWithin(1e-14).of(0.479500122186953);
    assertThat(Keyness.probability(3.841458820694124)).isWithin(1e-14).of(0.05);
    assertThat(Keyness.probability(-6.634896601021213)).isWithin(1e-14).of(0.01);
    assertThat(Keyness.probability(100)).isWithin(1e-36).of(1.523970604832105e-23);
    assertThat(Keyness.probability(1e9)).isEqualTo(0.0);
  }

  @Test
  public void bicTakesOffTheLogarithmOfTheSize() {
    assertThat(Keyness.bic(-10.485003, 20_000)).isWithin(1e-6).of(0.581515);
    assertThat(Keyness.bic(3, 1)).isEqualTo(3.0);
  }

  @Test
  public void namesTheArgumentThatIsOutOfRange() {
    assertRefused("a", () -> Keyness.signedG2(11, 0, 10, 10));
    assertRefused("a", () -> Keyness.logRatio(-1, 0, 10, 10));
    assertRefused("b", () -> Keyness.signedG2(0, 11, 10, 10));
    assertRefused("n1", () -> Keyness.signedG2(0, 0, 0, 10));
    assertRefused("n2", () -> Keyness.logRatio(0, 0, 10, 0));
    assertRefused("g2", () -> Keyness.probability(Double.NaN));
    assertRefused("g2", () -> Keyness.bic(Double.NaN, 1));
    assertRefused("units", () -> Keyness.bic(1, 0));
  }

  private static void assertRefused(String argument, Runnable call) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertThat(refusal).hasMessageThat().containsMatch("\\b" + argument + "\\b");
  }
}
