package io.github.tifa.table;

import io.github.tifa.lexicon.EntityType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of {@code entities.jsonl}.
 *
 * @param id the identifier
 * @param name the canonical name
 * @param type the type
 * @param group the class within the type, empty where not known
 * @param mentions standalone mentions
 * @param nested nested mentions
 * @param posts posts with a standalone mention
 * @param allPosts unique posts of the corpus
 * @param headlines posts whose title mentions it
 * @param forms mentions by printed form
 * @param titles mentions by title
 * @param methods mentions by method
 * @param firstDate the first day of a mention
 * @param lastDate the last one
 * @param course its course through the periods
 * @param adoption who mentioned it first
 */
public record EntityRow(
    String id,
    String name,
    EntityType type,
    String group,
    long mentions,
    long nested,
    long posts,
    long allPosts,
    long headlines,
    Map<String, Long> forms,
    Map<String, Long> titles,
    Map<String, Long> methods,
    String firstDate,
    String lastDate,
    Course course,
    Adoption adoption) {
  private static final int MOST_ITEMS = 50;

  /** The line, without its end. */
  public byte[] line() {
    return Json.object(
        json -> {
          json.put("id", id)
              .put("name", name)
              .put("type", type.name())
              .put("class", group)
              .put("mentions", mentions)
              .put("nested", nested)
              .put("posts", posts)
              .put("postShare", (double) posts / allPosts)
              .put("headlines", headlines)
              .putCounts("forms", most(forms))
              .putCounts("titles", most(titles))
              .putCounts("methods", most(methods))
              .put("firstDate", firstDate)
              .put("lastDate", lastDate);
          course.write(json);
          adoption.write(json);
        });
  }

  /** The items with the highest counts, highest first, ties by item. */
  private static Map<String, Long> most(Map<String, Long> counts) {
    Map<String, Long> most = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> count) -> -count.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_ITEMS)
        .forEach(count -> most.put(count.getKey(), count.getValue()));
    return most;
  }
}
