package io.github.tifa.table;

import java.io.IOException;
import java.util.OptionalLong;

/**
 * Who carried an item first, and how soon others followed. Only days of the corpus are known.
 *
 * @param firstPost the id of the first post, empty if no post with a day mentions the item
 * @param firstDate its day
 * @param firstSource its source
 * @param sources how many named sources have mentioned the item
 * @param daysToThird days from the first post to the first one of the third source
 * @param daysToFifth days to the first post of the fifth source
 */
public record Adoption(
    String firstPost,
    String firstDate,
    String firstSource,
    long sources,
    OptionalLong daysToThird,
    OptionalLong daysToFifth) {

  void write(Json json) throws IOException {
    json.put(
        "adoption",
        inner ->
            inner
                .put("firstPost", firstPost)
                .put("firstDate", firstDate)
                .put("firstSource", firstSource)
                .put("sources", sources)
                .put("daysToThird", daysToThird)
                .put("daysToFifth", daysToFifth));
  }
}
