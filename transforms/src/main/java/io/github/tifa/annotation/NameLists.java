package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds runs of two or more names of which at least two are leaders, joined by 、 or 和, 及, 与, with
 * or without titles between.
 */
final class NameLists {
  private static final WordTable WORDS = WordTable.read("names.tsv");

  /** Characters that stand between two names of a row. */
  static final String JOINERS = WORDS.characters("joiner");

  private static final Set<String> JOINTS = WORDS.words("list-joint");
  private static final Set<String> PROTOCOL = Set.of("central", "government", "military");

  private NameLists() {}

  /** The lists of a field, from its people in order of appearance, none inside another mention. */
  static List<NameList> of(FieldText field, Titles titles, List<Found> people) {
    List<NameList> lists = new ArrayList<>();
    List<Found> run = new ArrayList<>();
    for (Found person : people) {
      if (!run.isEmpty() && !joins(field, titles, run.get(run.size() - 1).span(), person.span())) {
        add(field, run, lists);
        run.clear();
      }
      run.add(person);
    }
    add(field, run, lists);
    return lists;
  }

  private static boolean joins(FieldText field, Titles titles, Span left, Span right) {
    int start = Math.min(right.start(), titles.beside(right).start());
    if (start < left.end()) {
      return false;
    }
    String between = field.folded.substring(left.end(), start).strip();
    boolean comma = between.equals("，") || between.equals("；");
    return JOINTS.contains(between) && (!comma || start < right.start());
  }

  private static void add(FieldText field, List<Found> run, List<NameList> lists) {
    if (run.stream().filter(person -> person.type() == EntityType.LEADER).count() < 2) {
      return;
    }
    String sentence = field.sentence(run.get(0).span().start());
    lists.add(
        new NameList(
            run.stream().map(Found::id).toList(),
            run.stream().map(Found::name).toList(),
            order(run, sentence),
            sentence));
  }

  /**
   * A list is ranked by protocol when it names three or more of the leadership; the text says when
   * it goes by strokes.
   */
  private static String order(List<Found> run, String sentence) {
    if (sentence.contains("姓氏笔画") || sentence.contains("姓氏筆畫") || sentence.contains("姓氏笔划")) {
      return "stroke";
    }
    boolean protocol =
        run.size() >= 3 && run.stream().allMatch(person -> PROTOCOL.contains(person.group()));
    return protocol ? "rank" : "other";
  }

  /** The people of a field that stand on their own. */
  static List<Found> people(List<Settlement.Settled> settled) {
    return settled.stream()
        .filter(s -> !s.nested())
        .map(Settlement.Settled::found)
        .filter(f -> f.type() == EntityType.LEADER || f.type() == EntityType.PERSON)
        .filter(f -> f.method() != Method.OFFICE)
        .toList();
  }
}
