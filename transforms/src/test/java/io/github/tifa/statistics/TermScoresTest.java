package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** Scores of new terms, worked out by hand. */
public final class TermScoresTest {
  @Test
  public void cohesionIsThatOfTheWeakestJoint() {
    // 8·1024/(8·16) = 64 at the first joint, 8·1024/(512·8) = 2 at the second.
    long[] left = {8, 512};
    long[] right = {16, 8};
    assertThat(TermScores.cohesion(8, left, right, 1024)).isWithin(1e-12).of(1);
  }

  @Test
  public void cohesionIsNegativeBelowChance() {
    assertThat(TermScores.cohesion(1, new long[] {64}, new long[] {64}, 1024))
        .isWithin(1e-12)
        .of(-2);
  }

  @Test
  public void cohesionTakesCountsOfAnySize() {
    long many = 1L << 60;
    assertThat(TermScores.cohesion(many, new long[] {many}, new long[] {many}, many))
        .isEqualTo(0.0);
  }

  @Test
  public void entropyOfEqualNeighboursIsTheLogarithmOfTheirNumber() {
    assertThat(TermScores.branchingEntropy(new long[] {3, 3, 3, 3}, 0))
        .isWithin(1e-12)
        .of(StrictMath.log(4));
    assertThat(TermScores.branchingEntropy(new long[] {7}, 0)).isEqualTo(0.0);
  }

  @Test
  public void everyEdgeIsANeighbourOfItsOwn() {
    assertThat(TermScores.branchingEntropy(new long[0], 5)).isWithin(1e-12).of(StrictMath.log(5));
    assertThat(TermScores.branchingEntropy(new long[] {2}, 2))
        .isEqualTo(TermScores.branchingEntropy(new long[] {1, 2, 1}, 0));
    assertThat(TermScores.branchingEntropy(new long[] {2}, 2))
        .isWithin(1e-12)
        .of(1.5 * StrictMath.log(2));
  }

  @Test
  public void entropyDoesNotDependOnTheOrderOfTheNeighbours() {
    assertThat(TermScores.branchingEntropy(new long[] {1, 10, 100, 3, 7, 29}, 3))
        .isEqualTo(TermScores.branchingEntropy(new long[] {100, 29, 3, 7, 10, 1}, 3));
  }

  @Test
  public void cValueTakesOffTheMeanOfTheLongerCandidates() {
    assertThat(TermScores.cValue(100, 4, 0, 0)).isWithin(1e-12).of(200);
    assertThat(TermScores.cValue(100, 4, 2, 120)).isWithin(1e-12).of(80);
  }

  @Test
  public void cValueIsZeroForAPieceOfOneLongerTermAndForOneCharacter() {
    assertThat(TermScores.cValue(50, 2, 1, 50)).isEqualTo(0.0);
    assertThat(TermScores.cValue(50, 1, 0, 0)).isEqualTo(0.0);
  }

  @Test
  public void namesTheArgumentThatIsOutOfRange() {
    long[] one = {1};
    assertRefused("frequency", () -> TermScores.cohesion(0, one, one, 10));
    assertRefused("left and right", () -> TermScores.cohesion(1, one, new long[0], 10));
    assertRefused("left and right", () -> TermScores.cohesion(1, new long[0], new long[0], 10));
    assertRefused("left", () -> TermScores.cohesion(2, one, new long[] {2}, 10));
    assertRefused("right", () -> TermScores.cohesion(1, one, new long[] {11}, 10));
    assertRefused("neighbours", () -> TermScores.branchingEntropy(new long[] {0, 1}, 0));
    assertRefused("edges", () -> TermScores.branchingEntropy(one, -1));
    assertRefused("edges", () -> TermScores.branchingEntropy(new long[0], 0));
    assertRefused("frequency", () -> TermScores.cValue(0, 2, 0, 0));
    assertRefused("length", () -> TermScores.cValue(1, 0, 0, 0));
    assertRefused("longer", () -> TermScores.cValue(1, 2, -1, 0));
    assertRefused("longerFrequency", () -> TermScores.cValue(1, 2, 2, 1));
    assertRefused("longerFrequency", () -> TermScores.cValue(1, 2, 0, 1));
  }

  private static void assertRefused(String argument, Runnable call) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertThat(refusal).hasMessageThat().containsMatch("^" + argument + "\\b");
  }
}
