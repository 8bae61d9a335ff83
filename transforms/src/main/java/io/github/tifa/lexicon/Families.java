package io.github.tifa.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which families of names may be in a text, by one search for the triggers of all of them.
 * Immutable and thread-safe.
 */
final class Families {
  private final List<PatternEntry> families;
  private final FormIndex triggers;
  private final List<BitSet> familiesByTrigger = new ArrayList<>();
  private final BitSet untriggered = new BitSet();

  Families(List<PatternEntry> families) {
    this.families = List.copyOf(families);
    Map<String, BitSet> byTrigger = new LinkedHashMap<>();
    for (int i = 0; i < families.size(); i++) {
      for (String trigger : families.get(i).triggers()) {
        byTrigger.computeIfAbsent(trigger, t -> new BitSet()).set(i);
      }
      untriggered.set(i, families.get(i).triggers().isEmpty());
    }
    this.triggers = new FormIndex(byTrigger.keySet());
    this.familiesByTrigger.addAll(byTrigger.values());
  }

  /** All families. */
  List<PatternEntry> all() {
    return families;
  }

  /** The families of which a text may hold a match, in their order. */
  List<PatternEntry> in(MatchableText text) {
    BitSet found = (BitSet) untriggered.clone();
    triggers.search(
        text.characters,
        text.length,
        (start, end, trigger) -> found.or(familiesByTrigger.get(trigger)));
    return found.stream().mapToObj(families::get).toList();
  }
}
