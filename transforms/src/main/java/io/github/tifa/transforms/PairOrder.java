package io.github.tifa.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.table.CooccurrenceRow;
import io.github.tifa.table.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of {@code cooccurrences.jsonl}, signed G2 descending, and its end: the pairs that come
 * first, and behind them only pairs of a leader and a policy term, of which none is left out.
 */
final class PairOrder {
  /** The name of the table. */
  static final String TABLE = "cooccurrences";

  /** How many pairs of any types are printed. */
  static final long MOST_PAIRS = 200_000;

  private static final int TOP = 20;
  private static final double STEPS = 1e4;

  /** Above the steps of any G2, so that what is sorted is never negative. */
  private static final long MIDDLE = 500_000_000_000L;

  private static final String LEADER = EntityType.LEADER.idOf("");
  private static final String TERM = EntityType.POLICY_TERM.idOf("");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final long most;
  private final List<JsonNode> topLeaderTerms = new ArrayList<>();

  /** Prints at most so many pairs, but for those of leaders and terms. */
  PairOrder(long most) {
    this.most = most;
  }

  /** A row with the key by which it is ordered. */
  static SortedRow row(CooccurrenceRow pair) {
    long steps = Math.round(pair.counts().signedG2() * STEPS);
    String key =
        SortedRow.descending(MIDDLE + Math.max(-MIDDLE, Math.min(MIDDLE - 1, steps)))
            + SortedRow.descending(pair.counts().both())
            + CellKey.pair(pair.a().id(), pair.b().id());
    return new SortedRow(key, pair.line());
  }

  private static boolean isLeaderTerm(SortedRow row) {
    String ids = row.key().substring(2 * SortedRow.descending(0).length());
    return CellKey.first(ids).startsWith(LEADER) && CellKey.second(ids).startsWith(TERM);
  }

  /** Writes the lines of the merged files and says how many there are. */
  long write(List<String> paths, OutputStream out) throws IOException {
    long[] rows = {0, 0};
    RowFile.merge(
        paths,
        row -> {
          boolean leaderTerm = isLeaderTerm(row);
          if (rows[0]++ < most || leaderTerm) {
            out.write(row.line());
            out.write('\n');
            rows[1]++;
          }
          if (leaderTerm && topLeaderTerms.size() < TOP) {
            topLeaderTerms.add(JSON.readTree(row.line()));
          }
        });
    return rows[1];
  }

  /** Writes the first pairs of a leader and a policy term; after {@link #write}. */
  void writeTop(Json json) throws IOException {
    json.putAll(
        "topLeaderTerms",
        topLeaderTerms,
        (j, pair) ->
            j.put("a", pair.get("a").textValue())
                .put("b", pair.get("b").textValue())
                .put("aName", pair.get("aName").textValue())
                .put("bName", pair.get("bName").textValue())
                .put("sentences", pair.get("sentences").longValue())
                .put("posts", pair.get("posts").longValue())
                .put("g2", pair.get("g2").doubleValue()));
  }
}
