package io.github.tifa.transforms;

import io.github.tifa.statistics.Bursts;
import io.github.tifa.statistics.Dispersion;
import io.github.tifa.statistics.Trend;
import io.github.tifa.table.Course;
import io.github.tifa.table.TimelineRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Follows items through the periods of the corpus. The periods with posts are the series; those
 * without an item's posts count as zeros.
 */
final class Courses {
  private static final long LEAST_MENTIONS = 5;
  private static final long LEAST_POSTS = 5;
  private static final int LEAST_PERIODS = 8;

  private final Volumes volumes;
  private final Period period;
  private final SourceDays sources;
  private final String[] names;
  private final long[] posts;
  private final long[] tokens;

  /** Indices of the periods with enough posts to take a share of. */
  private final int[] full;

  private final double[] times;

  Courses(Volumes volumes, Period period) {
    this.volumes = volumes;
    this.period = period;
    sources = new SourceDays(volumes.slices);
    names = volumes.periods.keySet().toArray(String[]::new);
    posts = volumes.periods.values().stream().mapToLong(volume -> volume.posts).toArray();
    tokens = volumes.periods.values().stream().mapToLong(volume -> volume.tokens).toArray();
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (!TimelineRow.isThin(posts[i])) {
        indices.add(i);
      }
    }
    full = indices.stream().mapToInt(Integer::intValue).toArray();
    times = Arrays.stream(full).mapToDouble(i -> period.number(names[i])).toArray();
  }

  /** The course of an item. */
  Course of(Item item) {
    long[] mentions = new long[names.length];
    long[] hits = new long[names.length];
    int first = names.length;
    int range = 0;
    for (int i = names.length - 1; i >= 0; i--) {
      Cell cell = item.cells(CellKey.PERIOD).get(names[i]);
      if (cell != null && cell.posts > 0) {
        mentions[i] = cell.mentions;
        hits[i] = cell.posts;
        first = i;
        range++;
      }
    }
    return new Course(
        (long) names.length - first,
        range,
        dispersion(mentions),
        trend(hits),
        bursts(hits),
        silence(item, Arrays.stream(hits).sum()));
  }

  private OptionalDouble dispersion(long[] mentions) {
    return Arrays.stream(mentions).sum() < LEAST_MENTIONS || Arrays.stream(tokens).sum() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Dispersion.deviationOfProportions(mentions, tokens));
  }

  /** Days have no trend: news goes by the week. */
  private Optional<Trend> trend(long[] hits) {
    if (full.length < LEAST_PERIODS
        || period == Period.DAY
        || Arrays.stream(hits).sum() < LEAST_POSTS) {
      return Optional.empty();
    }
    double[] shares = Arrays.stream(full).mapToDouble(i -> (double) hits[i] / posts[i]).toArray();
    return Optional.of(Trend.of(times, shares));
  }

  private List<Course.Spell> bursts(long[] hits) {
    return Bursts.of(hits, posts).stream()
        .map(burst -> new Course.Spell(names[burst.start()], names[burst.end()], burst.weight()))
        .toList();
  }

  private Course.Quiet silence(Item item, long hits) {
    String last =
        item.cells(CellKey.SOURCE).values().stream()
            .map(cell -> cell.lastDay)
            .max(String::compareTo)
            .orElse("");
    if (last.isEmpty()) {
      return new Course.Quiet(0, 0, 0);
    }
    long past = 0;
    long fresh = 0;
    for (String source : item.cells(CellKey.SOURCE).keySet()) {
      past += sources.upTo(source, last);
      fresh += sources.after(source, last);
    }
    return new Course.Quiet(hits, past, fresh);
  }

  /** The lines of an item's timeline. */
  List<SortedRow> timeline(String kind, Item item, Course course) {
    List<SortedRow> rows = new ArrayList<>();
    for (Map.Entry<String, Cell> entry : item.cells(CellKey.PERIOD).entrySet()) {
      String name = entry.getKey();
      Cell cell = entry.getValue();
      if (!name.isEmpty() && cell.mentions > 0) {
        Volumes.Volume volume = volumes.periods.get(name);
        TimelineRow row =
            new TimelineRow(
                kind,
                item.id,
                name,
                cell.mentions,
                cell.posts,
                volume.posts,
                volume.tokens,
                course.burst(name));
        rows.add(new SortedRow(kind + "\t" + item.id + "\t" + name, row.line()));
      }
    }
    return rows;
  }
}
