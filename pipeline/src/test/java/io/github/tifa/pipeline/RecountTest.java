package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.tifa.language.CharacterFolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;

/** Counts the corpus once more from {@code posts.jsonl} and holds the tables against it. */
public final class RecountTest {
  private static final List<String> TYPES =
      List.of("LEADER", "POLICY_TERM", "MEETING", "DOCUMENT", "PERSON", "PLACE", "ORGANISATION");

  private final OutputFiles outputs = SampleRun.get().outputs();
  private final List<JsonNode> posts = outputs.rows("posts.jsonl");
  private final List<JsonNode> unique =
      posts.stream().filter(post -> post.get("duplicateOf").isNull()).toList();

  @Test
  public void matchedFilesArePostsAndRejectedFiles() {
    JsonNode run = outputs.object("run.json");
    JsonNode counts = run.get("counts");

    assertThat(counts.get("posts").intValue()).isEqualTo(posts.size());
    assertThat(counts.get("rejected").intValue()).isEqualTo(outputs.rows("rejected.jsonl").size());
    assertThat(counts.get("duplicates").intValue()).isEqualTo(posts.size() - unique.size());
    assertThat(counts.get("matched").intValue())
        .isEqualTo(posts.size() + outputs.rows("rejected.jsonl").size());
    assertThat(run.at("/input/files")).isEqualTo(counts.get("matched"));
  }

  @Test
  public void copiesAreNearOnlyWhereTheirTextsAre() {
    int near = 0;
    for (JsonNode post : posts) {
      String where = post.get("path").textValue();
      String kind = post.get("duplicateKind").asText();
      assertWithMessage(where)
          .that(post.get("duplicateOf").isNull())
          .isEqualTo(post.get("duplicateKind").isNull());
      assertWithMessage(where)
          .that(post.get("similarity").isNumber())
          .isEqualTo(kind.equals("near"));
      if (kind.equals("near")) {
        near++;
        double nearest =
            posts.stream()
                .filter(other -> other.get("id").equals(post.get("duplicateOf")))
                .mapToDouble(original -> similarity(original, post))
                .max()
                .orElseThrow();
        assertWithMessage(where)
            .that(post.get("similarity").doubleValue())
            .isWithin(1e-6)
            .of(nearest);
      }
    }
    assertThat(near).isEqualTo(2);
  }

  @Test
  public void offsetsCutEveryFormOutOfItsField() {
    int cut = 0;
    for (JsonNode post : posts) {
      for (JsonNode mention : post.get("mentions")) {
        boolean inTitle = mention.get("field").textValue().equals("title");
        int[] points = post.get(inTitle ? "title" : "text").textValue().codePoints().toArray();
        int start = mention.get("start").intValue();
        int end = mention.get("end").intValue();
        assertWithMessage("%s: %s", post.get("path"), mention)
            .that(new String(points, start, end - start))
            .isEqualTo(mention.get("form").textValue());
        cut++;
      }
    }
    assertThat(cut).isGreaterThan(1_000);
  }

  @Test
  public void mentionsAreOrdered() {
    Comparator<JsonNode> order =
        Comparator.comparing((JsonNode mention) -> mention.get("field").textValue().equals("body"))
            .thenComparing(mention -> mention.get("start").intValue())
            .thenComparing(mention -> -mention.get("end").intValue());
    for (JsonNode post : posts) {
      List<JsonNode> mentions = new ArrayList<>();
      post.get("mentions").forEach(mentions::add);
      assertWithMessage(post.get("path").textValue()).that(mentions).isInOrder(order);
    }
  }

  @Test
  public void nestedMentionsStandInsideOthersAndStandaloneOnesApart() {
    for (JsonNode post : posts) {
      Map<String, Integer> reached = new HashMap<>();
      for (JsonNode mention : post.get("mentions")) {
        String field = mention.get("field").textValue();
        int end = mention.get("end").intValue();
        int before = reached.getOrDefault(field, 0);
        if (mention.get("nested").booleanValue()) {
          assertWithMessage(mention.toString()).that(end).isAtMost(before);
        } else {
          assertWithMessage(mention.toString())
              .that(mention.get("start").intValue())
              .isAtLeast(before);
          reached.put(field, end);
        }
      }
    }
  }

  @Test
  public void entitiesAgreeWithThePosts() {
    Map<String, Recount> recounts = entities();
    List<JsonNode> rows = outputs.rows("entities.jsonl");

    assertThat(rows.stream().map(row -> row.get("id").textValue()).toList())
        .containsExactlyElementsIn(recounts.keySet());
    for (JsonNode row : rows) {
      recounts.get(row.get("id").textValue()).assertAgrees(row, unique.size());
    }
  }

  @Test
  public void entitiesAreOrderedByTypeThenPosts() {
    Comparator<JsonNode> order =
        Comparator.comparing((JsonNode row) -> TYPES.indexOf(row.get("type").textValue()))
            .thenComparing(row -> -row.get("posts").intValue())
            .thenComparing(row -> -row.get("mentions").intValue())
            .thenComparing(row -> row.get("id").textValue());

    assertThat(outputs.rows("entities.jsonl")).isInStrictOrder(order);
  }

  @Test
  public void nameListsAgreeWithThePosts() {
    List<JsonNode> expected = new ArrayList<>();
    unique.stream()
        .sorted(
            Comparator.comparing((JsonNode post) -> post.get("day").textValue())
                .thenComparing(post -> post.get("id").textValue()))
        .forEach(
            post -> {
              for (JsonNode list : post.get("nameLists")) {
                ObjectNode row = OutputFiles.JSON.createObjectNode();
                row.set("post", post.get("id"));
                row.set("date", post.get("day"));
                row.set("source", post.get("source"));
                row.setAll((ObjectNode) list);
                expected.add(row);
              }
            });

    assertThat(outputs.rows("name-lists.jsonl")).containsExactlyElementsIn(expected).inOrder();
  }

  @Test
  public void candidatesAgreeWithThePosts() {
    Map<String, List<Integer>> expected = new TreeMap<>();
    for (JsonNode post : unique) {
      for (JsonNode candidate : post.get("candidates")) {
        int mentions = candidate.get("mentions").intValue();
        expected.merge(
            candidate.get("form").textValue(),
            List.of(mentions, 1),
            (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
      }
    }
    Map<String, List<Integer>> actual = new TreeMap<>();
    for (JsonNode row : outputs.rows("candidates.jsonl")) {
      actual.put(
          row.get("form").textValue(),
          List.of(row.get("mentions").intValue(), row.get("posts").intValue()));
    }

    assertThat(actual).isEqualTo(expected);
  }

  private static double similarity(JsonNode a, JsonNode b) {
    Set<String> common = shingles(a);
    Set<String> all = shingles(b);
    common.retainAll(all);
    all.addAll(shingles(a));
    return (double) common.size() / all.size();
  }

  private static Set<String> shingles(JsonNode post) {
    String folded = CharacterFolding.fold(post.get("text").textValue()).replaceAll("\\s", "");
    int[] points = folded.codePoints().toArray();
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= points.length; i++) {
      shingles.add(new String(points, i, 5));
    }
    return shingles;
  }

  private Map<String, Recount> entities() {
    Map<String, Recount> recounts = new TreeMap<>();
    for (JsonNode post : unique) {
      for (JsonNode mention : Recount.counted(post)) {
        recounts
            .computeIfAbsent(mention.get("id").textValue(), id -> new Recount())
            .add(post, mention);
      }
    }
    return recounts;
  }
}
