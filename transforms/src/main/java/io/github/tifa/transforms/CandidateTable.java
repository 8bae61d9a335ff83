package io.github.tifa.transforms;

import io.github.tifa.table.CandidateRow;
import java.io.IOException;
import java.util.List;

/** The candidates of a bucket. */
final class CandidateTable {
  private static final int MOST_EXAMPLES = 3;

  private final RowFile.Sink rows;

  CandidateTable(RowFile.Sink rows) {
    this.rows = rows;
  }

  void add(Item item) throws IOException {
    List<CandidateRow.Example> examples =
        item.cells(CellKey.EXAMPLE).keySet().stream()
            .limit(MOST_EXAMPLES)
            .map(detail -> detail.split("\t", 2))
            .map(parts -> new CandidateRow.Example(parts[0], parts[1]))
            .toList();
    CandidateRow row = new CandidateRow(item.id, item.total.mentions, item.total.posts, examples);
    String key =
        SortedRow.descending(item.total.posts)
            + SortedRow.descending(item.total.mentions)
            + item.id;
    rows.row(new SortedRow(key, row.line()));
  }
}
