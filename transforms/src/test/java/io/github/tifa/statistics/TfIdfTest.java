package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** TF-IDF, worked out by hand. */
public final class TfIdfTest {
  @Test
  public void idfFallsToOneForAWordOfEveryDocument() {
    assertThat(TfIdf.idf(99, 99)).isEqualTo(1.0);
    assertThat(TfIdf.idf(99, 9)).isWithin(1e-12).of(3.302585092994046);
    assertThat(TfIdf.idf(99, 0)).isWithin(1e-12).of(5.605170185988092);
    assertThat(TfIdf.idf(0, 0)).isEqualTo(1.0);
  }

  @Test
  public void weighsTheShareOfTheDocumentByIdf() {
    assertThat(TfIdf.of(3, 60, 99, 9)).isWithin(1e-12).of(3.302585092994046 / 20);
    assertThat(TfIdf.of(0, 60, 99, 9)).isEqualTo(0.0);
  }

  @Test
  public void namesTheArgumentThatIsOutOfRange() {
    assertRefused("length", 0, 0, 5, 1);
    assertRefused("frequency", 3, 2, 5, 1);
    assertRefused("frequency", -1, 2, 5, 1);
    assertRefused("documentFrequency", 1, 2, 5, 6);
    assertRefused("documentFrequency", 1, 2, 5, -1);
  }

  private static void assertRefused(
      String argument, long frequency, long length, long documents, long documentFrequency) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> TfIdf.of(frequency, length, documents, documentFrequency));
    assertThat(refusal).hasMessageThat().startsWith(argument);
  }
}
