package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.Test;

/** Counts volumes and periods once more and holds summary, keywords and timeline against them. */
public final class VolumeTest {
  private static final double Z = 1.959963984540054;
  private static final double PRINTED = 0.000_001;

  private final OutputFiles outputs = SampleRun.get().outputs();
  private final JsonNode summary = outputs.object("summary.json");
  private final List<JsonNode> posts = outputs.rows("posts.jsonl");
  private final List<JsonNode> unique =
      posts.stream().filter(post -> post.get("duplicateOf").isNull()).toList();

  @Test
  public void totalsAgreeWithThePosts() {
    assertThat(summary.get("posts").intValue()).isEqualTo(posts.size());
    assertThat(summary.get("uniquePosts").intValue()).isEqualTo(unique.size());
    assertThat(counts(summary.get("duplicates"))).isEqualTo(kinds(post -> true));
    for (String field : List.of("characters", "tokens", "sentences")) {
      assertWithMessage(field)
          .that(summary.get(field).longValue())
          .isEqualTo(sum(field, p -> true));
    }
    assertThat(summary.get("undated").intValue())
        .isEqualTo((int) unique.stream().filter(post -> period(post).isEmpty()).count());
    List<String> days =
        unique.stream().map(post -> text(post, "day")).filter(d -> !d.isEmpty()).sorted().toList();
    assertThat(text(summary, "firstDate")).isEqualTo(days.get(0));
    assertThat(text(summary, "lastDate")).isEqualTo(days.get(days.size() - 1));
  }

  @Test
  public void scriptsAndIssuesAgreeWithThePosts() {
    Map<String, Integer> expectedScripts = new TreeMap<>();
    unique.forEach(post -> expectedScripts.merge(text(post, "script"), 1, Integer::sum));
    Map<String, Integer> expectedIssues = new TreeMap<>();
    posts.forEach(
        post ->
            post.get("issues")
                .forEach(issue -> expectedIssues.merge(issue.textValue(), 1, Integer::sum)));

    assertThat(counts(summary.get("scripts"))).isEqualTo(expectedScripts);
    assertThat(counts(summary.get("issues"))).isEqualTo(expectedIssues);
  }

  @Test
  public void sourcesAgreeWithThePosts() {
    List<String> names =
        posts.stream().map(post -> text(post, "source")).sorted().distinct().toList();
    List<String> actual = new ArrayList<>();
    for (JsonNode source : summary.get("sources")) {
      String name = text(source, "source");
      actual.add(name);
      Predicate<JsonNode> its = post -> text(post, "source").equals(name);
      assertWithMessage(name)
          .that(source.get("posts").longValue())
          .isEqualTo(posts.stream().filter(its).count());
      assertWithMessage(name)
          .that(source.get("uniquePosts").longValue())
          .isEqualTo(unique.stream().filter(its).count());
      assertWithMessage(name).that(counts(source.get("duplicates"))).isEqualTo(kinds(its));
      assertWithMessage(name)
          .that(source.get("characters").longValue())
          .isEqualTo(sum("characters", its));
      assertWithMessage(name).that(source.get("tokens").longValue()).isEqualTo(sum("tokens", its));
    }
    assertThat(actual).containsExactlyElementsIn(names).inOrder();
  }

  @Test
  public void periodsAgreeWithThePosts() {
    List<String> months =
        unique.stream()
            .map(VolumeTest::period)
            .filter(m -> !m.isEmpty())
            .sorted()
            .distinct()
            .toList();
    List<String> actual = new ArrayList<>();
    for (JsonNode period : summary.get("periods")) {
      String month = text(period, "period");
      actual.add(month);
      Predicate<JsonNode> its = post -> period(post).equals(month);
      assertWithMessage(month)
          .that(period.get("posts").longValue())
          .isEqualTo(unique.stream().filter(its).count());
      for (String field : List.of("characters", "tokens", "sentences")) {
        assertWithMessage(month).that(period.get(field).longValue()).isEqualTo(sum(field, its));
      }
    }
    assertThat(actual).containsExactlyElementsIn(months).inOrder();
  }

  @Test
  public void timelineOfEntitiesAgreesWithThePosts() {
    Map<String, Integer> mentions = new TreeMap<>();
    Map<String, Set<String>> mentioning = new TreeMap<>();
    for (JsonNode post : unique) {
      for (JsonNode mention : Recount.counted(post)) {
        if (!mention.get("nested").booleanValue() && !period(post).isEmpty()) {
          String key = text(mention, "id") + " " + period(post);
          mentions.merge(key, 1, Integer::sum);
          mentioning.computeIfAbsent(key, k -> new HashSet<>()).add(text(post, "path"));
        }
      }
    }
    List<String> expected = new ArrayList<>();
    mentions.forEach((key, n) -> expected.add(key + " " + n + " " + mentioning.get(key).size()));

    assertThat(
            timeline("entity").stream()
                .map(row -> text(row, "id") + " " + text(row, "period") + " " + pair(row))
                .toList())
        .containsExactlyElementsIn(expected);
  }

