package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.statistics.Burst;
import io.github.tifa.statistics.Bursts;
import io.github.tifa.statistics.Silence;
import io.github.tifa.statistics.Trend;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Test;

/** Follows the items of invented posts once more, post by post. */
public final class CoursesTest {
  private static final double PRINTED = 0.000_001;

  @Test
  public void entitiesAndKeywordsAgreeWithARecountForAnyPeriod() throws IOException {
    long seed = 20;
    for (Period period : Period.values()) {
      SmallWorld world = new SmallWorld(seed++, 600);
      var tables = world.tables(Slicing.of(period, List.of()));
      Map<String, JsonNode> entities = SmallWorld.rows(tables, TableRows.ENTITIES);
      Map<String, JsonNode> keywords = SmallWorld.rows(tables, TableRows.KEYWORDS);

      assertThat(keywords.keySet()).containsExactlyElementsIn(world.ids(KeywordTable.KIND));
      for (String id : world.ids(EntityTable.KIND)) {
        assertCourse(world, period, EntityTable.KIND, id, entities.get(id));
        assertAdoption(world, id, entities.get(id).get("adoption"));
      }
      for (String id : world.ids(KeywordTable.KIND)) {
        assertCourse(world, period, KeywordTable.KIND, id, keywords.get(id));
      }
    }
  }

  @Test
  public void whatIsMentionedOnlyInsideOtherNamesHasNoCourse() throws IOException {
    SmallWorld world = new SmallWorld(1, 40);
    world.posts.replaceAll(
        post ->
            new PostCounts(
                post.id(),
                post.path(),
                post.day(),
                post.source(),
                "Hans",
                List.of(),
                0,
                9,
                0,
                List.of(
                    new PostCounts.EntityCount(
                        "place:x", "", 0, 1, false, Map.of(), Map.of(), Map.of())),
                List.of(),
                List.of(),
                List.of(),
                RandomPosts.NO_COMPANY,
                RandomPosts.NO_QUOTES));
    JsonNode row =
        SmallWorld.rows(world.tables(Slicing.of(Period.MONTH, List.of())), TableRows.ENTITIES)
            .get("place:x");

    assertThat(row.get("periods").intValue()).isEqualTo(0);
    assertThat(row.get("range").intValue()).isEqualTo(0);
    assertThat(row.get("dispersion").isNull()).isTrue();
    assertThat(row.get("trend").isNull()).isTrue();
    assertThat(row.get("bursts")).isEmpty();
    assertThat(row.get("silence").toString())
        .isEqualTo("{\"posts\":0,\"probability\":1,\"flagged\":false}");
    assertThat(row.get("adoption").get("firstPost").textValue()).isEmpty();
    assertThat(row.get("adoption").get("sources").intValue()).isEqualTo(0);
  }

  private static void assertCourse(
      SmallWorld world, Period period, String kind, String id, JsonNode row) {
    TreeMap<String, List<PostCounts>> periods = new TreeMap<>();
    for (PostCounts post : world.posts) {
      if (!post.day().isEmpty()) {
        periods.computeIfAbsent(period.of(post.day()), p -> new ArrayList<>()).add(post);
      }
    }
    List<String> names = List.copyOf(periods.keySet());
    long[] posts = new long[names.size()];
    long[] hits = new long[names.size()];
    double[] mentions = new double[names.size()];
    double[] tokens = new double[names.size()];
    for (int i = 0; i < names.size(); i++) {
      for (PostCounts post : periods.get(names.get(i))) {
        long its = SmallWorld.mentions(post, kind, id);
        posts[i]++;
        hits[i] += its > 0 ? 1 : 0;
        mentions[i] += its;
        tokens[i] += post.tokens();
      }
    }
    int first = 0;
    while (hits[first] == 0) {
      first++;
    }
    assertThat(row.get("periods").intValue()).isEqualTo(names.size() - first);
    assertThat(row.get("range").longValue())
        .isEqualTo(java.util.Arrays.stream(hits).filter(h -> h > 0).count());
    double dispersion = 0;
    for (int i = 0; i < names.size(); i++) {
      dispersion += Math.abs(mentions[i] / sum(mentions) - tokens[i] / sum(tokens)) / 2;
    }
    assertThat(row.get("dispersion").doubleValue()).isWithin(PRINTED).of(dispersion);
    assertTrend(period, names, hits, posts, row.get("trend"));
    List<String> bursts = new ArrayList<>();
    for (Burst burst : Bursts.of(hits, posts)) {
      bursts.add(names.get(burst.start()) + " " + names.get(burst.end()));
    }
    List<String> printed = new ArrayList<>();
    row.get("bursts")
        .forEach(b -> printed.add(b.get("from").textValue() + " " + b.get("to").textValue()));
    assertThat(printed).isEqualTo(bursts);
    assertSilence(world, kind, id, row.get("silence"));
  }

