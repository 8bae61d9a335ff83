package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Test;

/**
 * Counts pairs, contexts and changes of order once more from {@code posts.jsonl} and holds the
 * tables against them.
 */
public final class PairRecountTest {
  private static final double PRINTED = 0.000_001;

  private final OutputFiles outputs = SampleRun.get().outputs();
  private final List<JsonNode> unique =
      outputs.rows("posts.jsonl").stream()
          .filter(post -> post.get("duplicateOf").isNull())
          .toList();
  private final Map<String, Integer> alone = new HashMap<>();
  private final Map<String, Integer> together = new TreeMap<>();
  private final Map<String, Set<String>> posts = new HashMap<>();
  private final Map<String, TreeSet<String>> days = new HashMap<>();

  private static String text(JsonNode row, String field) {
    return row.get(field).textValue();
  }

  private void countPairs() {
    for (JsonNode post : unique) {
      Map<Integer, Set<String>> sentences = new TreeMap<>();
      for (JsonNode mention : Recount.counted(post)) {
        if (text(mention, "field").equals("body") && !mention.get("nested").booleanValue()) {
          sentences
              .computeIfAbsent(mention.get("sentence").intValue(), s -> new LinkedHashSet<>())
              .add(text(mention, "id"));
        }
      }
      for (Set<String> inOrder : sentences.values()) {
        List<String> ids = inOrder.stream().limit(50).sorted().toList();
        for (int i = 0; i < ids.size(); i++) {
          alone.merge(ids.get(i), 1, Integer::sum);
          for (String b : ids.subList(i + 1, ids.size())) {
            String pair = ids.get(i) + " | " + b;
            together.merge(pair, 1, Integer::sum);
            posts.computeIfAbsent(pair, p -> new HashSet<>()).add(text(post, "path"));
            Set<String> its = days.computeIfAbsent(pair, p -> new TreeSet<>());
            if (!text(post, "day").isEmpty()) {
              its.add(text(post, "day"));
            }
          }
        }
      }
    }
  }

  @Test
  public void sentencesOfMentionsAreThoseOfTheirField() {
    for (JsonNode post : unique) {
      int sentences = post.get("sentences").intValue();
      Map<String, Integer> last = new HashMap<>();
      for (JsonNode mention : post.get("mentions")) {
        int sentence = mention.get("sentence").intValue();
        assertThat(sentence).isAtLeast(last.getOrDefault(text(mention, "field"), 0));
        last.put(text(mention, "field"), sentence);
        if (text(mention, "field").equals("body")) {
          assertWithMessage(text(post, "path")).that(sentence).isLessThan(sentences);
        }
      }
    }
  }

  @Test
  public void pairsAgreeWithThePosts() {
    countPairs();
    together.values().removeIf(n -> n < 3);
    long total = outputs.object("summary.json").get("sentences").longValue();
    Set<String> found = new HashSet<>();
    for (JsonNode row : outputs.rows("cooccurrences.jsonl")) {
      String pair = text(row, "a") + " | " + text(row, "b");
      found.add(pair);
      int n = together.getOrDefault(pair, 0);
      int a = alone.get(text(row, "a"));
      int b = alone.get(text(row, "b"));
      assertWithMessage(pair).that(row.get("sentences").intValue()).isEqualTo(n);
      assertWithMessage(pair).that(row.get("aSentences").intValue()).isEqualTo(a);
      assertWithMessage(pair).that(row.get("bSentences").intValue()).isEqualTo(b);
      assertWithMessage(pair).that(row.get("totalSentences").longValue()).isEqualTo(total);
      assertWithMessage(pair).that(row.get("posts").intValue()).isEqualTo(posts.get(pair).size());
      TreeSet<String> its = days.get(pair);
      assertThat(text(row, "firstDate")).isEqualTo(its.isEmpty() ? "" : its.first());
      assertThat(text(row, "lastDate")).isEqualTo(its.isEmpty() ? "" : its.last());
      double expected = (double) a * b / total;
      assertThat(row.get("expected").doubleValue()).isWithin(PRINTED).of(expected);
      assertThat(row.get("npmi").doubleValue())
          .isWithin(PRINTED)
          .of(Math.log(n / expected) / -Math.log((double) n / total));
      assertThat(row.get("logDice").doubleValue())
          .isWithin(PRINTED)
          .of(14 + Math.log(2.0 * n / (a + b)) / Math.log(2));
      assertThat(row.get("tScore").doubleValue())
          .isWithin(PRINTED)
          .of((n - expected) / Math.sqrt(n));
    }

    assertThat(found).isEqualTo(together.keySet());
  }

