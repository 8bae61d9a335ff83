package io.github.tifa.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.transforms.FinishedTables;
import io.github.tifa.transforms.Period;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that the page shows, gathered from the tables in one reading of each. Its size is
 * bounded by {@link Bounds}, whatever the size of the tables.
 *
 * @param run the object of {@code run.json}
 * @param summary the object of {@code summary.json}
 * @param lexicon whose Latin names can be searched for
 */
record ReportData(
    JsonNode run,
    JsonNode summary,
    Lexicon lexicon,
    Grid grid,
    Items items,
    Keywords keywords,
    Slices slices,
    Examples examples,
    PostPass pass) {

  /** Reads the tables. */
  static ReportData read(FinishedTables tables) throws IOException {
    JsonNode run = object(tables, "run.json");
    JsonNode summary = object(tables, "summary.json");
    Period period = Period.valueOf(run.at("/options/period").textValue().toUpperCase(Locale.ROOT));
    Grid grid = new Grid(summary, period);
    Items items = Items.read(tables);
    Keywords keywords = Keywords.read(tables);
    Slices slices = Slices.read(tables);
    Examples examples = Examples.read(tables);
    Set<String> wanted = new HashSet<>(examples.posts());
    for (Item item : items.all()) {
      item.concordance.forEach(quote -> wanted.add(quote.post()));
      wanted.add(item.row.at("/adoption/firstPost").textValue());
    }
    PostPass pass = new PostPass(items, keywords, slices, grid, wanted);
    pass.read(tables);
    ReportData data =
        new ReportData(
            run, summary, tables.lexicon(), grid, items, keywords, slices, examples, pass);
    data.settle();
    return data;
  }

  private static JsonNode object(FinishedTables tables, String name) throws IOException {
    try (InputStream in = tables.open(name)) {
      return Lines.JSON.readTree(in);
    }
  }

  /** Numbers the periods by time, and takes them together until the counts have room. */
  private void settle() {
    pass.pairs.keepLeading();
    move(grid.sort());
    while (cells().mapToLong(Cells::bytes).sum() > Bounds.COUNT_BYTES) {
      IntUnaryOperator places = grid.coarsen();
      if (places == null) {
        return;
      }
      move(places);
    }
  }

  private Stream<Cells> cells() {
    return Stream.of(
            items.all().stream().map(item -> item.cells),
            keywords.all().stream().map(Keywords.Keyword::cells),
            pass.pairs.all().stream().map(pair -> pair.cells))
        .flatMap(cells -> cells);
  }

  private void move(IntUnaryOperator places) {
    cells().forEach(cells -> cells.move(places));
    pass.volumes.move(places);
  }
}
