package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A run by week with comparisons, held against its own posts. */
public final class SlicingTest {
  private static final SampleRun RUN =
      SampleRun.of(
          "--input=" + SampleRun.input(),
          "--period=week",
          "--compare=2020-07..2020-10 vs 2020-11..2021-03, source=无此报 vs source=法广");

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private final OutputFiles outputs = RUN.outputs();
  private final List<JsonNode> unique =
      outputs.rows("posts.jsonl").stream()
          .filter(post -> post.get("duplicateOf").isNull())
          .toList();

  private static String week(String day) {
    LocalDate date = LocalDate.parse(day);
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  @Test
  public void periodsAreWeeks() {
    Map<String, Integer> expected = new TreeMap<>();
    for (JsonNode post : unique) {
      if (!post.get("day").textValue().isEmpty()) {
        expected.merge(week(post.get("day").textValue()), 1, Integer::sum);
      }
    }
    Map<String, Integer> actual = new TreeMap<>();
    for (JsonNode period : outputs.object("summary.json").get("periods")) {
      actual.put(period.get("period").textValue(), period.get("posts").intValue());
    }

    assertThat(actual).isEqualTo(expected);
    for (JsonNode row : outputs.rows("timeline.jsonl")) {
      assertThat(row.get("periodPosts").intValue())
          .isEqualTo(expected.get(row.get("period").textValue()));
    }
  }

  @Test
  public void entitiesHaveTheirRangeAndFirstPost() {
    Map<String, List<JsonNode>> mentioning = new TreeMap<>();
    for (JsonNode post : unique) {
      TreeSet<String> ids = new TreeSet<>();
      for (JsonNode mention : Recount.counted(post)) {
        if (!mention.get("nested").booleanValue()) {
          ids.add(mention.get("id").textValue());
        }
      }
      if (!post.get("day").textValue().isEmpty()) {
        ids.forEach(id -> mentioning.computeIfAbsent(id, i -> new ArrayList<>()).add(post));
      }
    }
    for (JsonNode row : outputs.rows("entities.jsonl")) {
      String id = row.get("id").textValue();
      List<JsonNode> posts = mentioning.getOrDefault(id, List.of());
      assertWithMessage(id)
          .that(row.get("range").longValue())
          .isEqualTo(
              posts.stream().map(post -> week(post.get("day").textValue())).distinct().count());
      String first =
          posts.stream()
              .min(
                  Comparator.comparing((JsonNode post) -> post.get("day").textValue())
                      .thenComparing(post -> post.get("id").textValue()))
              .map(post -> post.get("id").textValue())
              .orElse("");
      assertWithMessage(id).that(row.get("adoption").get("firstPost").textValue()).isEqualTo(first);
    }
  }

  @Test
  public void slicesOfKeynessHaveTheSizesOfThePosts() {
    TreeSet<String> slices = new TreeSet<>();
    for (JsonNode row : outputs.rows("keyness.jsonl")) {
      String slice = row.get("slice").textValue();
      slices.add(slice);
      if (slice.startsWith("source=")) {
        String source = slice.substring("source=".length());
        long size = unique.stream().filter(p -> p.get("source").textValue().equals(source)).count();
        long named = unique.stream().filter(p -> !p.get("source").textValue().isEmpty()).count();
        assertThat(row.get("sliceSize").longValue()).isEqualTo(size);
        assertThat(row.get("referenceSize").longValue()).isEqualTo(named - size);
      }
      assertThat(row.get("lrc").doubleValue() > 0).isEqualTo(row.get("g2").doubleValue() > 0);
      assertThat(Math.abs(row.get("lrc").doubleValue())).isGreaterThan(0.0);
    }
    assertThat(slices).contains("source=法广");
    assertThat(slices).doesNotContain("source=无此报");
  }

  @Test
  public void theIndependentRecountFindsNoDifference() throws IOException, InterruptedException {
    RecountScript.Outcome outcome = RecountScript.run(outputs, temporary.getRoot().toPath());

    assertWithMessage(outcome.report()).that(outcome.exitCode()).isEqualTo(0);
  }

  @Test
  public void aSourceThatNoPostHasIsNamed() {
    assertThat(RUN.run().err())
        .isEqualTo("tifa: --compare: no post is of source=无此报; summary.json lists the sources\n");
  }
}
