package io.github.tifa.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes rows in any order and writes them to files of sorted rows. It holds rows up to a number of
 * bytes, so memory does not grow with them; the files are merged by {@link RowFile}.
 */
final class RowSpill {
  /** What a row takes beside the characters of its key and its line. */
  private static final int ROW_BYTES = 100;

  private static final int MOST_BYTES = 1 << 20;

  private final String prefix;
  private final int most;
  private final List<SortedRow> rows = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private int bytes;

  /** Writes to files whose paths begin with {@code prefix}. */
  RowSpill(String prefix) {
    this(prefix, MOST_BYTES);
  }

  /** Holds rows of about so many bytes. */
  RowSpill(String prefix, int most) {
    this.prefix = prefix;
    this.most = most;
  }

  void add(SortedRow row) throws IOException {
    rows.add(row);
    bytes += bytes(row);
    if (bytes >= most) {
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
    bytes = 0;
  }

  /** About the memory that a row takes. */
  static int bytes(SortedRow row) {
    return ROW_BYTES + 2 * row.key().length() + row.line().length;
  }
}
