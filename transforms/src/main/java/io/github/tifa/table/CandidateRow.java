package io.github.tifa.table;

import java.util.List;

/**
 * A line of {@code candidates.jsonl}.
 *
 * @param form the folded name
 * @param mentions how often it stands
 * @param posts in how many posts
 * @param examples up to three sentences it stands in
 */
public record CandidateRow(String form, long mentions, long posts, List<Example> examples) {

  /**
   * A sentence.
   *
   * @param post the id of its post
   * @param sentence the sentence as printed
   */
  public record Example(String post, String sentence) {}

  /** The line, without its end. */
  public byte[] line() {
    return Json.object(
        json ->
            json.put("form", form)
                .put("mentions", mentions)
                .put("posts", posts)
                .putAll(
                    "examples",
                    examples,
                    (j, example) ->
                        j.put("id", example.post()).put("sentence", example.sentence())));
  }
}
