package io.github.tifa.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The families of names that are found by expression, and the search for them. One pass finds the
 * triggers of all families; an expression is then tried only in the paragraphs that hold one of its
 * triggers. Immutable and thread-safe.
 */
final class Families {
  /** What may match a line feed; without it no match leaves its paragraph. */
  private static final Pattern CROSSES_LINES =
      Pattern.compile("\\[\\^|\\\\(?:[sSWDHVNRXnrvfxpP0]|u00)|\\(\\?[a-z]*s");

  /** Takes the matches of a search. */
  interface Sink {
    /** A family was found, where the matcher stands. */
    void match(PatternEntry family, Matcher matcher);
  }

  private final List<PatternEntry> families;
  private final FormIndex triggers;
  private final List<List<Integer>> familiesByTrigger = new ArrayList<>();
  private final boolean[] whole;

  Families(List<PatternEntry> families) {
    this.families = List.copyOf(families);
    this.whole = new boolean[families.size()];
    Map<String, List<Integer>> byTrigger = new LinkedHashMap<>();
    for (int i = 0; i < whole.length; i++) {
      PatternEntry family = families.get(i);
      whole[i] =
          family.triggers().isEmpty() || CROSSES_LINES.matcher(family.pattern().pattern()).find();
      for (String trigger : family.triggers()) {
        byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>()).add(i);
      }
    }
    this.triggers = new FormIndex(byTrigger.keySet());
    this.familiesByTrigger.addAll(byTrigger.values());
  }

  /** All families. */
  List<PatternEntry> all() {
    return families;
  }

  /** Finds all matches, family by family. */
  void search(MatchableText text, Sink sink) {
    Paragraphs[] held = new Paragraphs[whole.length];
    triggers.search(
        text.characters,
        text.length,
        (start, end, trigger) -> {
          for (int family : familiesByTrigger.get(trigger)) {
            if (held[family] == null) {
              held[family] = new Paragraphs();
            }
            held[family].add(text, start);
          }
        });
    String compact = null;
    for (int i = 0; i < whole.length; i++) {
      PatternEntry family = families.get(i);
      if (held[i] != null || family.triggers().isEmpty()) {
        compact = compact == null ? text.compact() : compact;
        Matcher matcher =
            family.matcher(compact).useTransparentBounds(true).useAnchoringBounds(false);
        if (whole[i]) {
          search(family, matcher, sink);
        } else {
          for (int[] paragraph : held[i].bounds) {
            search(family, matcher.region(paragraph[0], paragraph[1]), sink);
          }
        }
      }
    }
  }

  private static void search(PatternEntry family, Matcher matcher, Sink sink) {
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        sink.match(family, matcher);
      }
    }
  }

  /** The bounds of paragraphs, in order, each once. */
  private static final class Paragraphs {
    private final List<int[]> bounds = new ArrayList<>();
    private int end = -1;

    /** Adds the one that holds a position, which is not before the last one. */
    void add(MatchableText text, int position) {
      if (position < end) {
        return;
      }
      int start = position;
      while (start > 0 && text.characters[start - 1] != '\n') {
        start--;
      }
      end = position;
      while (end < text.length && text.characters[end] != '\n') {
        end++;
      }
      bounds.add(new int[] {start, end});
    }
  }
}
