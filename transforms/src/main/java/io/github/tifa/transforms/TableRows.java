package io.github.tifa.transforms;

import io.github.tifa.lexicon.Lexicon;
import java.io.IOException;
import java.util.function.Function;

/**
 * Takes the merged cells of one bucket in order and makes table rows of each item as it is
 * complete.
 */
final class TableRows implements CubeRuns.Sink {
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
  private final CandidateTable candidates;
  private final Function<String, RowFile.Sink> tables;

  private Item item;

  /**
   * Makes rows.
   *
   * @param volumes the denominators
   * @param lexicon names and classes of listed entities
   * @param pairs takes the pairs of entities
   * @param tables where the rows of a table go, by its name; they come in no order
   */
  TableRows(
      Volumes volumes,
      Slicing slicing,
      Lexicon lexicon,
      PairParts pairs,
      Function<String, RowFile.Sink> tables) {
    this.pairs = pairs;
    this.tables = tables;
    Courses courses = new Courses(volumes, slicing.period());
    entities =
        new EntityTable(volumes, lexicon, courses, tables.apply(ENTITIES), tables.apply(TIMELINE));
    keywords = new KeywordTable(volumes, courses);
    keyness = new KeynessTests(volumes.slices, slicing, tables.apply(KEYNESS));
    candidates = new CandidateTable(tables.apply(CANDIDATES));
  }

  @Override
  public void cell(CellKey key, Cell cell) throws IOException {
    if (item == null || !item.is(key)) {
      finish();
      item = new Item(key.domain(), key.item());
    }
    item.add(key, cell);
  }

  /** Makes the rows of the last item and those that all items have a say in. */
  void close() throws IOException {
    finish();
    keywords.close(tables.apply(KEYWORDS), tables.apply(TIMELINE));
    keyness.close();
  }

  private void finish() throws IOException {
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
}
