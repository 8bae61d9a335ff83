package io.github.tifa.transforms;

import io.github.tifa.table.Json;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sizes of the corpus: the denominators of all shares. Sums of whole numbers; adding is
 * commutative.
 */
final class Volumes implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * The size of a part of the corpus, in unique posts; {@code copies} counts the others by kind.
   */
  static final class Volume implements Serializable {
    private static final long serialVersionUID = 1L;
    long posts;
    final EnumMap<Copy.Kind, Long> copies = new EnumMap<>(Copy.Kind.class);
    long characters;
    long tokens;
    long sentences;
    String firstDay = "";
    String lastDay = "";

    void add(Volume other) {
      posts += other.posts;
      other.copies.forEach((kind, n) -> copies.merge(kind, n, Long::sum));
      characters += other.characters;
      tokens += other.tokens;
      sentences += other.sentences;
      firstDay = Cell.earlier(firstDay, other.firstDay);
      lastDay = lastDay.compareTo(other.lastDay) >= 0 ? lastDay : other.lastDay;
    }

    void writePosts(Json json) throws IOException {
      Map<String, Long> duplicates = new LinkedHashMap<>();
      for (Copy.Kind kind : Copy.Kind.values()) {
        duplicates.put(kind.code(), copies.getOrDefault(kind, 0L));
      }
      long all = posts + copies.values().stream().mapToLong(Long::longValue).sum();
      json.put("posts", all).put("uniquePosts", posts).putCounts("duplicates", duplicates);
    }
  }

  final Volume all = new Volume();
  final TreeMap<String, Volume> periods = new TreeMap<>();
  final TreeMap<String, Volume> sources = new TreeMap<>();
  final TreeMap<String, Long> scripts = new TreeMap<>(Map.of("Hans", 0L, "Hant", 0L, "Latn", 0L));
  final TreeMap<String, Long> issues = new TreeMap<>();
  long undated;
  long crowdedSentences;
  long crowdedOut;

  /** What comparisons and silences are measured against. */
  final SliceVolumes slices = new SliceVolumes();

  /** Counts one post; a copy of another only as a copy of its kind. */
  void add(PostCounts post, Slicing slicing, Optional<Copy.Kind> copy) {
    String period = slicing.period().of(post.day());
    post.issues().forEach(issue -> issues.merge(issue, 1L, Long::sum));
    Volume volume = new Volume();
    copy.ifPresent(kind -> volume.copies.put(kind, 1L));
    if (copy.isEmpty()) {
      volume.posts = 1;
      volume.characters = post.characters();
      volume.tokens = post.tokens();
      volume.sentences = post.sentences();
      volume.firstDay = post.day();
      volume.lastDay = post.day();
      slices.add(post, slicing);
      scripts.merge(post.script(), 1L, Long::sum);
      undated += post.day().isEmpty() ? 1 : 0;
      crowdedSentences += post.company().crowded();
      crowdedOut += post.company().leftOut();
      if (!period.isEmpty()) {
        periods.computeIfAbsent(period, p -> new Volume()).add(volume);
      }
    }
    all.add(volume);
    sources.computeIfAbsent(post.source(), s -> new Volume()).add(volume);
  }

  /** Adds other volumes to these. */
  Volumes add(Volumes other) {
    all.add(other.all);
    other.periods.forEach((period, v) -> periods.computeIfAbsent(period, p -> new Volume()).add(v));
    other.sources.forEach((source, v) -> sources.computeIfAbsent(source, s -> new Volume()).add(v));
    other.scripts.forEach((script, n) -> scripts.merge(script, n, Long::sum));
    other.issues.forEach((issue, n) -> issues.merge(issue, n, Long::sum));
    undated += other.undated;
    crowdedSentences += other.crowdedSentences;
    crowdedOut += other.crowdedOut;
    slices.add(other.slices);
    return this;
  }

  /** Writes the fields of {@code summary.json} that are volumes. */
  void write(Json json) throws IOException {
    all.writePosts(json);
    json.put("characters", all.characters)
        .put("tokens", all.tokens)
        .put("sentences", all.sentences)
        .put("firstDate", all.firstDay)
        .put("lastDate", all.lastDay)
        .put("undated", undated)
        .put("crowdedSentences", crowdedSentences)
        .put("crowdedOut", crowdedOut)
        .putCounts("scripts", scripts)
        .putCounts("issues", issues)
        .putAll(
            "sources",
            sources.entrySet(),
            (j, source) -> {
              Volume its = source.getValue();
              its.writePosts(j.put("source", source.getKey()));
              j.put("characters", its.characters)
                  .put("tokens", its.tokens)
                  .put("firstDate", its.firstDay)
                  .put("lastDate", its.lastDay);
            })
        .putAll(
            "periods",
            periods.entrySet(),
            (j, period) ->
                j.put("period", period.getKey())
                    .put("posts", period.getValue().posts)
                    .put("characters", period.getValue().characters)
                    .put("tokens", period.getValue().tokens)
                    .put("sentences", period.getValue().sentences));
  }
}
