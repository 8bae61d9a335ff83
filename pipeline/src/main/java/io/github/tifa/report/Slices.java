package io.github.tifa.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.transforms.FinishedTables;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slices of {@code keyness.jsonl}, each with its most striking items of both kinds. */
final class Slices {
  /**
   * An item of a slice.
   *
   * @param row its line
   * @param sample where it stands in posts of the slice
   */
  record Finding(JsonNode row, Sample sample) {}

  /** A slice against its reference. */
  static final class Slice {
    final String name;
    final String reference;
    final List<Finding> findings = new ArrayList<>();
    private final Map<String, Finding> entities = new HashMap<>();
    private final Map<String, Finding> keywords = new HashMap<>();
    private Finding[] byEntity = {};
    private Finding[] byTerm = {};
    private final ArrayDeque<Finding> rarer = new ArrayDeque<>();
    private String kind = "";
    private int more;

    private Slice(String name, String reference) {
      this.name = name;
      this.reference = reference;
    }

    /** Takes the next line; they come by kind and falling ratio. */
    private void add(JsonNode row) {
      if (!kind.equals(row.get("kind").textValue())) {
        close();
        kind = row.get("kind").textValue();
      }
      Finding finding = new Finding(row, new Sample(Bounds.PER_ITEM));
      if (row.get("lrc").doubleValue() < 0) {
        rarer.add(finding);
        if (rarer.size() > Bounds.KEYNESS) {
          rarer.removeFirst();
        }
      } else if (more++ < Bounds.KEYNESS) {
        keep(finding);
      }
    }

    private void close() {
      rarer.forEach(this::keep);
      rarer.clear();
      more = 0;
    }

    private void keep(Finding finding) {
      findings.add(finding);
      (kind.equals("entity") ? entities : keywords).put(finding.row.get("id").textValue(), finding);
    }

    private boolean isMonth() {
      return Character.isDigit(name.charAt(0)) && reference.equals("rest");
    }

    /** The item of the entity with this number, or null. */
    Finding entity(int number) {
      return number >= 0 && number < byEntity.length ? byEntity[number] : null;
    }

    /** The item of the word with this number, or null. */
    Finding keyword(int number) {
      return number >= 0 && number < byTerm.length ? byTerm[number] : null;
    }

    private static Finding[] number(Map<String, Finding> findings, Words words) {
      findings.keySet().forEach(words::add);
      Finding[] byNumber = new Finding[words.size()];
      findings.forEach((word, finding) -> byNumber[words.add(word)] = finding);
      return byNumber;
    }
  }

  private final Map<String, Slice> byName = new LinkedHashMap<>();

  /** Reads {@code keyness.jsonl}. */
  static Slices read(FinishedTables tables) throws IOException {
    Slices slices = new Slices();
    try (Lines lines = Lines.of(tables, "keyness.jsonl")) {
      while (lines.next()) {
        JsonNode row = lines.object();
        String name = row.get("slice").textValue();
        String reference = row.get("reference").textValue();
        slices
            .byName
            .computeIfAbsent(name + "\t" + reference, key -> new Slice(name, reference))
            .add(row);
      }
    }
    slices.byName.values().forEach(Slice::close);
    slices.bound();
    return slices;
  }

  /** Months go first where there are too many slices, the oldest before the others. */
  private void bound() {
    int excess = byName.size() - Bounds.SLICES;
    for (Slice slice : excess > 0 ? List.copyOf(byName.values()) : List.<Slice>of()) {
      if (excess > 0 && slice.isMonth()) {
        byName.remove(slice.name + "\t" + slice.reference);
        excess--;
      }
    }
    List<String> keys = List.copyOf(byName.keySet());
    keys.subList(Math.min(keys.size(), Bounds.SLICES), keys.size()).forEach(byName::remove);
  }

  /** Adds the items to the words that are looked for, and finds them by number from then on. */
  void number(Words ids, Words terms) {
    for (Slice slice : all()) {
      slice.byEntity = Slice.number(slice.entities, ids);
      slice.byTerm = Slice.number(slice.keywords, terms);
    }
  }

  /** The slices against the rest that a post is in: its month and its source. */
  List<Slice> of(String day, String source) {
    List<Slice> slices = new ArrayList<>();
    if (!day.isEmpty()) {
      add(byName.get(day.substring(0, "YYYY-MM".length()) + "\trest"), slices);
    }
    add(byName.get("source=" + source + "\trest"), slices);
    return slices;
  }

  private static void add(Slice slice, List<Slice> slices) {
    if (slice != null) {
      slices.add(slice);
    }
  }

  /** The slices, in the order of their lines. */
  Collection<Slice> all() {
    return byName.values();
  }
}
