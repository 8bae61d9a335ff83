package io.github.tifa.statistics;

/**
 * The score interval of a share (Wilson 1927) at 95 per cent.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Wilson(double low, double high) {
  /** The 97.5 per cent point of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * The interval of {@code hits} out of {@code total}.
   *
   * @throws IllegalArgumentException if total is not positive, or hits not between zero and total
   */
  public static Wilson of(long hits, long total) {
    if (total <= 0 || hits < 0 || hits > total) {
      throw new IllegalArgumentException("no share: " + hits + " of " + total);
    }
    double n = total;
    double p = hits / n;
    double square = Z * Z;
    double centre = p + square / (2 * n);
    double margin = Z * Math.sqrt(p * (1 - p) / n + square / (4 * n * n));
    double scale = 1 + square / n;
    double low = hits == 0 ? 0 : (centre - margin) / scale;
    double high = hits == total ? 1 : (centre + margin) / scale;
    return new Wilson(Math.max(0, low), Math.min(1, high));
  }
}
