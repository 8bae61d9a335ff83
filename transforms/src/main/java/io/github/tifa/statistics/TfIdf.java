package io.github.tifa.statistics;

/**
 * The weight of a word in a document by its frequency there and its rarity elsewhere. It ranks
 * words within one document; sums over documents mean nothing, see {@link Keyness} for whole
 * corpora.
 */
public final class TfIdf {
  private TfIdf() {}

  /**
   * {@code tf · idf} with {@code tf = f/len} and {@link #idf}.
   *
   * @param frequency f, how often the word stands in the document
   * @param length len, the words of the document, positive
   * @param documents D, how many documents there are
   * @param documentFrequency df, in how many of them the word stands
   * @throws IllegalArgumentException unless {@code 0 <= frequency <= length}, {@code length > 0}
   *     and {@code 0 <= documentFrequency <= documents}
   */
  public static double of(long frequency, long length, long documents, long documentFrequency) {
    if (length <= 0) {
      throw new IllegalArgumentException("length must be positive, was " + length);
    }
    if (frequency < 0 || frequency > length) {
      throw new IllegalArgumentException(
          "frequency must lie in 0..length = " + length + ", was " + frequency);
    }
    return (double) frequency / length * idf(documents, documentFrequency);
  }

  /**
   * {@code ln((1 + D)/(1 + df)) + 1}, inverse document frequency (Spärck Jones 1972) smoothed as if
   * one more document had every word: at least 1, and finite for a word that no document has.
   *
   * @throws IllegalArgumentException unless {@code 0 <= documentFrequency <= documents}
   */
  public static double idf(long documents, long documentFrequency) {
    if (documentFrequency < 0 || documentFrequency > documents) {
      throw new IllegalArgumentException(
          "documentFrequency must lie in 0..documents = "
              + documents
              + ", was "
              + documentFrequency);
    }
    return StrictMath.log((1.0 + documents) / (1.0 + documentFrequency)) + 1;
  }
}
