package io.github.tifa.transforms;

import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.statistics.Dispersion;
import io.github.tifa.table.CandidateRow;
import io.github.tifa.table.EntityRow;
import io.github.tifa.table.KeywordRow;
import io.github.tifa.table.TimelineRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Takes the merged cells of one bucket in order and makes table rows of each item as it is
 * complete.
 */
final class TableRows implements Cube.Sink {
  /** The tables that the cube is rolled up into. */
  static final String ENTITIES = "entities";

  static final String KEYWORDS = "keywords";
  static final String TIMELINE = "timeline";
  static final String CANDIDATES = "candidates";

  /** How many keywords are printed, and so how many of a bucket can be. */
  static final int MOST_KEYWORDS = 10_000;

  /** How many keywords have a timeline. */
  static final int MOST_TIMELINES = 1_000;

  /** The order of the types in the table. */
  private static final List<EntityType> ORDER = List.of(EntityType.values());

  private static final int MOST_EXAMPLES = 3;
  private static final long LEAST_POSTS = 2;
  private static final long LEAST_DISPERSED = 5;

  private record RankedKeyword(SortedRow row, List<SortedRow> timeline) {}

  private final Volumes volumes;
  private final Lexicon lexicon;
  private final PairParts pairs;
  private final List<SortedRow> entities = new ArrayList<>();
  private final List<SortedRow> timeline = new ArrayList<>();
  private final List<SortedRow> candidates = new ArrayList<>();
  private final PriorityQueue<RankedKeyword> keywords =
      new PriorityQueue<>(Comparator.comparing((RankedKeyword k) -> k.row().key()).reversed());

  private CellKey item;
  private Cell total = new Cell();
  private final TreeMap<String, Cell> periods = new TreeMap<>();
  private final Map<Character, TreeMap<String, Long>> facets = new TreeMap<>();

  TableRows(Volumes volumes, Lexicon lexicon, PairParts pairs) {
    this.volumes = volumes;
    this.pairs = pairs;
    this.lexicon = lexicon;
  }

  @Override
  public void cell(CellKey key, Cell cell) {
    if (item != null && (item.domain() != key.domain() || !item.item().equals(key.item()))) {
      close();
    }
    item = key;
    if (key.facet() == CellKey.PERIOD) {
      periods.put(key.detail(), cell);
      total.add(cell);
    } else {
      facets.computeIfAbsent(key.facet(), f -> new TreeMap<>()).put(key.detail(), cell.mentions);
    }
  }

  /** Makes the rows of the last item. */
  void close() {
    if (item == null) {
      return;
    }
    switch (item.domain()) {
      case CellKey.ENTITY -> entity();
      case CellKey.WORD -> keyword();
      case CellKey.CANDIDATE -> candidate();
      case CellKey.PAIR -> pairs.pair(item.item(), total);
      default -> throw new IllegalStateException("no such domain: " + item.domain());
    }
    item = null;
    total = new Cell();
    periods.clear();
    facets.clear();
  }

  private Map<String, Long> facet(char facet) {
    return facets.getOrDefault(facet, new TreeMap<>());
  }

  private void entity() {
    String id = item.item();
    EntityType type = typeOf(id);
    Entry entry = lexicon.entry(id).orElse(null);
    String group =
        entry != null
            ? entry.group()
            : facet(CellKey.GROUP).keySet().stream().findFirst().orElse("");
    EntityRow row =
        new EntityRow(
            id,
            entry != null ? entry.name() : id.substring(id.indexOf(':') + 1),
            type,
            group,
            total.mentions,
            total.nested,
            total.posts,
            volumes.all.posts,
            total.headlines,
            facet(CellKey.FORM),
            facet(CellKey.TITLE),
            facet(CellKey.METHOD),
            total.firstDay,
            total.lastDay);
    String key =
        ORDER.indexOf(type)
            + SortedRow.descending(total.posts)
            + SortedRow.descending(total.mentions)
            + id;
    entities.add(new SortedRow(key, row.line()));
    pairs.side(new PairSide(id, row.name(), type, facet(CellKey.SENTENCES).getOrDefault("", 0L)));
    timeline.addAll(timelineOf("entity", id));
  }

