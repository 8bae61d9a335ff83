package io.github.tifa.transforms;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** All cells of one item of the cube. */
final class Item {
  final char domain;
  final String id;

  /** The sum over all periods and the posts without one. */
  final Cell total = new Cell();

  private final Map<Character, TreeMap<String, Cell>> facets = new HashMap<>();

  Item(char domain, String id) {
    this.domain = domain;
    this.id = id;
  }

  boolean is(CellKey key) {
    return domain == key.domain() && id.equals(key.item());
  }

  void add(CellKey key, Cell cell) {
    facets.computeIfAbsent(key.facet(), f -> new TreeMap<>()).put(key.detail(), cell);
    if (key.facet() == CellKey.PERIOD) {
      total.add(cell);
    }
  }

  /** The cells of a facet by detail, in its order. */
  Map<String, Cell> cells(char facet) {
    Map<String, Cell> cells = facets.get(facet);
    return cells == null ? Map.of() : cells;
  }

  /** The mentions of a facet by detail. */
  Map<String, Long> mentions(char facet) {
    TreeMap<String, Long> mentions = new TreeMap<>();
    cells(facet).forEach((detail, cell) -> mentions.put(detail, cell.mentions));
    return mentions;
  }

  /** What was counted in a period; nothing in one without a cell. */
  Cell inPeriod(String period) {
    return cells(CellKey.PERIOD).getOrDefault(period, new Cell());
  }
}