  private static void assertTrend(
      Period period, List<String> names, long[] hits, long[] posts, JsonNode trend) {
    List<Double> times = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (posts[i] >= 30) {
        times.add((double) period.number(names.get(i)));
        shares.add((double) hits[i] / posts[i]);
      }
    }
    if (period == Period.DAY || times.size() < 8) {
      assertThat(trend.isNull()).isTrue();
      return;
    }
    Trend wanted =
        Trend.of(
            times.stream().mapToDouble(Double::doubleValue).toArray(),
            shares.stream().mapToDouble(Double::doubleValue).toArray());
    assertThat(trend.get("s").longValue()).isEqualTo(wanted.s());
    assertThat(trend.get("z").doubleValue()).isWithin(PRINTED).of(wanted.z());
    assertThat(trend.get("p").doubleValue()).isWithin(PRINTED).of(wanted.probability());
    assertThat(trend.get("slope").doubleValue()).isWithin(PRINTED).of(wanted.slope());
  }

  private static void assertSilence(SmallWorld world, String kind, String id, JsonNode silence) {
    TreeSet<String> sources = new TreeSet<>();
    String last = "";
    for (PostCounts post : world.with(kind, id)) {
      sources.add(post.source());
      last = post.day().compareTo(last) > 0 ? post.day() : last;
    }
    long hits = 0;
    long past = 0;
    long fresh = 0;
    for (PostCounts post : world.posts) {
      if (sources.contains(post.source()) && !post.day().isEmpty()) {
        boolean before = post.day().compareTo(last) <= 0;
        past += before ? 1 : 0;
        fresh += before ? 0 : 1;
        hits += SmallWorld.mentions(post, kind, id) > 0 ? 1 : 0;
      }
    }
    assertThat(silence.get("posts").longValue()).isEqualTo(fresh);
    assertThat(silence.get("probability").doubleValue())
        .isWithin(PRINTED)
        .of(Silence.probability(hits, past, fresh));
  }

  private static void assertAdoption(SmallWorld world, String id, JsonNode adoption) {
    List<PostCounts> dated =
        world.with(EntityTable.KIND, id).stream()
            .filter(post -> !post.day().isEmpty())
            .sorted(Comparator.comparing(PostCounts::day).thenComparing(PostCounts::id))
            .toList();
    PostCounts first = dated.get(0);
    assertThat(adoption.get("firstPost").textValue()).isEqualTo(first.id());
    assertThat(adoption.get("firstDate").textValue()).isEqualTo(first.day());
    assertThat(adoption.get("firstSource").textValue()).isEqualTo(first.source());
    TreeSet<String> seen = new TreeSet<>();
    Map<Integer, Long> days = new TreeMap<>();
    for (PostCounts post : dated) {
      if (!post.source().isEmpty() && seen.add(post.source())) {
        days.put(
            seen.size(),
            LocalDate.parse(post.day()).toEpochDay() - LocalDate.parse(first.day()).toEpochDay());
      }
    }
    assertThat(adoption.get("sources").intValue()).isEqualTo(seen.size());
    assertWithMessage("third").that(adoption.get("daysToThird").longValue()).isEqualTo(days.get(3));
    assertThat(adoption.get("daysToFifth").isNull()).isTrue();
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
