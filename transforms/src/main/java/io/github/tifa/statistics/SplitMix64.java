package io.github.tifa.statistics;

/**
 * The generator of Steele, Lea and Flood (2014): a sequence of 64-bit numbers by a fixed recipe,
 * and its finaliser, a bijection in which every bit of the input stirs every bit of the output.
 */
public final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private SplitMix64() {}

  /** The number at this place, counted from 0, of the sequence with seed 0. */
  static long at(int place) {
    return mix((place + 1) * GOLDEN_GAMMA);
  }

  /** The finaliser (variant 13 of Stafford 2011). */
  public static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