  @Test
  public void timelineOfKeywordsNeverExceedsTheKeywords() {
    Map<String, JsonNode> keywords = new TreeMap<>();
    outputs.rows("keywords.jsonl").stream()
        .limit(1_000)
        .forEach(row -> keywords.put(text(row, "term"), row));
    Map<String, Integer> mentions = new TreeMap<>();
    Map<String, Integer> postsWith = new TreeMap<>();
    for (JsonNode row : timeline("keyword")) {
      mentions.merge(text(row, "id"), row.get("mentions").intValue(), Integer::sum);
      postsWith.merge(text(row, "id"), row.get("posts").intValue(), Integer::sum);
    }
    int undated = summary.get("undated").intValue();

    assertThat(mentions.keySet()).isEqualTo(keywords.keySet());
    for (Map.Entry<String, JsonNode> keyword : keywords.entrySet()) {
      String term = keyword.getKey();
      JsonNode row = keyword.getValue();
      assertWithMessage(term).that(mentions.get(term)).isAtMost(row.get("mentions").intValue());
      assertWithMessage(term).that(postsWith.get(term)).isAtMost(row.get("posts").intValue());
      assertWithMessage(term)
          .that(postsWith.get(term))
          .isAtLeast(row.get("posts").intValue() - undated);
    }
  }

  @Test
  public void timelineStandsBesideTheVolumesOfItsPeriods() {
    Map<String, JsonNode> periods = new TreeMap<>();
    summary.get("periods").forEach(period -> periods.put(text(period, "period"), period));
    for (JsonNode row : outputs.rows("timeline.jsonl")) {
      JsonNode period = periods.get(text(row, "period"));
      int n = period.get("posts").intValue();
      double p = row.get("posts").intValue() / (double) n;
      assertThat(row.get("periodPosts")).isEqualTo(period.get("posts"));
      assertThat(row.get("periodTokens")).isEqualTo(period.get("tokens"));
      assertThat(row.get("thin").booleanValue()).isEqualTo(n < 30);
      assertThat(row.get("postShare").asText()).isEqualTo(Recount.printed(p));
      double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
      double middle = p + Z * Z / (2 * n);
      double scale = 1 + Z * Z / n;
      assertThat(row.get("low").doubleValue()).isWithin(PRINTED).of((middle - half) / scale);
      assertThat(row.get("high").doubleValue()).isWithin(PRINTED).of((middle + half) / scale);
    }
  }

  @Test
  public void timelineIsOrdered() {
    assertThat(outputs.rows("timeline.jsonl"))
        .isInStrictOrder(
            Comparator.comparing((JsonNode row) -> text(row, "kind"))
                .thenComparing(row -> text(row, "id"))
                .thenComparing(row -> text(row, "period")));
  }

  @Test
  public void keywordsAreRankedAndDividedByTheTotals() {
    double tokens = summary.get("tokens").doubleValue();
    int rank = 0;
    for (JsonNode row : outputs.rows("keywords.jsonl")) {
      int with = row.get("posts").intValue();
      int mentions = row.get("mentions").intValue();
      assertThat(row.get("rank").intValue()).isEqualTo(++rank);
      assertThat(row.get("postShare").asText())
          .isEqualTo(Recount.printed(with / (double) unique.size()));
      assertThat(row.get("perMillion").doubleValue())
          .isWithin(PRINTED)
          .of(1_000_000.0 * mentions / tokens);
      double d = unique.size();
      double idf = Math.log(d / with) / Math.log(2);
      double residual = idf + Math.log(1 - Math.exp(-mentions / d)) / Math.log(2);
      assertThat(row.get("score").doubleValue()).isWithin(PRINTED).of(Math.cbrt(with) * residual);
    }
  }

  private List<JsonNode> timeline(String kind) {
    return outputs.rows("timeline.jsonl").stream()
        .filter(row -> text(row, "kind").equals(kind))
        .toList();
  }

  private static String pair(JsonNode row) {
    return row.get("mentions") + " " + row.get("posts");
  }

  private static String text(JsonNode object, String field) {
    return object.get(field).textValue();
  }

  private static String period(JsonNode post) {
    String day = text(post, "day");
    return day.isEmpty() ? "" : day.substring(0, 7);
  }

  private long sum(String field, Predicate<JsonNode> which) {
    return unique.stream().filter(which).mapToLong(post -> post.get(field).longValue()).sum();
  }

  private Map<String, Integer> kinds(Predicate<JsonNode> which) {
    Map<String, Integer> kinds = new TreeMap<>(Map.of("version", 0, "exact", 0, "near", 0));
    posts.stream()
        .filter(which)
        .filter(post -> !post.get("duplicateOf").isNull())
        .forEach(post -> kinds.merge(text(post, "duplicateKind"), 1, Integer::sum));
    return kinds;
  }

  private static Map<String, Integer> counts(JsonNode object) {
    Map<String, Integer> counts = new TreeMap<>();
    object.fields().forEachRemaining(e -> counts.put(e.getKey(), e.getValue().intValue()));
    return counts;
  }
}
