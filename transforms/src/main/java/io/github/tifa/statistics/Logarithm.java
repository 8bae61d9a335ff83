package io.github.tifa.statistics;

/** The logarithm to the base 2, with the same last bit on every machine. */
final class Logarithm {
  private static final double LN2 = StrictMath.log(2);

  private Logarithm() {}

  static double base2(double x) {
    return StrictMath.log(x) / LN2;
  }
}
