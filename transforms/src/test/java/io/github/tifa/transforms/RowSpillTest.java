package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Rows in any order become files of sorted rows. */
public final class RowSpillTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private static SortedRow row(String key) {
    return new SortedRow(key, new byte[0]);
  }

  private List<String> spill(List<String> keys, int rows) throws IOException {
    RowSpill spill =
        new RowSpill(
            new File(temporary.getRoot(), "rows-").getPath(), rows * RowSpill.bytes(row("000")));
    for (String key : keys) {
      spill.add(row(key));
    }
    return spill.close();
  }

  @Test
  public void mergedFilesHoldAllRowsInOrder() throws IOException {
    Random random = new Random(1);
    for (int size : List.of(1, 6, 7, 8, 100)) {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        keys.add(Integer.toString(100 + random.nextInt(900)));
      }

      List<String> files = spill(keys, 7);

      List<String> found = new ArrayList<>();
      RowFile.merge(files, row -> found.add(row.key()));
      keys.sort(null);
      assertThat(found).containsExactlyElementsIn(keys).inOrder();
      assertThat(files).hasSize((size + 6) / 7);
    }
  }

  @Test
  public void withoutRowsThereIsNoFile() throws IOException {
    assertThat(spill(List.of(), 7)).isEmpty();
  }
}
