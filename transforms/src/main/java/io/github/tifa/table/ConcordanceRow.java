package io.github.tifa.table;

import io.github.tifa.annotation.Field;

/**
 * A line of {@code concordance.jsonl}: a mention as printed, with what stands around it.
 *
 * @param id what is named
 * @param post the id of the post
 * @param day the post's day
 * @param source the post's source
 * @param field the part of the post
 * @param start where the form begins, in code points of the field
 * @param end where it ends, exclusive
 * @param left what stands before it
 * @param form the words as printed
 * @param right what stands behind it
 */
public record ConcordanceRow(
    String id,
    String post,
    String day,
    String source,
    Field field,
    int start,
    int end,
    String left,
    String form,
    String right) {

  /** The line, without its end. */
  public byte[] line() {
    return Json.object(
        json ->
            json.put("id", id)
                .put("post", post)
                .put("date", day)
                .put("source", source)
                .put("field", field.code())
                .put("start", start)
                .put("end", end)
                .put("left", left)
                .put("form", form)
                .put("right", right));
  }
}
