package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.Test;

/** Signatures, by how well they estimate the exact likeness. */
public final class MinHashTest {
  private static final int TRIALS = 400;

  private record Likeness(double bias, double error, double candidates) {}

  /** Pairs of texts of 1,000 characters with one stretch replaced, nearly as like as asked. */
  private static Likeness measure(double similarity) {
    Random random = new Random(1997);
    double bias = 0;
    double squares = 0;
    double candidates = 0;
    for (int i = 0; i < TRIALS; i++) {
      int[] one = random.ints(1_000, 0x4e00, 0x9fa5).toArray();
      int[] other = one.clone();
      int replaced = (int) Math.round(1_000 * (1 - similarity) / (1 + similarity)) - 4;
      for (int k = 0; k < replaced; k++) {
        other[300 + k] = 0x4e00 + random.nextInt(0x51a5);
      }
      long[] a = Shingles.of(new String(one, 0, one.length));
      long[] b = Shingles.of(new String(other, 0, other.length));
      int[] signatureA = MinHash.signature(a);
      int[] signatureB = MinHash.signature(b);
      double difference = MinHash.similarity(signatureA, signatureB) - Shingles.jaccard(a, b);
      bias += difference / TRIALS;
      squares += difference * difference / TRIALS;
      candidates += isCandidate(signatureA, signatureB) ? 1.0 / TRIALS : 0;
      assertThat(Shingles.jaccard(a, b)).isWithin(0.002).of(similarity);
    }
    return new Likeness(bias, Math.sqrt(squares), candidates);
  }

  private static boolean isCandidate(int[] a, int[] b) {
    long[] keys = MinHash.bandKeys(b);
    return Arrays.stream(MinHash.bandKeys(a))
        .anyMatch(key -> Arrays.stream(keys).anyMatch(other -> key == other));
  }

  @Test
  public void estimatesWithinTheErrorOfIndependentHashes() {
    for (double similarity : new double[] {0.3, 0.5, 0.7, 0.8, 0.9}) {
      double theory = Math.sqrt(similarity * (1 - similarity) / 128);
      Likeness likeness = measure(similarity);

      assertThat(likeness.bias()).isWithin(3 * theory / Math.sqrt(TRIALS)).of(0);
      assertThat(likeness.error()).isWithin(0.12 * theory).of(theory);
    }
  }

  @Test
  public void makesCandidatesOfNearCopies() {
    for (double similarity : new double[] {0.3, 0.5, 0.7, 0.8, 0.9}) {
      double theory = 1 - Math.pow(1 - Math.pow(similarity, 8), 16);
      double spread = Math.sqrt(theory * (1 - theory) / TRIALS);

      assertThat(measure(similarity).candidates()).isWithin(3 * spread + 0.005).of(theory);
    }
    assertThat(measure(0.8).candidates()).isAtLeast(0.92);
    assertThat(measure(0.9).candidates()).isAtLeast(0.995);
  }

  @Test
  public void estimatesSmallSetsAsWell() {
    double bias = 0;
    double squares = 0;
    for (int i = 0; i < TRIALS; i++) {
      long[] both = new Random(i).longs(25).toArray();
      long[] a = Arrays.copyOfRange(both, 0, 20);
      long[] b = Arrays.copyOfRange(both, 5, 25);
      double difference =
          MinHash.similarity(MinHash.signature(a), MinHash.signature(b)) - 15 / 25.0;
      bias += difference / TRIALS;
      squares += difference * difference / TRIALS;
    }

    double theory = Math.sqrt(0.6 * 0.4 / 128);
    assertThat(bias).isWithin(3 * theory / Math.sqrt(TRIALS)).of(0);
    assertThat(Math.sqrt(squares)).isAtMost(1.12 * theory);
  }

  @Test
  public void fillsASignatureFromOneShingle() {
    int[] signature = MinHash.signature(new long[] {7});

    assertThat(Arrays.stream(signature).distinct().count()).isEqualTo(128);
    assertThat(MinHash.signature(new long[] {7, 7, 7})).isEqualTo(signature);
  }

  @Test
  public void doesNotDependOnTheOrderOfTheShingles() {
    long[] shingles = Shingles.of("坚持以人民为中心的发展思想");
    long[] reversed = new long[shingles.length];
    Arrays.setAll(reversed, i -> shingles[shingles.length - 1 - i]);

    assertThat(MinHash.signature(reversed)).isEqualTo(MinHash.signature(shingles));
  }

  @Test
  public void staysTheSameFromVersionToVersion() {
    int[] signature = MinHash.signature(Shingles.of("坚持以人民为中心的发展思想"));

    assertThat(Arrays.hashCode(signature)).isEqualTo(538040325);
    assertThat(Arrays.hashCode(MinHash.bandKeys(signature))).isEqualTo(-488384247);
  }

  @Test
  public void hasADifferentKeyForEachBand() {
    long[] keys = MinHash.bandKeys(new int[128]);

    assertThat(keys).hasLength(16);
    assertThat(Arrays.stream(keys).distinct().count()).isEqualTo(16);
  }

  @Test
  public void keysOfABandDependOnItsRowsAlone() {
    int[] signature = MinHash.signature(Shingles.of("坚持以人民为中心的发展思想"));
    int[] changed = signature.clone();
    changed[8] ^= 1;
    changed[127] ^= 1;
    long[] keys = MinHash.bandKeys(signature);
    long[] others = MinHash.bandKeys(changed);

    for (int band = 0; band < 16; band++) {
      if (band == 1 || band == 15) {
        assertThat(others[band]).isNotEqualTo(keys[band]);
      } else {
        assertThat(others[band]).isEqualTo(keys[band]);
      }
    }
  }

  @Test
  public void namesTheArgumentThatIsOutOfRange() {
    assertRefused("shingles", () -> MinHash.signature(new long[0]));
    assertRefused("signature", () -> MinHash.bandKeys(new int[127]));
    assertRefused("a", () -> MinHash.similarity(new int[1], new int[128]));
    assertRefused("b", () -> MinHash.similarity(new int[128], new int[129]));
  }

  private static void assertRefused(String argument, Runnable call) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertThat(refusal).hasMessageThat().startsWith(argument + " must");
  }
}
