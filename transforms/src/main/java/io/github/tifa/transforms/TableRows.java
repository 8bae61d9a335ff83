package io.github.tifa.transforms;

import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes the merged cells of one bucket in order and makes table rows of each item as it is
 * complete.
 */
final class TableRows implements Cube.Sink {
  /** The tables that the cube is rolled up into. */
  static final String ENTITIES = "entities";

  static final String KEYWORDS = "keywords";
  static final String TIMELINE = "timeline";
  static final String KEYNESS = "keyness";
  static final String CANDIDATES = "candidates";

  private final EntityTable entities;
  private final KeywordTable keywords;
  private final KeynessTests keyness;
  private final PairParts pairs;
  private final CandidateTable candidates = new CandidateTable();

  private Item item;

  TableRows(Volumes volumes, Slicing slicing, Lexicon lexicon, PairParts pairs) {
    this.pairs = pairs;
    Courses courses = new Courses(volumes, slicing.period());
    entities = new EntityTable(volumes, lexicon, courses);
    keywords = new KeywordTable(volumes, courses);
    keyness = new KeynessTests(volumes.slices, slicing);
  }

  @Override
  public void cell(CellKey key, Cell cell) {
    if (item == null || !item.is(key)) {
      close();
      item = new Item(key.domain(), key.item());
    }
    item.add(key, cell);
  }

  /** Makes the rows of the last item. */
  void close() {
    if (item == null) {
      return;
    }
    switch (item.domain) {
      case CellKey.ENTITY -> {
        entities.add(item);
        String name = entities.name(item.id);
        keyness.add(EntityTable.KIND, item, name);
        long sentences = item.mentions(CellKey.SENTENCES).getOrDefault("", 0L);
        pairs.side(new PairSide(item.id, name, EntityTable.typeOf(item.id), sentences));
      }
      case CellKey.WORD -> {
        keywords.add(item);
        if (KeywordTable.isKeyword(item)) {
          keyness.add(KeywordTable.KIND, item, item.id);
        }
      }
      case CellKey.CANDIDATE -> candidates.add(item);
      case CellKey.PAIR -> pairs.pair(item.id, item.total);
      default -> throw new IllegalStateException("no such domain: " + item.domain);
    }
    item = null;
  }

  /** The rows of each table, in order, by the table's name. */
  Map<String, List<SortedRow>> tables() {
    return Map.of(
        ENTITIES, sorted(entities.rows()),
        KEYWORDS, sorted(keywords.rows()),
        TIMELINE, timeline(),
        KEYNESS, sorted(keyness.rows()),
        CANDIDATES, sorted(candidates.rows()));
  }

  private List<SortedRow> timeline() {
    List<SortedRow> all = new ArrayList<>(entities.timeline());
    all.addAll(keywords.timeline());
    return sorted(all);
  }

  private static List<SortedRow> sorted(List<SortedRow> rows) {
    return rows.stream().sorted().toList();
  }
}
