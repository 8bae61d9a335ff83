package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds runs of two or more names, at least two of them of different leaders, joined by 、 or 和, 及,
 * 与, with or without titles between.
 */
final class NameLists {
  private static final WordTable NAMES = WordTable.read("names.tsv");
  private static final WordTable WORDS = WordTable.read("name-lists.tsv");

  /** Characters that stand between two names of a row. */
  static final String JOINERS = NAMES.characters("joiner");

  /** The offices whose holders are named in protocol order. */
  static final Set<String> RANKED_OFFICES = WORDS.words("ranked-office");

  private static final Set<String> JOINTS = NAMES.words("list-joint");
  private static final Set<String> STROKES = WORDS.words("by-strokes");
  private static final Set<String> OCCASIONS = WORDS.words("occasion");
  private static final int LEAST_RANKED = 3;

  /** The class of leaders of the past. */
  private static final String HISTORICAL = "historical";

  private final Lexicon lexicon;
  private final String day;

  /** The sentence that was looked at last, for all its lists. */
  private Span judged;

  private boolean byStrokes;
  private boolean occasion;

  /**
   * Creates a finder for a post.
   *
   * @param day the post's day, by which offices are judged
   */
  NameLists(Lexicon lexicon, String day) {
    this.lexicon = lexicon;
    this.day = day;
  }

  /** The lists of a field, from its people in order of appearance, none inside another mention. */
  List<NameList> in(FieldText field, Titles titles, List<Found> people) {
    judged = null;
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

  private void add(FieldText field, List<Found> run, List<NameList> lists) {
    long leaders =
        run.stream()
            .filter(person -> person.type() == EntityType.LEADER)
            .map(Found::id)
            .distinct()
            .count();
    if (leaders < 2) {
      return;
    }
    int start = run.get(0).span().start();
    Span sentence = field.sentences.get(field.sentenceIndex(start));
    lists.add(
        new NameList(
            run.stream().map(Found::id).toList(),
            run.stream().map(Found::name).toList(),
            order(run, field, sentence),
            field.sentence(start)));
  }

  /**
   * The text says when a list goes by strokes. A list goes by protocol when it names three or more
   * people who hold or have held the highest offices of China, and its sentence tells of an
   * occasion where they appear; who else lists such people may put them in any order.
   */
  private String order(List<Found> run, FieldText field, Span sentence) {
    if (!sentence.equals(judged)) {
      judged = sentence;
      String text = field.folded(sentence);
      byStrokes = STROKES.stream().anyMatch(text::contains);
      occasion = OCCASIONS.stream().anyMatch(text::contains);
    }
    if (byStrokes) {
      return "stroke";
    }
    boolean protocol =
        occasion
            && run.stream().map(Found::id).distinct().count() >= LEAST_RANKED
            && run.stream().allMatch(this::isRanked);
    return protocol ? "rank" : "other";
  }

  private boolean isRanked(Found person) {
    return lexicon
        .entry(person.id())
        .filter(entry -> !entry.group().equals(HISTORICAL))
        .map(Entry::tenures)
        .orElse(List.of())
        .stream()
        .anyMatch(tenure -> RANKED_OFFICES.contains(tenure.office()) && tenure.hadBegun(day));
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
