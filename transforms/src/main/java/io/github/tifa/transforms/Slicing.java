package io.github.tifa.transforms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How the corpus is cut.
 *
 * @param period the periods of timelines
 * @param comparisons the comparisons that the user asks for, beside those of months and sources
 */
public record Slicing(Period period, ArrayList<Comparison> comparisons) implements Serializable {
  /** Cuts by period and compares. */
  public static Slicing of(Period period, List<Comparison> comparisons) {
    return new Slicing(period, new ArrayList<>(comparisons));
  }

  /** The key of one side of a comparison. */
  static String side(int comparison, boolean reference) {
    return comparison + (reference ? "b" : "a");
  }

  /** The keys of the sides that a post stands on. */
  List<String> sides(PostCounts post) {
    List<String> sides = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      if (comparison.slice.contains(post)) {
        sides.add(side(i, false));
      } else if (comparison.reference.contains(post)) {
        sides.add(side(i, true));
      }
    }
    return sides;
  }

  /** Counts what the post mentions by month, source and side. */
  void add(PostCounts post, Cube cube) {
    boolean byMonth = period != Period.MONTH && !post.day().isEmpty();
    String month = Period.MONTH.of(post.day());
    List<String> sides = sides(post);
    for (PostCounts.EntityCount entity : post.entities()) {
      if (entity.mentions() > 0) {
        Cell cell = Cell.of(entity.mentions(), 1, 0, 0, post.day());
        cell.firstPost = post.id();
        cube.add(CellKey.ENTITY, entity.id(), CellKey.SOURCE, post.source(), cell);
        if (byMonth) {
          cube.add(CellKey.ENTITY, entity.id(), CellKey.MONTH, month, onePost());
        }
        sides.forEach(side -> cube.add(CellKey.ENTITY, entity.id(), CellKey.SIDE, side, onePost()));
      }
    }
    for (var word : post.words()) {
      Cell cell = Cell.of(word.mentions(), 1, 0, 0, post.day());
      cube.add(CellKey.WORD, word.word(), CellKey.SOURCE, post.source(), cell);
      if (byMonth) {
        cube.add(CellKey.WORD, word.word(), CellKey.MONTH, month, onePost());
      }
      sides.forEach(side -> cube.add(CellKey.WORD, word.word(), CellKey.SIDE, side, onePost()));
    }
  }

  private static Cell onePost() {
    return Cell.of(0, 1, 0, 0, "");
  }
}
