package io.github.tifa.table;

import io.github.tifa.statistics.Silence;
import io.github.tifa.statistics.Trend;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The course of an item through the periods of the corpus: the fields that entities and keywords
 * share.
 *
 * @param periods periods with posts from the first one with a mention on
 * @param range periods with a mention
 * @param dispersion Gries' DP over periods, empty for fewer than five dated mentions
 * @param trend of the share of posts, empty where there is too little to judge by
 * @param bursts periods in a row with unusually many posts, oldest first
 * @param silence what came after the last mention
 */
public record Course(
    long periods,
    long range,
    OptionalDouble dispersion,
    Optional<Trend> trend,
    List<Spell> bursts,
    Quiet silence) {

  /**
   * A burst.
   *
   * @param from its first period
   * @param to its last period
   * @param weight by how much it stands out
   */
  public record Spell(String from, String to, double weight) {}

  /**
   * What came after the day of the last mention, in the sources that have mentioned the item.
   *
   * @param hits their posts that mention the item
   * @param past all their posts up to that day
   * @param posts their posts after it
   */
  public record Quiet(long hits, long past, long posts) {
    private static final long LEAST_HITS = 5;
    private static final long LEAST_POSTS = 30;
    private static final double SURPRISING = 0.01;

    /** The probability that none of the later posts has the item, by its share before. */
    public double probability() {
      return Silence.probability(hits, past, posts);
    }

    /** Whether it is surprising, with enough posts before and after to say so. */
    public boolean flagged() {
      return hits >= LEAST_HITS
          && past >= LEAST_POSTS
          && posts >= LEAST_POSTS
          && probability() < SURPRISING;
    }
  }

  /** The weight of the burst that a period lies in, else 0. */
  public double burst(String period) {
    return bursts.stream()
        .filter(burst -> burst.from().compareTo(period) <= 0 && period.compareTo(burst.to()) <= 0)
        .mapToDouble(Spell::weight)
        .findFirst()
        .orElse(0);
  }

  void write(Json json) throws IOException {
    json.put("periods", periods).put("range", range).put("dispersion", dispersion);
    if (trend.isPresent()) {
      Trend test = trend.get();
      json.put(
          "trend",
          inner ->
              inner
                  .put("s", test.s())
                  .put("z", test.z())
                  .put("p", test.probability())
                  .put("slope", test.slope()));
    } else {
      json.putNull("trend");
    }
    json.putAll(
            "bursts",
            bursts,
            (j, burst) ->
                j.put("from", burst.from()).put("to", burst.to()).put("weight", burst.weight()))
        .put(
            "silence",
            inner ->
                inner
                    .put("posts", silence.posts())
                    .put("probability", silence.probability())
                    .put("flagged", silence.flagged()));
  }
}
