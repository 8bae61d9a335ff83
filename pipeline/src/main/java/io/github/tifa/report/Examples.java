package io.github.tifa.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.transforms.FinishedTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The tables that are shown as they are, cut to their first rows.
 *
 * @param newTerms lines of {@code new-terms.jsonl}
 * @param candidates lines of {@code candidates.jsonl}
 * @param nameLists lines of {@code name-lists.jsonl}, latest first
 * @param orderChanges lines of {@code name-order.jsonl}
 * @param totals how many lines these four tables have
 */
record Examples(
    List<JsonNode> newTerms,
    List<JsonNode> candidates,
    List<JsonNode> nameLists,
    List<JsonNode> orderChanges,
    List<Long> totals) {

  /** A list with the number of its line. */
  private record NumberedList(JsonNode row, long number) {
    boolean isRanked() {
      return row.get("order").textValue().equals("rank");
    }
  }

  /** Reads the tables. */
  static Examples read(FinishedTables tables) throws IOException {
    List<Long> totals = new ArrayList<>();
    return new Examples(
        first(tables, "new-terms.jsonl", Bounds.NEW_TERMS, totals),
        first(tables, "candidates.jsonl", Bounds.CANDIDATES, totals),
        lists(tables, totals),
        first(tables, "name-order.jsonl", Bounds.ORDER_CHANGES, totals),
        totals);
  }

  private static List<JsonNode> first(
      FinishedTables tables, String name, int most, List<Long> totals) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    long total = 0;
    try (Lines lines = Lines.of(tables, name)) {
      while (lines.next()) {
        if (total++ < most) {
          rows.add(lines.object());
        }
      }
    }
    totals.add(total);
    return rows;
  }

  private static List<JsonNode> lists(FinishedTables tables, List<Long> totals) throws IOException {
    PriorityQueue<NumberedList> kept =
        new PriorityQueue<>(
            Comparator.comparing(NumberedList::isRanked).thenComparingLong(NumberedList::number));
    long total = 0;
    try (Lines lines = Lines.of(tables, "name-lists.jsonl")) {
      while (lines.next()) {
        kept.add(new NumberedList(lines.object(), total++));
        if (kept.size() > Bounds.NAME_LISTS) {
          kept.poll();
        }
      }
    }
    totals.add(total);
    return kept.stream()
        .sorted(Comparator.comparingLong(NumberedList::number).reversed())
        .map(NumberedList::row)
        .toList();
  }

  /** The ids of the posts that the rows speak of. */
  Set<String> posts() {
    Set<String> posts = new HashSet<>();
    newTerms.forEach(row -> row.get("examples").forEach(e -> posts.add(e.get("post").textValue())));
    candidates.forEach(row -> row.get("examples").forEach(e -> posts.add(e.get("id").textValue())));
    nameLists.forEach(row -> posts.add(row.get("post").textValue()));
    orderChanges.forEach(
        row -> {
          posts.add(row.at("/before/post").textValue());
          posts.add(row.at("/after/post").textValue());
        });
    return posts;
  }
}
