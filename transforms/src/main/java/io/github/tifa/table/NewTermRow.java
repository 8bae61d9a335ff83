package io.github.tifa.table;

import java.util.List;

/**
 * A line of {@code new-terms.jsonl}.
 *
 * @param term the folded phrase
 * @param mentions how often its characters stand within a clause
 * @param posts in how many unique posts
 * @param sources in posts of how many sources
 * @param quotations how often quotation marks hold it and nothing else
 * @param lastDate the last day
 * @param cohesion how firmly its weakest joint holds, in bits
 * @param freedom how freely it combines on its less free side, in nats
 * @param cValue its C-value
 * @param score what it is ranked by
 * @param examples up to three sentences it stands in, the earliest first
 */
public record NewTermRow(
    String term,
    long mentions,
    long posts,
    long sources,
    long quotations,
    String lastDate,
    double cohesion,
    double freedom,
    double cValue,
    double score,
    List<Example> examples) {

  /**
   * A sentence.
   *
   * @param post the id of its post
   * @param date the day of that post, empty when it has none
   * @param source its source
   * @param sentence the sentence as printed
   */
  public record Example(String post, String date, String source, String sentence) {}

  /** The line, without its end. */
  public byte[] line() {
    return Json.object(
        json ->
            json.put("term", term)
                .put("mentions", mentions)
                .put("posts", posts)
                .put("sources", sources)
                .put("quotations", quotations)
                .put("firstDate", examples.get(0).date())
                .put("lastDate", lastDate)
                .put("firstSource", examples.get(0).source())
                .put("cohesion", cohesion)
                .put("freedom", freedom)
                .put("cValue", cValue)
                .put("score", score)
                .putAll(
                    "examples",
                    examples,
                    (j, example) ->
                        j.put("post", example.post())
                            .put("date", example.date())
                            .put("source", example.source())
                            .put("sentence", example.sentence())));
  }
}
