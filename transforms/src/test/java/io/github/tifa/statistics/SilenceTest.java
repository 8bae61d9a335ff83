package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** Silence, against the beta functions computed outside this program with forty digits. */
public final class SilenceTest {
  private static void assertSilence(long hits, long past, long fresh, double expected) {
    double tolerance = expected * 1e-11;
    assertThat(Silence.probability(hits, past, fresh)).isWithin(tolerance).of(expected);
  }

  @Test
  public void givesTheGoldenValues() {
    assertSilence(30, 300, 20, 0.1263526111909646);
    assertSilence(30, 300, 60, 0.002946467432705421);
    assertSilence(3, 300, 60, 0.5269914481484195);
    assertSilence(120, 1_000, 50, 0.001927679456118385);
  }

  @Test
  public void keepsItsDigitsOverAMillionDocuments() {
    assertSilence(1, 1_000_000, 1_000_000, 0.3535533243019861);
  }

  @Test
  public void isCertainWithoutNewDocuments() {
    assertThat(Silence.probability(30, 300, 0)).isEqualTo(1.0);
  }

  @Test
  public void startsFromThePriorWithoutAPast() {
    assertThat(Silence.probability(0, 0, 1)).isEqualTo(0.5);
    assertThat(Silence.probability(0, 0, 2)).isEqualTo(0.5 * 0.75);
  }

  @Test
  public void fallsWithEachNewDocumentAndWithTheHits() {
    for (int fresh = 1; fresh < 50; fresh++) {
      assertThat(Silence.probability(5, 40, fresh))
          .isLessThan(Silence.probability(5, 40, fresh - 1));
      assertThat(Silence.probability(5, 40, fresh)).isLessThan(Silence.probability(4, 40, fresh));
    }
  }

  @Test
  public void namesTheArgumentThatIsOutOfRange() {
    assertRefused("hits", 4, 3, 1);
    assertRefused("hits", -1, 3, 1);
    assertRefused("fresh", 1, 3, -1);
  }

  private static void assertRefused(String argument, long hits, long past, long fresh) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Silence.probability(hits, past, fresh));
    assertThat(refusal).hasMessageThat().startsWith(argument);
  }

  @Test
  public void manyNewDocumentsGiveWhatTheProductGives() {
    for (long hits : new long[] {0, 1, 7, 300}) {
      for (long past : new long[] {300, 2_000}) {
        for (long fresh : new long[] {64, 65, 1_000}) {
          double product = 1;
          for (long i = 0; i < fresh; i++) {
            product *= (0.5 + past - hits + i) / (1.0 + past + i);
          }
          assertThat(Silence.probability(hits, past, fresh))
              .isWithin(1e-9 * product + 1e-300)
              .of(product);
        }
      }
    }
  }
}