  @Test
  public void pairsGoByEvidence() {
    assertThat(outputs.rows("cooccurrences.jsonl"))
        .isInStrictOrder(
            Comparator.comparing((JsonNode row) -> -Math.round(row.get("g2").doubleValue() * 1e4))
                .thenComparing(row -> -row.get("sentences").intValue())
                .thenComparing(row -> text(row, "a"))
                .thenComparing(row -> text(row, "b")));
  }

  @Test
  public void topLeaderTermsAreTheFirstPairsOfThatKind() {
    List<String> expected =
        outputs.rows("cooccurrences.jsonl").stream()
            .filter(row -> text(row, "aType").equals("LEADER"))
            .filter(row -> text(row, "bType").equals("POLICY_TERM"))
            .limit(20)
            .map(row -> text(row, "a") + " " + text(row, "b") + " " + row.get("g2"))
            .toList();
    List<String> actual = new ArrayList<>();
    for (JsonNode row : outputs.object("summary.json").get("topLeaderTerms")) {
      actual.add(text(row, "a") + " " + text(row, "b") + " " + row.get("g2"));
    }

    assertThat(actual).isNotEmpty();
    assertThat(actual).containsExactlyElementsIn(expected).inOrder();
  }

  @Test
  public void contextsAreTheirPlacesInThePosts() {
    Map<String, JsonNode> byId = new HashMap<>();
    unique.forEach(post -> byId.put(text(post, "id"), post));
    for (JsonNode row : outputs.rows("concordance.jsonl")) {
      JsonNode post = byId.get(text(row, "post"));
      String field = text(row, "field").equals("title") ? "title" : "text";
      int[] points = text(post, field).replace('\n', '⏎').codePoints().toArray();
      int start = row.get("start").intValue();
      int end = row.get("end").intValue();
      int from = Math.max(0, start - 30);
      int to = Math.min(points.length, end + 30);
      assertThat(text(row, "left")).isEqualTo(new String(points, from, start - from));
      assertThat(text(row, "form").replace('\n', '⏎'))
          .isEqualTo(new String(points, start, end - start));
      assertThat(text(row, "right")).isEqualTo(new String(points, end, to - end));
      assertThat(text(row, "date")).isEqualTo(text(post, "day"));
      assertThat(text(row, "source")).isEqualTo(text(post, "source"));
    }
  }

  @Test
  public void everyEntityHasUpToTwentyContexts() {
    Map<String, Integer> expected = new HashMap<>();
    for (JsonNode row : outputs.rows("entities.jsonl")) {
      if (row.get("mentions").intValue() > 0) {
        expected.put(text(row, "id"), Math.min(20, row.get("mentions").intValue()));
      }
    }
    Map<String, Integer> actual = new HashMap<>();
    outputs
        .rows("concordance.jsonl")
        .forEach(row -> actual.merge(text(row, "id"), 1, Integer::sum));

    assertThat(actual).isEqualTo(expected);
    assertThat(actual.values()).contains(20);
  }

  @Test
  public void contextsAreOrdered() {
    assertThat(outputs.rows("concordance.jsonl"))
        .isInStrictOrder(
            Comparator.comparing((JsonNode row) -> text(row, "id"))
                .thenComparing(row -> text(row, "date"))
                .thenComparing(row -> text(row, "post"))
                .thenComparing(row -> text(row, "field").equals("body"))
                .thenComparing(row -> row.get("start").intValue()));
  }

  @Test
  public void changesOfOrderStandInTheLists() {
    Map<String, List<String>> lists = new HashMap<>();
    for (JsonNode row : outputs.rows("name-lists.jsonl")) {
      if (text(row, "order").equals("rank")) {
        List<String> ids = new ArrayList<>();
        row.get("ids").forEach(id -> ids.add(id.textValue()));
        lists.put(text(row, "post") + text(row, "sentence"), ids);
      }
    }
    for (JsonNode row : outputs.rows("name-order.jsonl")) {
      List<String> before = lists.get(text(row.get("before"), "post") + sentence(row, "before"));
      List<String> after = lists.get(text(row.get("after"), "post") + sentence(row, "after"));
      assertThat(before.indexOf(text(row, "a"))).isLessThan(before.indexOf(text(row, "b")));
      assertThat(after.indexOf(text(row, "a"))).isGreaterThan(after.indexOf(text(row, "b")));
      int shared = (int) before.stream().distinct().filter(after::contains).count();
      assertThat(row.get("shared").intValue()).isEqualTo(shared);
      assertThat(shared).isAtLeast(3);
      assertThat(row.get("kendall").doubleValue())
          .isWithin(PRINTED)
          .of(2.0 * row.get("discordant").intValue() / (shared * (shared - 1)));
      assertThat(text(row.get("before"), "date")).isAtMost(text(row.get("after"), "date"));
    }
  }

  private static String sentence(JsonNode row, String side) {
    return text(row.get(side), "sentence");
  }
}
