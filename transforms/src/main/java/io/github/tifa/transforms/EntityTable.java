package io.github.tifa.transforms;

import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.table.Course;
import io.github.tifa.table.EntityRow;
import java.io.IOException;
import java.util.List;

/** The entities of a bucket with their timelines. */
final class EntityTable {
  /** What timelines and comparisons call an entity. */
  static final String KIND = "entity";

  /** The order of the types in the table. */
  private static final List<EntityType> ORDER = List.of(EntityType.values());

  private final Volumes volumes;
  private final Lexicon lexicon;
  private final Courses courses;
  private final RowFile.Sink rows;
  private final RowFile.Sink timeline;

  EntityTable(
      Volumes volumes, Lexicon lexicon, Courses courses, RowFile.Sink rows, RowFile.Sink timeline) {
    this.volumes = volumes;
    this.lexicon = lexicon;
    this.courses = courses;
    this.rows = rows;
    this.timeline = timeline;
  }

  void add(Item item) throws IOException {
    EntityType type = typeOf(item.id);
    Course course = courses.of(item);
    EntityRow row =
        new EntityRow(
            item.id,
            name(item.id),
            type,
            lexicon
                .entry(item.id)
                .map(Entry::group)
                .orElseGet(
                    () -> item.cells(CellKey.GROUP).keySet().stream().findFirst().orElse("")),
            item.total.mentions,
            item.total.nested,
            item.total.posts,
            volumes.all.posts,
            item.total.headlines,
            item.mentions(CellKey.FORM),
            item.mentions(CellKey.TITLE),
            item.mentions(CellKey.METHOD),
            item.total.firstDay,
            item.total.lastDay,
            course,
            Adoptions.of(item.cells(CellKey.SOURCE)));
    String key =
        ORDER.indexOf(type)
            + SortedRow.descending(item.total.posts)
            + SortedRow.descending(item.total.mentions)
            + item.id;
    rows.row(new SortedRow(key, row.line()));
    for (SortedRow line : courses.timeline(KIND, item, course)) {
      timeline.row(line);
    }
  }

  /** The name of an entity: that of the lexicon, else the one in its id. */
  String name(String id) {
    return lexicon.entry(id).map(Entry::name).orElseGet(() -> id.substring(id.indexOf(':') + 1));
  }

  /** The type of the entity that a row is about, by the row's key. */
  static EntityType typeOf(SortedRow row) {
    return ORDER.get(row.key().charAt(0) - '0');
  }

  /** The type of an entity, by its id. */
  static EntityType typeOf(String id) {
    String prefix = id.substring(0, id.indexOf(':'));
    for (EntityType type : EntityType.values()) {
      if (type.idOf("").equals(prefix + ":")) {
        return type;
      }
    }
    throw new IllegalStateException("no type has ids such as " + id);
  }
}
