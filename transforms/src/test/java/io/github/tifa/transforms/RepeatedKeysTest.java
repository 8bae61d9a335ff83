package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

/** Which of many numbers come more than once. */
public final class RepeatedKeysTest {
  @Test
  public void agreesWithACountOfEach() {
    Random random = new Random(5);
    for (long size : new long[] {0, 1, 2, 100, 5000}) {
      RepeatedKeys keys = new RepeatedKeys();
      Map<Long, Integer> counts = new HashMap<>();
      for (int i = 0; i < size; i++) {
        long key = random.nextLong(2 * size + 1) - size;
        keys.add(key);
        counts.merge(key, 1, Integer::sum);
      }
      keys.close();

      for (long key = -size; key <= size; key++) {
        assertThat(keys.holds(key)).isEqualTo(counts.getOrDefault(key, 0) > 1);
      }
    }
  }
}
