package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Different hashes are counted, exactly while they are few. */
public final class DistinctHashesTest {
  private static DistinctHashes of(List<Long> numbers) {
    DistinctHashes hashes = new DistinctHashes();
    numbers.forEach(number -> hashes.add(Hashes.mix(number)));
    return hashes;
  }

  private static List<Long> numbers(int size) {
    List<Long> numbers = new ArrayList<>();
    for (long i = 1; i <= size; i++) {
      numbers.add(i);
      numbers.add(i);
    }
    return numbers;
  }

  @Test
  public void fewAreCountedExactly() {
    for (int size = 0; size < 32; size++) {
      assertThat(of(numbers(size)).count()).isEqualTo(size);
    }
  }

  @Test
  public void manyAreEstimated() {
    for (int size : new int[] {100, 1_000, 100_000}) {
      assertThat(of(numbers(size)).count() / size).isWithin(0.5).of(1);
    }
  }

  @Test
  public void orderAndPartsHaveNoEffect() throws IOException {
    List<Long> numbers = numbers(500);
    double expected = of(numbers).count();
    Collections.shuffle(numbers, new Random(1));
    DistinctHashes sum = of(numbers.subList(0, 300));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    of(numbers.subList(300, numbers.size())).write(new DataOutputStream(bytes));

    sum.add(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(sum.count()).isEqualTo(expected);
  }
}
