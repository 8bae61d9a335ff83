package io.github.tifa.table;

import io.github.tifa.statistics.KendallDistance;
import java.io.IOException;

/**
 * A line of {@code name-order.jsonl}: two people whom two comparable lists name in opposite order.
 *
 * @param a the one whom the earlier list names first
 * @param b the one whom the later list names first
 * @param before the earlier list
 * @param after the later list
 * @param distance how the two lists differ in all
 */
public record NameOrderRow(
    Person a, Person b, Source before, Source after, KendallDistance distance) {

  /**
   * One of the two people.
   *
   * @param id the id
   * @param name the canonical name
   */
  public record Person(String id, String name) {}

  /**
   * Where a list stands.
   *
   * @param post the id of the post
   * @param day the post's day
   * @param sentence the sentence as printed
   */
  public record Source(String post, String day, String sentence) {
    private void write(Json json) throws IOException {
      json.put("post", post).put("date", day).put("sentence", sentence);
    }
  }

  /** The line, without its end. */
  public byte[] line() {
    return Json.object(
        json ->
            json.put("a", a.id())
                .put("b", b.id())
                .put("aName", a.name())
                .put("bName", b.name())
                .put("before", before::write)
                .put("after", after::write)
                .put("shared", distance.shared())
                .put("discordant", distance.discordant().size())
                .put("kendall", distance.normalised()));
  }
}