  /** The type of the entity that a row of entities is about, by the row's key. */
  static EntityType typeOf(SortedRow row) {
    return ORDER.get(row.key().charAt(0) - '0');
  }

  private static EntityType typeOf(String id) {
    String prefix = id.substring(0, id.indexOf(':'));
    for (EntityType type : EntityType.values()) {
      if (type.idOf("").equals(prefix + ":")) {
        return type;
      }
    }
    throw new IllegalStateException("no type has ids such as " + id);
  }

  private List<SortedRow> timelineOf(String kind, String id) {
    List<SortedRow> rows = new ArrayList<>();
    periods.forEach(
        (period, cell) -> {
          if (!period.isEmpty() && cell.mentions > 0) {
            Volumes.Volume volume = volumes.periods.get(period);
            TimelineRow row =
                new TimelineRow(
                    kind, id, period, cell.mentions, cell.posts, volume.posts, volume.tokens);
            rows.add(new SortedRow(kind + "\t" + id + "\t" + period, row.line()));
          }
        });
    return rows;
  }

  private void keyword() {
    if (total.posts < LEAST_POSTS) {
      return;
    }
    String pos =
        facet(CellKey.POS).entrySet().stream()
            .min(
                Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse("");
    KeywordRow row =
        new KeywordRow(
            item.item(),
            pos,
            total.mentions,
            total.posts,
            volumes.all.posts,
            volumes.all.tokens,
            dispersion(),
            total.firstDay,
            total.lastDay);
    String key = SortedRow.descending(Math.round(Math.max(0, row.score()) * 1e4)) + item.item();
    keywords.add(
        new RankedKeyword(new SortedRow(key, row.line()), timelineOf("keyword", item.item())));
    if (keywords.size() > MOST_KEYWORDS) {
      keywords.poll();
    }
  }

  private OptionalDouble dispersion() {
    long dated = total.mentions - (periods.containsKey("") ? periods.get("").mentions : 0);
    if (dated < LEAST_DISPERSED) {
      return OptionalDouble.empty();
    }
    long[] sizes = volumes.periods.values().stream().mapToLong(volume -> volume.tokens).toArray();
    long[] hits =
        volumes.periods.keySet().stream()
            .mapToLong(period -> periods.containsKey(period) ? periods.get(period).mentions : 0)
            .toArray();
    return OptionalDouble.of(Dispersion.deviationOfProportions(hits, sizes));
  }

  private void candidate() {
    List<CandidateRow.Example> examples =
        facet(CellKey.EXAMPLE).keySet().stream()
            .limit(MOST_EXAMPLES)
            .map(detail -> detail.split("\t", 2))
            .map(parts -> new CandidateRow.Example(parts[0], parts[1]))
            .toList();
    CandidateRow row = new CandidateRow(item.item(), total.mentions, total.posts, examples);
    String key =
        SortedRow.descending(total.posts) + SortedRow.descending(total.mentions) + item.item();
    candidates.add(new SortedRow(key, row.line()));
  }

  /** The rows of each table, in order, by the table's name. */
  Map<String, List<SortedRow>> tables() {
    return Map.of(
        ENTITIES, sorted(entities),
        KEYWORDS, keywords.stream().map(RankedKeyword::row).sorted().toList(),
        TIMELINE, timeline(),
        CANDIDATES, sorted(candidates));
  }

  /**
   * The timeline of all entities, and of the keywords that may be among the first of the corpus.
   */
  private List<SortedRow> timeline() {
    List<SortedRow> all = new ArrayList<>(timeline);
    keywords.stream()
        .sorted(Comparator.comparing(RankedKeyword::row))
        .limit(MOST_TIMELINES)
        .forEach(keyword -> all.addAll(keyword.timeline()));
    return sorted(all);
  }

  private static List<SortedRow> sorted(List<SortedRow> rows) {
    return rows.stream().sorted().toList();
  }
}
