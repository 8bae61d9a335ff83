package io.github.tifa.table;

import io.github.tifa.lexicon.EntityType;
import io.github.tifa.statistics.Association;

/**
 * A line of {@code cooccurrences.jsonl}: two entities and the body sentences they share.
 *
 * @param a the first by id
 * @param b the second
 * @param counts the sentences of both, of each, and of the corpus
 * @param posts the posts with such a sentence
 * @param firstDate the day of the first such post
 * @param lastDate that of the last one
 */
public record CooccurrenceRow(
    Side a, Side b, Association counts, long posts, String firstDate, String lastDate) {

  /**
   * One of the two entities.
   *
   * @param id its id
   * @param name its canonical name
   * @param type its type
   */
  public record Side(String id, String name, EntityType type) {}

  /** The line, without its end. */
  public byte[] line() {
    return Json.object(
        json ->
            json.put("a", a.id())
                .put("b", b.id())
                .put("aName", a.name())
                .put("bName", b.name())
                .put("aType", a.type().name())
                .put("bType", b.type().name())
                .put("sentences", counts.both())
                .put("aSentences", counts.first())
                .put("bSentences", counts.second())
                .put("totalSentences", counts.all())
                .put("posts", posts)
                .put("expected", counts.expected())
                .put("npmi", counts.npmi())
                .put("logDice", counts.logDice())
                .put("tScore", counts.tScore())
                .put("g2", counts.signedG2())
                .put("firstDate", firstDate)
                .put("lastDate", lastDate));
  }
}
