package io.github.tifa.transforms;

import io.github.tifa.annotation.KeywordRule;
import io.github.tifa.table.KeywordRow;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;

/** The keywords of a bucket that may be among the first of the corpus, and their timelines. */
final class KeywordTable {
  /** What timelines and comparisons call a keyword. */
  static final String KIND = "keyword";

  /** How many keywords are printed, and so how many of a bucket can be. */
  static final int MOST_KEYWORDS = 10_000;

  /** How many keywords have a timeline. */
  static final int MOST_TIMELINES = 1_000;

  private static final long LEAST_POSTS = 2;

  private record Ranked(String key, Item item) {}

  private final Volumes volumes;
  private final Courses courses;
  private final PriorityQueue<SortedRow> rows = new PriorityQueue<>(Comparator.reverseOrder());
  private final PriorityQueue<Ranked> timelines =
      new PriorityQueue<>(Comparator.comparing(Ranked::key).reversed());

  KeywordTable(Volumes volumes, Courses courses) {
    this.volumes = volumes;
    this.courses = courses;
  }

  void add(Item item) {
    Cell total = item.total;
    if (total.posts < LEAST_POSTS || !isKeyword(item)) {
      return;
    }
    double score = KeywordRow.score(volumes.all.posts, total.posts, total.mentions);
    String key = SortedRow.descending(Math.round(Math.max(0, score) * 1e4)) + item.id;
    if (rows.size() == MOST_KEYWORDS && key.compareTo(rows.element().key()) > 0) {
      return;
    }
    KeywordRow row =
        new KeywordRow(
            item.id,
            pos(item),
            total.mentions,
            total.posts,
            volumes.all.posts,
            volumes.all.tokens,
            total.firstDay,
            total.lastDay,
            courses.of(item));
    rows.add(new SortedRow(key, row.line()));
    if (rows.size() > MOST_KEYWORDS) {
      rows.poll();
    }
    timelines.add(new Ranked(key, item));
    if (timelines.size() > MOST_TIMELINES) {
      timelines.poll();
    }
  }

  /** Whether the word is mostly of a part of speech that keywords have. */
  static boolean isKeyword(Item item) {
    return KeywordRule.isRanked(pos(item));
  }

  /** The part of speech that it has most often; the first in order of several. */
  private static String pos(Item item) {
    String best = "";
    long most = -1;
    for (Map.Entry<String, Cell> pos : item.cells(CellKey.POS).entrySet()) {
      if (pos.getValue().mentions > most) {
        best = pos.getKey();
        most = pos.getValue().mentions;
      }
    }
    return best;
  }

  /** Gives the rows that are left, and the timelines of the first of them, in no order. */
  void close(RowFile.Sink table, RowFile.Sink timeline) throws IOException {
    for (SortedRow row : rows) {
      table.row(row);
    }
    for (Ranked ranked : timelines) {
      for (SortedRow line : courses.timeline(KIND, ranked.item(), courses.of(ranked.item()))) {
        timeline.row(line);
      }
    }
  }
}
