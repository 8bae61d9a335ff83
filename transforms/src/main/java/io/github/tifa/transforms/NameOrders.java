package io.github.tifa.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.statistics.KendallDistance;
import io.github.tifa.table.NameOrderRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the pairs of people whose order changed between lists in protocol order. A list is compared
 * with the latest one before it that shares at least {@link #LEAST_SHARED} people with it, among
 * the last {@link #MOST_LISTS}.
 */
final class NameOrders {
  /** How many people two lists must share to be compared. */
  static final int LEAST_SHARED = 3;

  /** How many lists are looked back at. */
  static final int MOST_LISTS = 1_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A list: its people in order, each once, by id. */
  private record Ranked(Map<String, String> names, NameOrderRow.Source source) {
    List<String> ids() {
      return List.copyOf(names.keySet());
    }

    NameOrderRow.Person person(String id) {
      return new NameOrderRow.Person(id, names.get(id));
    }
  }

  private final Deque<Ranked> lists = new ArrayDeque<>();

  /**
   * Takes the next list.
   *
   * @param line its line of {@code name-lists.jsonl}; lines come in the order of that file
   * @return a row for each pair whose order changed, by their places in the earlier list
   */
  List<NameOrderRow> add(byte[] line) throws IOException {
    JsonNode row = JSON.readTree(line);
    if (!row.get("order").textValue().equals("rank")) {
      return List.of();
    }
    Ranked list = ranked(row);
    List<NameOrderRow> changes = new ArrayList<>();
    for (Ranked earlier : lists) {
      KendallDistance distance = KendallDistance.between(earlier.ids(), list.ids());
      if (distance.shared() >= LEAST_SHARED) {
        for (KendallDistance.Pair pair : distance.discordant()) {
          changes.add(
              new NameOrderRow(
                  earlier.person(pair.before()),
                  earlier.person(pair.behind()),
                  earlier.source(),
                  list.source(),
                  distance));
        }
        break;
      }
    }
    lists.addFirst(list);
    if (lists.size() > MOST_LISTS) {
      lists.removeLast();
    }
    return changes;
  }

  private static Ranked ranked(JsonNode row) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < row.get("ids").size(); i++) {
      names.putIfAbsent(row.get("ids").get(i).textValue(), row.get("names").get(i).textValue());
    }
    return new Ranked(
        names,
        new NameOrderRow.Source(
            row.get("post").textValue(),
            row.get("date").textValue(),
            row.get("sentence").textValue()));
  }
}
