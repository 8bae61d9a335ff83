package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the posts say of one entity, counted plainly. */
final class Recount {
  private int mentions;
  private int nested;
  private String name = "";
  private String type = "";
  private final Set<String> posts = new HashSet<>();
  private final Set<String> headlines = new HashSet<>();
  private final TreeSet<String> days = new TreeSet<>();
  private final Map<String, Integer> forms = new HashMap<>();
  private final Map<String, Integer> titles = new HashMap<>();
  private final Map<String, Integer> methods = new HashMap<>();

  /** The mentions of a post that count: all but those in datelines and credits. */
  static List<JsonNode> counted(JsonNode post) {
    List<JsonNode> counted = new ArrayList<>();
    for (JsonNode mention : post.get("mentions")) {
      if (!mention.get("method").textValue().equals("dateline")) {
        counted.add(mention);
      }
    }
    return counted;
  }

  void add(JsonNode post, JsonNode mention) {
    String path = post.get("path").textValue();
    name = mention.get("name").textValue();
    type = mention.get("type").textValue();
    if (mention.get("nested").booleanValue()) {
      nested++;
    } else {
      mentions++;
      posts.add(path);
    }
    if (mention.get("field").textValue().equals("title")) {
      headlines.add(path);
    }
    if (!post.get("day").textValue().isEmpty()) {
      days.add(post.get("day").textValue());
    }
    forms.merge(mention.get("form").textValue(), 1, Integer::sum);
    methods.merge(mention.get("method").textValue(), 1, Integer::sum);
    if (mention.has("title")) {
      titles.merge(mention.get("title").textValue(), 1, Integer::sum);
    }
  }

  void assertAgrees(JsonNode row, int uniquePosts) {
    String id = row.get("id").textValue();
    assertWithMessage(id)
        .that(
            List.of(
                row.get("name").textValue(),
                row.get("type").textValue(),
                row.get("mentions").intValue(),
                row.get("nested").intValue(),
                row.get("posts").intValue(),
                row.get("headlines").intValue(),
                row.get("firstDate").textValue(),
                row.get("lastDate").textValue()))
        .isEqualTo(
            List.of(
                name,
                type,
                mentions,
                nested,
                posts.size(),
                headlines.size(),
                days.isEmpty() ? "" : days.first(),
                days.isEmpty() ? "" : days.last()));
    assertWithMessage(id)
        .that(row.get("postShare").asText())
        .isEqualTo(printed(posts.size() / (double) uniquePosts));
    assertCounts(id + " forms", row.get("forms"), forms);
    assertCounts(id + " titles", row.get("titles"), titles);
    assertCounts(id + " methods", row.get("methods"), methods);
  }

  /** A number as the outputs print it. */
  static String printed(double number) {
    BigDecimal rounded = new BigDecimal(number).setScale(6, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static void assertCounts(String what, JsonNode actual, Map<String, Integer> expected) {
    List<String> lines = new ArrayList<>();
    actual.fields().forEachRemaining(entry -> lines.add(entry.getKey() + " " + entry.getValue()));
    assertWithMessage(what)
        .that(lines)
        .containsExactlyElementsIn(
            expected.entrySet().stream()
                .sorted(
                    Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(50)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList())
        .inOrder();
  }
}
