package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.Test;

/** False discovery control, against SciPy and by the properties of its definition. */
public final class FalseDiscoveryTest {
  @Test
  public void givesTheValuesOfScipyInTheOrderOfTheInput() {
    assertThat(FalseDiscovery.qValues(new double[] {0.01, 0.04, 0.03, 0.005, 0.8, 0.03, 0.2}))
        .usingTolerance(1e-15)
        .containsExactly(0.035, 0.056, 0.0525, 0.035, 0.8, 0.0525, 7 * 0.2 / 6)
        .inOrder();
  }

  @Test
  public void staysWithinZeroAndOne() {
    assertThat(FalseDiscovery.qValues(new double[] {1, 0, 1, -0.0}))
        .usingExactEquality()
        .containsExactly(1.0, 0.0, 1.0, 0.0)
        .inOrder();
  }

  @Test
  public void leavesOneTestAsItIsAndTakesNone() {
    assertThat(FalseDiscovery.qValues(new double[] {0.03}))
        .usingExactEquality()
        .containsExactly(0.03);
    assertThat(FalseDiscovery.qValues(new double[0])).isEmpty();
  }

  @Test
  public void leavesItsArgumentAsItIs() {
    double[] p = {0.5, 0.1};
    FalseDiscovery.qValues(p);
    assertThat(p).usingExactEquality().containsExactly(0.5, 0.1).inOrder();
  }

  @Test
  public void isMonotoneInThePValuesAndNeverBelowThem() {
    Random random = new Random(95);
    double[] p = random.doubles(300).map(x -> Math.round(x * 200) / 200.0).toArray();
    Arrays.sort(p);
    double[] q = FalseDiscovery.qValues(p);
    for (int i = 0; i < p.length; i++) {
      assertThat(q[i]).isAtLeast(p[i]);
      assertThat(q[i]).isAtMost(1.0);
      if (i > 0) {
        assertThat(q[i]).isAtLeast(q[i - 1]);
        if (p[i] == p[i - 1]) {
          assertThat(q[i]).isEqualTo(q[i - 1]);
        }
      }
    }
  }

  @Test
  public void refusesWhatIsNoProbability() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      IllegalArgumentException refusal =
          assertThrows(
              IllegalArgumentException.class,
              () -> FalseDiscovery.qValues(new double[] {0.5, wrong}));
      assertThat(refusal).hasMessageThat().startsWith("p[1]");
    }
  }

  @Test
  public void theLeastPValuesSufficeForTheLeastQValues() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      double[] p = random.doubles(1 + random.nextInt(60)).map(x -> x * x * x).toArray();
      double[] low = Arrays.stream(p).filter(x -> x < 0.05).toArray();
      double[] all = FalseDiscovery.qValues(p);
      double[] some = FalseDiscovery.qValues(low, p.length);
      for (int i = 0, j = 0; i < p.length; i++) {
        if (p[i] < 0.05) {
          assertThat(some[j] < 0.05).isEqualTo(all[i] < 0.05);
          if (all[i] < 0.05) {
            assertThat(some[j]).isEqualTo(all[i]);
          }
          j++;
        }
      }
    }
  }

  @Test
  public void fewerTestsThanPValuesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> FalseDiscovery.qValues(new double[] {0.1, 0.2}, 1));
  }
}
