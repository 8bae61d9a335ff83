package io.github.tifa.table;

import io.github.tifa.statistics.Wilson;

/**
 * A line of {@code timeline.jsonl}.
 *
 * @param kind {@code entity} or {@code keyword}
 * @param id the entity's id or the keyword
 * @param period the period
 * @param mentions mentions in it
 * @param posts posts in it that mention the item
 * @param periodPosts all unique posts in it
 * @param periodTokens all tokens of their bodies
 * @param burst the weight of the burst that the period lies in, else 0
 */
public record TimelineRow(
    String kind,
    String id,
    String period,
    long mentions,
    long posts,
    long periodPosts,
    long periodTokens,
    double burst) {
  private static final long THIN = 30;

  /** Whether a period of so many posts is too small to be judged by. */
  public static boolean isThin(long periodPosts) {
    return periodPosts < THIN;
  }

  /** The line, without its end. */
  public byte[] line() {
    Wilson interval = Wilson.of(posts, periodPosts);
    return Json.object(
        json ->
            json.put("kind", kind)
                .put("id", id)
                .put("period", period)
                .put("mentions", mentions)
                .put("posts", posts)
                .put("periodPosts", periodPosts)
                .put("periodTokens", periodTokens)
                .put("postShare", (double) posts / periodPosts)
                .put("low", interval.low())
                .put("high", interval.high())
                .put("thin", isThin(periodPosts))
                .put("burst", burst));
  }
}
