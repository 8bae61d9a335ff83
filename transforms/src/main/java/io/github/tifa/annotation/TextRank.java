package io.github.tifa.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** Each time that two words stand together, from either side: one number above the other's. */
  private long[] meetings = new long[256];

  private int size;

  /** Adds the content words of one sentence, in order. */
  void addSentence(List<String> sentence) {
    int[] numbers = new int[sentence.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(sentence.get(i));
      for (int j = Math.max(0, i - WINDOW + 1); j < i; j++) {
        if (numbers[i] != numbers[j]) {
          addMeeting(numbers[i], numbers[j]);
          addMeeting(numbers[j], numbers[i]);
        }
      }
    }
  }

  private void addMeeting(int word, int other) {
    if (size == meetings.length) {
      meetings = Arrays.copyOf(meetings, 2 * size);
    }
    meetings[size++] = (long) word << 32 | other;
  }

  private int number(String word) {
    Integer known = ids.putIfAbsent(word, words.size());
    if (known == null) {
      words.add(word);
      return words.size() - 1;
    }
    return known;
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
    int count = words.size();
    Arrays.sort(meetings, 0, size);
    // The edges of word i are those from first[i] to first[i + 1], by the number of its neighbour.
    int[] first = new int[count + 1];
    int[] neighbours = new int[size];
    double[] shares = new double[size];
    double[] weight = new double[count];
    int edges = 0;
    for (int m = 0; m < size; m++) {
      int word = (int) (meetings[m] >> 32);
      if (m == 0 || meetings[m] != meetings[m - 1]) {
        neighbours[edges++] = (int) meetings[m];
      }
      shares[edges - 1]++;
      weight[word]++;
      first[word + 1] = edges;
    }
    for (int i = 0; i < count; i++) {
      first[i + 1] = Math.max(first[i], first[i + 1]);
    }
    for (int e = 0; e < edges; e++) {
      shares[e] /= weight[neighbours[e]];
    }
    double[] scores = new double[count];
    double[] next = new double[count];
    Arrays.fill(scores, 1);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = 0;
      for (int i = 0; i < count; i++) {
        double sum = 0;
        for (int e = first[i]; e < first[i + 1]; e++) {
          sum += shares[e] * scores[neighbours[e]];
        }
        next[i] = 1 - DAMPING + DAMPING * sum;
        moved = Math.max(moved, Math.abs(next[i] - scores[i]));
      }
      double[] before = scores;
      scores = next;
      next = before;
      if (moved < PRECISION) {
        break;
      }
    }
    return scores;
  }
}
