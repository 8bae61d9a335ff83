package io.github.tifa.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.transforms.FinishedTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entities that are in the page: of each type those in most posts. */
final class Items {
  private static final Words TYPE = Words.of("type");
  private static final Words ID = Words.of("id");
  private static final Map<String, EntityType> TYPES =
      Stream.of(EntityType.values()).collect(Collectors.toMap(EntityType::name, type -> type));

  private final List<Item> all = new ArrayList<>();
  private final Words ids = new Words();
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
      ids.add(item.id());
    }
  }

  /** The type; the line is read no further than that. */
  private static EntityType type(Lines lines) throws IOException {
    Cursor in = lines.cursor();
    in.enter();
    while (in.nextField()) {
      if (in.find(TYPE) == 0) {
        return TYPES.get(in.readText());
      }
      in.skip();
    }
    throw new IOException("An entity without a type");
  }

  private void readConcordance(FinishedTables tables) throws IOException {
    try (Lines lines = Lines.of(tables, "concordance.jsonl")) {
      while (lines.next()) {
        Item item = owner(lines);
        if (item != null) {
          JsonNode row = lines.object();
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

  /** The entity that a line of the concordance is of, or null; its id stands first. */
  private Item owner(Lines lines) throws IOException {
    Cursor in = lines.cursor();
    in.enter();
    while (in.nextField()) {
      if (in.find(ID) == 0) {
        in.pass();
        int number = in.find(ids);
        return number < 0 ? null : all.get(number);
      }
      in.skip();
    }
    return null;
  }

  /** The ids of the entities, under their numbers. */
  Words ids() {
    return ids;
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
