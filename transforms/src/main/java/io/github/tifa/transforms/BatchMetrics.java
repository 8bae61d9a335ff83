package io.github.tifa.transforms;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Mention;
import io.github.tifa.lexicon.EntityType;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * What a runner's own pages show of the posts of a job. It is added up in a batch and told once, at
 * the end of the batch, so that it costs nothing.
 */
final class BatchMetrics {
  /** What is done to a post, in order. */
  enum Stage {
    READ,
    CLEAN,
    ANNOTATE,
    WRITE
  }

  private final EnumMap<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private final EnumMap<EntityType, Long> mentions = new EnumMap<>(EntityType.class);
  private final Map<String, Long> rejections = new TreeMap<>();
  private long posts;
  private long characters;
  private long reused;
  private long since = System.nanoTime();

  /** Counts the time since the end of the stage before as that of this one. */
  void end(Stage stage) {
    long now = System.nanoTime();
    nanos.merge(stage, now - since, Long::sum);
    since = now;
  }

  void add(AnnotatedArticle post) {
    posts++;
    characters += post.characters();
    for (Mention mention : post.mentions()) {
      mentions.merge(mention.type(), 1L, Long::sum);
    }
  }

  void add(Rejection rejection) {
    rejections.merge(rejection.error(), 1L, Long::sum);
  }

  /** Counts posts that were taken from an earlier run; what is in them is not counted here. */
  void reused(int number) {
    reused += number;
  }

  /** Tells the runner. */
  void report() {
    count("posts", posts);
    count("characters", characters);
    count("posts_reused", reused);
    mentions.forEach((type, n) -> count("mentions_" + lower(type), n));
    rejections.forEach((error, n) -> count("rejected_" + error, n));
    nanos.forEach((stage, n) -> time(lower(stage), n));
  }

  private static void count(String name, long number) {
    Metrics.counter(MatchPosts.METRICS, name).inc(number);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Tells the runner how long a stage took for one element. */
  static void time(String stage, long nanos) {
    Metrics.distribution(MatchPosts.METRICS, stage + "_millis").update(nanos / 1_000_000);
  }
}
