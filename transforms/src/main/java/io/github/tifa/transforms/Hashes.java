package io.github.tifa.transforms;

/** Hashes of 64 bits that are the same on every machine. */
final class Hashes {
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  /** The hash of a string from that of all but its last character; that of nothing is 0. */
  static long extend(long hash, char next) {
    long mixed = (hash ^ next) * ODD;
    return mixed ^ (mixed >>> 29);
  }

  /** Spreads a number over all bits, one to one: the finaliser of SplitMix64. */
  static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
