package io.github.tifa.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes rows in any order and writes them to files of sorted rows. It holds a bounded number of
 * rows, so memory does not grow with them; the files are merged by {@link RowFile}.
 */
final class RowSpill {
  private static final int MOST_ROWS = 20_000;

  private final String prefix;
  private final int most;
  private final List<SortedRow> rows = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();

  /** Writes to files whose paths begin with {@code prefix}. */
  RowSpill(String prefix) {
    this(prefix, MOST_ROWS);
  }

  /** Holds at most so many rows. */
  RowSpill(String prefix, int most) {
    this.prefix = prefix;
    this.most = most;
  }

  void add(SortedRow row) throws IOException {
    rows.add(row);
    if (rows.size() == most) {
      spill();
    }
  }

  /** Writes what is left and names all files; there is none if there was no row. */
  List<String> close() throws IOException {
    if (!rows.isEmpty()) {
      spill();
    }
    return List.copyOf(paths);
  }

  private void spill() throws IOException {
    rows.sort(null);
    String path = prefix + UUID.randomUUID();
    RowFile.write(path, rows);
    paths.add(path);
    rows.clear();
  }
}
