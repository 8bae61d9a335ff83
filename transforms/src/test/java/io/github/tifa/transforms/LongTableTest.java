package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

/** A table counts like a map. */
public final class LongTableTest {
  private static Map<Long, Long> entries(LongTable table) {
    Map<Long, Long> entries = new HashMap<>();
    table.forEach(entries::put);
    return entries;
  }

  @Test
  public void countsLikeAMap() throws IOException {
    Random random = new Random(2);
    LongTable table = new LongTable();
    Map<Long, Long> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      long key = random.nextBoolean() ? random.nextLong() | 1 : 1 + random.nextInt(5_000);
      long more = random.nextInt(9);
      assertThat(table.add(key, more)).isEqualTo(expected.merge(key, more, Long::sum));
    }

    assertThat(table.size()).isEqualTo(expected.size());
    assertThat(entries(table)).isEqualTo(expected);
    assertThat(table.get(-2)).isEqualTo(0);
  }

  @Test
  public void isEmptyWhenCleared() {
    for (int size : new int[] {10, 20_000}) {
      LongTable table = new LongTable();
      for (long key = 1; key <= size; key++) {
        table.add(key, key);
      }

      table.clear();

      assertThat(table.size()).isEqualTo(0);
      assertThat(entries(table)).isEmpty();
      assertThat(table.add(5, 7)).isEqualTo(7);
    }
  }

  @Test
  public void addsAWrittenTable() throws IOException {
    LongTable table = new LongTable();
    table.add(3, 4);
    LongTable other = new LongTable();
    other.add(3, 1);
    other.add(1L << 60, 9);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    other.write(new DataOutputStream(bytes));

    table.add(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(entries(table)).containsExactly(3L, 5L, 1L << 60, 9L);
  }
}
