package io.github.tifa.table;

import io.github.tifa.statistics.ResidualIdf;
import java.nio.charset.StandardCharsets;

/**
 * A line of {@code keywords.jsonl}, but for its rank, which only the whole table knows.
 *
 * @param term the word or canonical wording
 * @param pos the part of speech
 * @param mentions how often it stands
 * @param posts in how many unique posts
 * @param allPosts unique posts of the corpus
 * @param allTokens tokens of their bodies
 * @param firstDate the first day
 * @param lastDate the last day
 * @param course its course through the periods
 */
public record KeywordRow(
    String term,
    String pos,
    long mentions,
    long posts,
    long allPosts,
    long allTokens,
    String firstDate,
    String lastDate,
    Course course) {

  /**
   * Residual IDF, in bits, times the cube root of the posts: what the word tells about which posts
   * it stands in, with some weight for their number. Without the root the names of single stories
   * would come first, with the number itself the most common words.
   */
  public static double score(long allPosts, long posts, long mentions) {
    return ResidualIdf.of(allPosts, posts, mentions) * StrictMath.cbrt((double) posts);
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
              .put("perMillion", allTokens == 0 ? 0 : 1e6 * mentions / allTokens)
              .put("firstDate", firstDate)
              .put("lastDate", lastDate)
              .put("score", score(allPosts, posts, mentions));
          course.write(json);
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
