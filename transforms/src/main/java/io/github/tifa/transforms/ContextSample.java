package io.github.tifa.transforms;

import io.github.tifa.annotation.Field;
import io.github.tifa.statistics.SplitMix64;
import io.github.tifa.table.ConcordanceRow;
import io.github.tifa.transforms.Quotes.Spot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Draws the contexts of each entity that have the lowest hash. The hash depends on post, field and
 * place alone, so the sample depends neither on order nor on how the posts are divided, and samples
 * of parts can be merged: see {@link #merge}.
 */
final class ContextSample {
  /** How many contexts of an entity are drawn. */
  static final int MOST = 20;

  private static final int WINDOW = 30;
  private static final char LINE_BREAK = '⏎';
  private static final char SEPARATOR = '\u0001';
  private static final int HASH_DIGITS = 16;

  private record Context(long hash, ConcordanceRow row) {}

  private final Map<String, PriorityQueue<Context>> drawn = new HashMap<>();
  private int size;

  /** How many contexts it holds. */
  int size() {
    return size;
  }

  /** Draws from a post. */
  void add(PostCounts post) {
    Optional<Printed> title = Optional.empty();
    Optional<Printed> text = Optional.empty();
    for (Spot spot : post.quotes().spots()) {
      String id = post.entities().get(spot.entity()).id();
      long hash = hash(post.id(), spot.field(), spot.start());
      PriorityQueue<Context> contexts =
          drawn.computeIfAbsent(
              id, i -> new PriorityQueue<>((x, y) -> Long.compareUnsigned(y.hash(), x.hash())));
      if (contexts.size() == MOST) {
        if (Long.compareUnsigned(hash, contexts.peek().hash()) >= 0) {
          continue;
        }
        contexts.poll();
        size--;
      }
      Printed printed;
      if (spot.field() == Field.TITLE) {
        title = title.or(() -> Optional.of(new Printed(post.quotes().title())));
        printed = title.get();
      } else {
        text = text.or(() -> Optional.of(new Printed(post.quotes().text())));
        printed = text.get();
      }
      contexts.add(new Context(hash, printed.quote(id, post, spot)));
      size++;
    }
  }

  /**
   * The 64-bit hash of a mention: {@code mix(mix(p) + 2s + f)} with p the post's id as a number, s
   * the start, f 0 for the title and 1 for the body, and mix the finaliser of SplitMix64.
   */
  static long hash(String post, Field field, int start) {
    long place = 2L * start + (field == Field.TITLE ? 0 : 1);
    return SplitMix64.mix(SplitMix64.mix(Long.parseUnsignedLong(post, 16)) + place);
  }

  /** What was drawn, by bucket, as rows that {@link #merge} takes; the sample is empty then. */
  Map<Integer, List<SortedRow>> drain(int buckets) {
    Map<Integer, List<SortedRow>> rows = new HashMap<>();
    drawn.forEach(
        (id, contexts) -> {
          int bucket = new CellKey(CellKey.ENTITY, id, CellKey.PERIOD, "").bucket(buckets);
          List<SortedRow> ofBucket = rows.computeIfAbsent(bucket, b -> new ArrayList<>());
          contexts.forEach(context -> ofBucket.add(row(context)));
        });
    rows.values().forEach(ofBucket -> ofBucket.sort(null));
    drawn.clear();
    size = 0;
    return rows;
  }

  private static SortedRow row(Context context) {
    ConcordanceRow row = context.row();
    String key =
        row.id()
            + SEPARATOR
            + hex(context.hash())
            + row.day()
            + SEPARATOR
            + row.post()
            + (row.field() == Field.TITLE ? 0 : 1)
            + hex(row.start());
    return new SortedRow(key, row.line());
  }

  private static String hex(long number) {
    String digits = Long.toHexString(number);
    return "0".repeat(HASH_DIGITS - digits.length()) + digits;
  }

  /**
   * Merges drained samples: of each entity the contexts with the lowest hash, ordered by entity,
   * day, post, field and start.
   */
  static void merge(List<String> files, RowFile.Sink sink) throws IOException {
    List<SortedRow> ofEntity = new ArrayList<>();
    String[] entity = {""};
    RowFile.merge(
        files,
        row -> {
          int cut = row.key().indexOf(SEPARATOR) + 1;
          String id = row.key().substring(0, cut);
          if (!id.equals(entity[0])) {
            flush(ofEntity, sink);
            entity[0] = id;
          }
          if (ofEntity.size() < MOST) {
            ofEntity.add(new SortedRow(id + row.key().substring(cut + HASH_DIGITS), row.line()));
          }
        });
    flush(ofEntity, sink);
  }

  private static void flush(List<SortedRow> rows, RowFile.Sink sink) throws IOException {
    rows.sort(Comparator.naturalOrder());
    for (SortedRow row : rows) {
      sink.row(row);
    }
    rows.clear();
  }

  /** A printed text, in which places are counted in code points. */
  private static final class Printed {
    private final String text;
    private final boolean plain;

    Printed(String text) {
      this.text = text;
      this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    ConcordanceRow quote(String id, PostCounts post, Spot spot) {
      int start = unit(0, spot.start());
      int end = unit(start, spot.end() - spot.start());
      int from = spot.start() > WINDOW ? unit(start, -WINDOW) : 0;
      int to =
          text.length() - end > WINDOW && text.codePointCount(end, text.length()) > WINDOW
              ? unit(end, WINDOW)
              : text.length();
      return new ConcordanceRow(
          id,
          post.id(),
          post.day(),
          post.source(),
          spot.field(),
          spot.start(),
          spot.end(),
          window(from, start),
          text.substring(start, end),
          window(end, to));
    }

    private int unit(int from, int points) {
      return plain ? from + points : text.offsetByCodePoints(from, points);
    }

    private String window(int from, int to) {
      return text.substring(from, to).replace('\n', LINE_BREAK);
    }
  }
}
