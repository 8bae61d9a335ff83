package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.Random;
import org.junit.Test;

/** LRC, against Clopper–Pearson limits computed outside this program. */
public final class ConservativeLogRatioTest {
  private static void assertLrc(
      long a, long b, long n1, long n2, long candidates, double expected, double tolerance) {
    assertThat(ConservativeLogRatio.of(a, b, n1, n2, 0.95, candidates))
        .isWithin(tolerance)
        .of(expected);
  }

  private static void assertGolden(
      long a, long b, long n1, long n2, double oneTest, double thousandTests) {
    assertLrc(a, b, n1, n2, 1, oneTest, 5e-7);
    assertLrc(a, b, n1, n2, 1_000, thousandTests, 5e-7);
  }

  @Test
  public void givesTheGoldenValues() {
    assertGolden(30, 10, 10_000, 10_000, 0.513398, 0);
    assertGolden(10, 30, 10_000, 10_000, -0.513398, 0);
    assertGolden(12, 0, 5_000, 20_000, 3.474357, 1.495867);
    assertGolden(0, 12, 5_000, 20_000, 0, 0);
    assertGolden(120, 3_000, 50_000, 2_000_000, 0.402569, 0.094554);
    assertGolden(1, 1, 1_000, 1_000, 0, 0);
  }

  @Test
  public void findsTheEndOfTheIntervalToTenPlaces() {
    assertLrc(30, 10, 10_000, 10_000, 1, 0.5133982384833701, 1e-10);
    assertLrc(12, 0, 5_000, 20_000, 1_000, 1.495866596054358, 1e-10);
    assertLrc(7, 0, 100, 100, 1, 0.527379184195868, 1e-10);
    assertLrc(50, 3, 1_000, 1_000_000_000, 1, 22.36037958227926, 1e-10);
    assertLrc(50, 3, 1_000, 1_000_000_000, 10_000, 20.97987801569871, 1e-10);
    assertLrc(2_000, 1_000, 50_000, 50_000, 10_000, 0.7461275918971646, 1e-10);
    assertLrc(300_000, 200_000, 10_000_000, 10_000_000, 10_000, 0.5659534077204827, 1e-9);
  }

  @Test
  public void keepsItsDigitsWhereTheFirstCorpusIsFarGreater() {
    // The share of the first corpus is within 1e-7 of 1 here.
    assertThat(ConservativeLogRatio.of(900_000_000, 10, 1_000_000_000, 100, 0.95, 1))
        .isWithin(1e-6)
        .of(2.29097558);
  }

  @Test
  public void isZeroWithoutHits() {
    assertThat(ConservativeLogRatio.of(0, 0, 10, 20, 0.95, 1)).isEqualTo(0.0);
  }

  @Test
  public void turnsItsSignWithTheCorporaAndStaysBelowTheRatio() {
    Random random = new Random(22);
    for (int i = 0; i < 500; i++) {
      long n1 = 1L + random.nextInt(1_000_000);
      long n2 = 1L + random.nextInt(1_000);
      long a = random.nextInt(1 + (int) Math.min(n1, 300));
      long b = random.nextInt(1 + (int) Math.min(n2, 30));
      double lrc = ConservativeLogRatio.of(a, b, n1, n2, 0.95, 10);

      assertThat(ConservativeLogRatio.of(b, a, n2, n1, 0.95, 10)).isEqualTo(0.0 - lrc);
      double ratio = StrictMath.log((double) a / n1 / ((double) b / n2)) / StrictMath.log(2);
      if (lrc != 0) {
        assertThat(lrc / ratio).isAtLeast(0.0);
        assertThat(Math.abs(lrc)).isLessThan(Math.abs(ratio));
      }
    }
  }

  @Test
  public void shrinksWithConfidenceAndCandidates() {
    double usual = ConservativeLogRatio.of(60, 10, 10_000, 10_000, 0.95, 1);
    assertThat(ConservativeLogRatio.of(60, 10, 10_000, 10_000, 0.99, 1)).isLessThan(usual);
    assertThat(ConservativeLogRatio.of(60, 10, 10_000, 10_000, 0.95, 2)).isLessThan(usual);
  }

  @Test
  public void namesTheArgumentThatIsOutOfRange() {
    assertRefused("a", 11, 0, 10, 10, 0.95, 1);
    assertRefused("b", 0, -1, 10, 10, 0.95, 1);
    assertRefused("n2", 0, 0, 10, 0, 0.95, 1);
    assertRefused("level", 0, 0, 10, 10, 1, 1);
    assertRefused("level", 0, 0, 10, 10, Double.NaN, 1);
    assertRefused("candidates", 0, 0, 10, 10, 0.95, 0);
  }

  private static void assertRefused(
      String argument, long a, long b, long n1, long n2, double level, long candidates) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> ConservativeLogRatio.of(a, b, n1, n2, level, candidates));
    assertThat(refusal).hasMessageThat().containsMatch("\\b" + argument + "\\b");
  }
}
