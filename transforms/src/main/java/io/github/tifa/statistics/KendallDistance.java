package io.github.tifa.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much two orders of names disagree: Kendall's distance (Kendall 1938) over the names that both
 * have.
 *
 * @param shared how many names both have
 * @param discordant the pairs that stand in opposite order, sorted by their places in the first
 */
public record KendallDistance(int shared, List<Pair> discordant) {
  /**
   * Two names that changed places.
   *
   * @param before stands before the other in the first order
   * @param behind stands before the other in the second order
   */
  public record Pair(String before, String behind) {}

  /** Keeps the pairs unmodifiable. */
  public KendallDistance {
    discordant = List.copyOf(discordant);
  }

  /**
   * Compares two orders, each best first. Takes time in proportion to the square of the shared
   * names.
   *
   * @throws IllegalArgumentException if {@code first} or {@code second} has a name twice
   */
  public static KendallDistance between(List<String> first, List<String> second) {
    Map<String, Integer> inFirst = places("first", first);
    Map<String, Integer> inSecond = places("second", second);
    List<String> names = inFirst.keySet().stream().filter(inSecond::containsKey).toList();
    List<Pair> discordant = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        if (inSecond.get(names.get(i)) > inSecond.get(names.get(j))) {
          discordant.add(new Pair(names.get(i), names.get(j)));
        }
      }
    }
    return new KendallDistance(names.size(), discordant);
  }

  /**
   * The discordant share of the {@code n(n−1)/2} pairs of n shared names: 0 for the same order, 1
   * for its reverse, 0 where there is no pair.
   */
  public double normalised() {
    long pairs = (long) shared * (shared - 1) / 2;
    return pairs == 0 ? 0 : (double) discordant.size() / pairs;
  }

  private static Map<String, Integer> places(String argument, List<String> order) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (String name : order) {
      if (places.putIfAbsent(name, places.size()) != null) {
        throw new IllegalArgumentException(argument + " has " + name + " twice");
      }
    }
    return places;
  }
}
