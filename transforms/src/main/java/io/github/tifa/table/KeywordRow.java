package io.github.tifa.table;

import io.github.tifa.statistics.ResidualIdf;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/**
 * A line of {@code keywords.jsonl}, but for its rank, which only the whole table knows.
 *
 * @param term the word or canonical wording
 * @param pos the part of speech
 * @param mentions how often it stands
 * @param posts in how many unique posts
 * @param allPosts unique posts of the corpus
 * @param allTokens tokens of their bodies
 * @param dispersion Gries' DP over periods, empty for fewer than five dated mentions
 * @param firstDate the first day
 * @param lastDate the last day
 */
public record KeywordRow(
    String term,
    String pos,
    long mentions,
    long posts,
    long allPosts,
    long allTokens,
    OptionalDouble dispersion,
    String firstDate,
    String lastDate) {

  /**
   * Posts times residual IDF, in bits: what the word tells about which posts it stands in, summed
   * over them.
   */
  public double score() {
    return posts * ResidualIdf.of(allPosts, posts, mentions);
  }

  /** The line, without rank and end. */
  public byte[] line() {
    return Json.object(
        json -> {
          json.put("term", term)
              .put("pos", pos)
              .put("mentions", mentions)
              .put("posts", posts)
              .put("postShare", (double) posts / allPosts)
              .put("perMillion", allTokens == 0 ? 0 : 1e6 * mentions / allTokens);
          if (dispersion.isPresent()) {
            json.put("dispersion", dispersion.getAsDouble());
          } else {
            json.putNull("dispersion");
          }
          json.put("firstDate", firstDate).put("lastDate", lastDate).put("score", score());
        });
  }

  /** A line with its rank put first. */
  public static byte[] ranked(long rank, byte[] line) {
    byte[] head = ("{\"rank\":" + rank + ",").getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[head.length + line.length - 1];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(line, 1, whole, head.length, line.length - 1);
    return whole;
  }
}
