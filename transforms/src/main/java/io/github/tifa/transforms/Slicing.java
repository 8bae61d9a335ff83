package io.github.tifa.transforms;

import io.github.tifa.annotation.WordCount;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    String source = cube.facet(CellKey.SOURCE, post.source());
    List<String> onePost = new ArrayList<>();
    if (byMonth) {
      onePost.add(cube.facet(CellKey.MONTH, month));
    }
    sides.forEach(side -> onePost.add(cube.facet(CellKey.SIDE, side)));
    for (PostCounts.EntityCount entity : post.entities()) {
      if (entity.mentions() > 0) {
        Map<String, Cell> cells = cube.of(CellKey.ENTITY, entity.id());
        cube.at(cells, source).addPost(entity.mentions(), post.day(), post.id());
        onePost.forEach(facet -> cube.at(cells, facet).posts++);
      }
    }
    for (WordCount word : post.words()) {
      Map<String, Cell> cells = cube.of(CellKey.WORD, word.word());
      cube.at(cells, source).add(word.mentions(), 1, 0, 0, post.day());
      onePost.forEach(facet -> cube.at(cells, facet).posts++);
    }
  }
}
