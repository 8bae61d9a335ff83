package io.github.tifa.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The originals so far, and which of them a younger post is a near copy of. Only originals are
 * looked up, so a text that stands ten thousand times is compared with one; and since a copy is
 * never looked up, no chain of small changes leads from a post to one that it does not resemble.
 */
final class NearOriginals {
  /** Texts at least so like are near copies. */
  static final double LIKE = 0.8;

  /** A post is compared with so many others at most, those with the most keys in common. */
  static final int MOST_COMPARED = 64;

  /** The Jaccard similarity of the texts of two posts. */
  @FunctionalInterface
  interface Likeness {
    double of(PostRef a, PostRef b) throws IOException;
  }

  private record Original(PostRef post, String id) {}

  private record Candidate(int place, int keys) {}

  private final CandidateGroups groups;
  private final Likeness likeness;
  private final List<Original> originals = new ArrayList<>();
  private final Map<Integer, List<Integer>> placesByGroup = new HashMap<>();

  NearOriginals(CandidateGroups groups, Likeness likeness) {
    this.groups = groups;
    this.likeness = likeness;
  }

  /** Adds an original, or a version of one, younger than all before. */
  void add(PostRef post, String id) {
    for (int group : groups.of(post)) {
      placesByGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(originals.size());
    }
    originals.add(new Original(post, id));
  }

  /** The earliest that a post is a near copy of. */
  Optional<Copy> find(PostRef post) throws IOException {
    for (Candidate candidate : candidates(post)) {
      Original original = originals.get(candidate.place());
      double like = likeness.of(original.post(), post);
      if (like >= LIKE) {
        return Optional.of(Copy.near(original.id(), like));
      }
    }
    return Optional.empty();
  }

  private List<Candidate> candidates(PostRef post) {
    Map<Integer, Integer> keys = new HashMap<>();
    for (int group : groups.of(post)) {
      placesByGroup.getOrDefault(group, List.of()).forEach(p -> keys.merge(p, 1, Integer::sum));
    }
    return keys.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Candidate::keys).reversed().thenComparingInt(Candidate::place))
        .limit(MOST_COMPARED)
        .sorted(Comparator.comparingInt(Candidate::place))
        .toList();
  }
}
