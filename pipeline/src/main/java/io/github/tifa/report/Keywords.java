package io.github.tifa.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.transforms.FinishedTables;
import io.github.tifa.transforms.Period;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keywords that are in the page: the first by rank, with their course over time. */
final class Keywords {
  /**
   * A keyword.
   *
   * @param row its line of {@code keywords.jsonl}
   * @param cells posts and mentions by period, all sources together
   */
  record Keyword(JsonNode row, Cells cells, Sample sample) {
    String term() {
      return row.get("term").textValue();
    }
  }

  private final Map<String, Keyword> byTerm = new LinkedHashMap<>();
  private long total;

  /** Reads {@code keywords.jsonl} and {@code timeline.jsonl}. */
  static Keywords read(FinishedTables tables, Grid grid, Period period) throws IOException {
    Keywords keywords = new Keywords();
    try (Lines lines = Lines.of(tables, "keywords.jsonl")) {
      while (lines.next()) {
        if (keywords.total++ >= Bounds.KEYWORDS) {
          continue;
        }
        Keyword keyword = new Keyword(lines.object(), new Cells(2), new Sample(Bounds.PER_ITEM));
        keywords.byTerm.put(keyword.term(), keyword);
      }
    }
    try (Lines lines = Lines.of(tables, "timeline.jsonl")) {
      while (lines.next()) {
        if ("keyword".equals(lines.first())) {
          keywords.add(lines.object(), grid, period);
        }
      }
    }
    return keywords;
  }

  private void add(JsonNode row, Grid grid, Period period) {
    Keyword keyword = byTerm.get(row.get("id").textValue());
    if (keyword != null) {
      // The middle day of a week decides where it belongs.
      String day =
          period
              .firstDay(row.get("period").textValue())
              .plusDays(period == Period.WEEK ? 3 : 0)
              .toString();
      long[] cell = keyword.cells.at(grid.period(day));
      cell[0] += row.get("posts").longValue();
      cell[1] += row.get("mentions").longValue();
    }
  }

  /** The keyword of a term, or null. */
  Keyword get(String term) {
    return byTerm.get(term);
  }

  /** How many keywords the run has, in the page or not. */
  long total() {
    return total;
  }

  /** The keywords by rank. */
  Collection<Keyword> all() {
    return byTerm.values();
  }
}
