package io.github.tifa.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.transforms.FinishedTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The keywords that are in the page: the first by rank. */
final class Keywords {
  /** The numbers of a cell. */
  static final int POSTS = 0;

  static final int MENTIONS = 1;

  /**
   * A keyword.
   *
   * @param row its line of {@code keywords.jsonl}
   * @param cells posts and mentions by source and period
   */
  record Keyword(JsonNode row, Cells cells, Sample sample) {
    String term() {
      return row.get("term").textValue();
    }
  }

  private final List<Keyword> all = new ArrayList<>();
  private long total;

  /** Reads {@code keywords.jsonl}. */
  static Keywords read(FinishedTables tables) throws IOException {
    Keywords keywords = new Keywords();
    try (Lines lines = Lines.of(tables, "keywords.jsonl")) {
      while (lines.next()) {
        if (keywords.total++ < Bounds.KEYWORDS) {
          keywords.all.add(new Keyword(lines.object(), new Cells(2), new Sample(Bounds.PER_ITEM)));
        }
      }
    }
    return keywords;
  }

  /** The keywords, under their numbers. */
  Words terms() {
    return Words.of(all.stream().map(Keyword::term).toArray(String[]::new));
  }

  /** The keyword with a number, or null. */
  Keyword get(int number) {
    return number < all.size() ? all.get(number) : null;
  }

  /** How many keywords the run has, in the page or not. */
  long total() {
    return total;
  }

  /** The keywords by rank. */
  List<Keyword> all() {
    return all;
  }
}
