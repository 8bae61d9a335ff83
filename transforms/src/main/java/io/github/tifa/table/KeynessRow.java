package io.github.tifa.table;

import io.github.tifa.statistics.ConservativeLogRatio;
import io.github.tifa.statistics.Keyness;

/**
 * A line of {@code keyness.jsonl}.
 *
 * @param slice the slice under study
 * @param reference what it is compared with
 * @param kind {@code entity} or {@code keyword}
 * @param id the entity's id or the keyword
 * @param name the entity's name or the keyword
 * @param posts posts of the slice that mention the item
 * @param sliceSize all unique posts of the slice
 * @param referencePosts posts of the reference that mention it
 * @param referenceSize all unique posts of the reference
 * @param tests how many items of the kind were compared
 * @param q the q-value of the item among them
 * @param lrc the conservative log ratio, as {@link #lrc} gives it
 */
public record KeynessRow(
    String slice,
    String reference,
    String kind,
    String id,
    String name,
    long posts,
    long sliceSize,
    long referencePosts,
    long referenceSize,
    long tests,
    double q,
    double lrc) {
  private static final double LEVEL = 0.95;

  /** The conservative log ratio of these counts at 95 per cent for all tests together. */
  public static double lrc(
      long posts, long sliceSize, long referencePosts, long referenceSize, long tests) {
    return ConservativeLogRatio.of(posts, referencePosts, sliceSize, referenceSize, LEVEL, tests);
  }

  /** The line, without its end. */
  public byte[] line() {
    double g2 = Keyness.signedG2(posts, referencePosts, sliceSize, referenceSize);
    return Json.object(
        json ->
            json.put("slice", slice)
                .put("reference", reference)
                .put("kind", kind)
                .put("id", id)
                .put("name", name)
                .put("posts", posts)
                .put("sliceSize", sliceSize)
                .put("referencePosts", referencePosts)
                .put("referenceSize", referenceSize)
                .put("tests", tests)
                .put("g2", g2)
                .put("p", Keyness.probability(g2))
                .put("q", q)
                .put("logRatio", Keyness.logRatio(posts, referencePosts, sliceSize, referenceSize))
                .put("lrc", lrc));
  }
}
