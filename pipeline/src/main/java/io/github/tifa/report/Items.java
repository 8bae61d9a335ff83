package io.github.tifa.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.transforms.FinishedTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entities that are in the page: of each type those in most posts. */
final class Items {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final List<Item> all = new ArrayList<>();
  private final Map<String, Item> byId = new HashMap<>();
  private final Map<EntityType, Long> totals = new EnumMap<>(EntityType.class);

  /** Reads {@code entities.jsonl} and {@code concordance.jsonl}. */
  static Items read(FinishedTables tables) throws IOException {
    Items items = new Items();
    try (Lines lines = Lines.of(tables, "entities.jsonl")) {
      while (lines.next()) {
        items.add(lines);
      }
    }
    items.readConcordance(tables);
    return items;
  }

  private void add(Lines lines) throws IOException {
    EntityType type = type(lines);
    long before = totals.merge(type, 1L, Long::sum) - 1;
    if (before < Bounds.ENTITIES.get(type)) {
      boolean leading = type == EntityType.LEADER || type == EntityType.POLICY_TERM;
      Item item =
          new Item(
              all.size(),
              lines.object(),
              leading && before < Bounds.PAIRED,
              leading && before < Bounds.STRATIFIED);
      all.add(item);
      byId.put(item.id(), item);
    }
  }

  /** The type stands third; what follows is not read where the entity is not wanted. */
  private static EntityType type(Lines lines) throws IOException {
    try (JsonParser in =
        FACTORY.createParser(lines.bytes(), lines.begin(), lines.end() - lines.begin())) {
      in.nextToken();
      while (!in.nextFieldName().equals("type")) {
        in.nextToken();
        in.skipChildren();
      }
      return EntityType.valueOf(in.nextTextValue());
    }
  }

  private void readConcordance(FinishedTables tables) throws IOException {
    Set<String> wanted = new HashSet<>(byId.keySet());
    try (Lines lines = Lines.of(tables, "concordance.jsonl")) {
      while (lines.next()) {
        String id = lines.first();
        if (id == null || wanted.contains(id)) {
          JsonNode row = lines.object();
          Item item = byId.get(row.get("id").textValue());
          if (item != null) {
            item.concordance.add(
                Quote.of(
                    row.get("post").textValue(),
                    row.get("field").textValue().equals("title"),
                    row.get("left").textValue(),
                    row.get("form").textValue(),
                    row.get("right").textValue()));
          }
        }
      }
    }
  }

  /** The entity with an id, or null. */
  Item get(String id) {
    return byId.get(id);
  }

  /** The entities, in the order of {@code entities.jsonl}. */
  List<Item> all() {
    return all;
  }

  /** How many entities of a type the run has, in the page or not. */
  long total(EntityType type) {
    return totals.getOrDefault(type, 0L);
  }
}
