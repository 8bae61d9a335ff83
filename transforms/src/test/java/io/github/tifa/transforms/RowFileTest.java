package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Sorted files of rows are merged into one order. */
public final class RowFileTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private static SortedRow row(String key, String line) {
    return new SortedRow(key, line.getBytes(StandardCharsets.UTF_8));
  }

  private String write(String name, SortedRow... rows) throws IOException {
    String path = new File(temporary.getRoot(), name).getPath();
    RowFile.write(path, List.of(rows));
    return path;
  }

  private static List<String> merge(List<String> paths) throws IOException {
    List<String> found = new ArrayList<>();
    RowFile.merge(
        paths, row -> found.add(row.key() + "=" + new String(row.line(), StandardCharsets.UTF_8)));
    return found;
  }

  @Test
  public void readsWhatWasWritten() throws IOException {
    String path = write("a", row("甲\t1", "{\"词\":\"𠮷\"}"), row("乙", ""));

    assertThat(merge(List.of(path))).containsExactly("甲\t1={\"词\":\"𠮷\"}", "乙=").inOrder();
  }

  @Test
  public void mergesFilesByKey() throws IOException {
    String a = write("a", row("1", "一"), row("4", "四"), row("5", "五"));
    String b = write("b", row("2", "二"));
    String c = write("c", row("0", "零"), row("3", "三"), row("6", "六"));

    assertThat(merge(List.of(a, b, c)))
        .containsExactly("0=零", "1=一", "2=二", "3=三", "4=四", "5=五", "6=六")
        .inOrder();
  }

  @Test
  public void keepsRowsOfOneKey() throws IOException {
    String a = write("a", row("1", "甲"), row("1", "乙"));
    String b = write("b", row("1", "丙"));

    assertThat(merge(List.of(a, b))).containsExactly("1=甲", "1=乙", "1=丙");
  }

  @Test
  public void takesEmptyFilesAndNoFiles() throws IOException {
    String a = write("a");
    String b = write("b", row("1", "一"));

    assertThat(merge(List.of(a, b))).containsExactly("1=一");
    assertThat(merge(List.of(a))).isEmpty();
    assertThat(merge(List.of())).isEmpty();
  }

  @Test
  public void mergesAnyPartsLikeOneSortedList() throws IOException {
    Random random = new Random(3);
    List<List<SortedRow>> parts = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int part = 0; part < 7; part++) {
      List<SortedRow> rows = new ArrayList<>();
      for (int i = random.nextInt(300); i > 0; i--) {
        String key = Integer.toString(random.nextInt(1000), 36);
        keys.add(key);
        rows.add(row(key, "行"));
      }
      rows.sort(null);
      parts.add(rows);
    }
    List<String> paths = new ArrayList<>();
    for (List<SortedRow> rows : parts) {
      paths.add(write("part-" + paths.size(), rows.toArray(SortedRow[]::new)));
    }
    keys.sort(null);

    assertThat(merge(paths))
        .containsExactlyElementsIn(keys.stream().map(key -> key + "=行").toList())
        .inOrder();
  }

  @Test
  public void mergesMoreFilesThanAreReadAtATime() throws IOException {
    List<String> paths = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 3 * FanIn.MOST; i++) {
      String key = String.format("%04d", 7 * i % 1000);
      keys.add(key + "=行");
      paths.add(write("part-" + i, row(key, "行")));
    }
    keys.sort(null);

    assertThat(merge(paths)).containsExactlyElementsIn(keys).inOrder();
  }

  @Test
  public void failsForAFileThatIsMissing() {
    String path = new File(temporary.getRoot(), "none").getPath();

    assertThrows(IOException.class, () -> merge(List.of(path)));
  }

  @Test
  public void greaterNumbersComeFirstInADescendingKey() {
    assertThat(SortedRow.descending(10)).isLessThan(SortedRow.descending(9));
    assertThat(SortedRow.descending(123_456)).isLessThan(SortedRow.descending(0));
  }
}
