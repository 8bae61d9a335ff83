package io.github.tifa.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ranks the words of one post by TextRank (Mihalcea and Tarau 2004): an undirected graph whose
 * edges join words at most four places apart within a sentence, weighted by how often they do,
 * {@code S(i) = (1 − d) + d · Σ_j w_ij / Σ_k w_jk · S(j)} with {@code d = 0.85}, iterated until no
 * score moves by more than {@code 1e-6}. Ties go by code point.
 */
final class TextRank {
  private static final int WINDOW = 5;
  private static final double DAMPING = 0.85;
  private static final double PRECISION = 1e-6;
  private static final int MOST_ROUNDS = 200;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<TreeMap<Integer, Integer>> edges = new ArrayList<>();

  /** Adds the content words of one sentence, in order. */
  void addSentence(List<String> sentence) {
    int[] numbers = sentence.stream().mapToInt(this::number).toArray();
    for (int i = 0; i < numbers.length; i++) {
      for (int j = i + 1; j < Math.min(numbers.length, i + WINDOW); j++) {
        if (numbers[i] != numbers[j]) {
          edges.get(numbers[i]).merge(numbers[j], 1, Integer::sum);
          edges.get(numbers[j]).merge(numbers[i], 1, Integer::sum);
        }
      }
    }
  }

  private int number(String word) {
    return ids.computeIfAbsent(
        word,
        w -> {
          words.add(w);
          edges.add(new TreeMap<>());
          return words.size() - 1;
        });
  }

  /** The words with the highest rank, highest first. */
  List<Keyword> top(int most) {
    double[] scores = rank();
    List<Keyword> all = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      all.add(new Keyword(words.get(i), scores[i]));
    }
    all.sort(
        Comparator.comparingLong((Keyword k) -> -Math.round(k.score() * 1e6))
            .thenComparing(Keyword::term));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  private double[] rank() {
    int size = words.size();
    double[] weight = new double[size];
    // The rounds walk the edges often: as arrays, in the order of the maps.
    int[][] neighbours = new int[size][];
    double[][] shares = new double[size][];
    for (int i = 0; i < size; i++) {
      neighbours[i] = edges.get(i).keySet().stream().mapToInt(Integer::intValue).toArray();
      shares[i] = edges.get(i).values().stream().mapToDouble(Integer::doubleValue).toArray();
      weight[i] = Arrays.stream(shares[i]).sum();
    }
    for (int i = 0; i < size; i++) {
      for (int e = 0; e < shares[i].length; e++) {
        shares[i][e] /= weight[neighbours[i][e]];
      }
    }
    double[] scores = new double[size];
    Arrays.fill(scores, 1);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] next = new double[size];
      double moved = 0;
      for (int i = 0; i < size; i++) {
        double sum = 0;
        for (int e = 0; e < neighbours[i].length; e++) {
          sum += shares[i][e] * scores[neighbours[i][e]];
        }
        next[i] = 1 - DAMPING + DAMPING * sum;
        moved = Math.max(moved, Math.abs(next[i] - scores[i]));
      }
      scores = next;
      if (moved < PRECISION) {
        break;
      }
    }
    return scores;
  }
}
