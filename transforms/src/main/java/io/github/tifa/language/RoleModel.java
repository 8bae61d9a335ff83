package io.github.tifa.language;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.dictionary.TransformMatrixDictionary;
import com.hankcs.hanlp.dictionary.common.EnumItemDictionary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * One of HanLP's hidden Markov models of names: which role each word of a sentence plays in a name,
 * or beside one. HanLP looks roles up in tree maps and takes logarithms anew for every word of
 * every sentence; here they are arrays. The recurrences and the order of their sums are HanLP's, so
 * the roles are the same. Immutable.
 *
 * @param <E> the roles
 */
@SuppressWarnings("EnumOrdinal") // HanLP's matrices are indexed by it.
final class RoleModel<E extends Enum<E>> {
  private final EnumItemDictionary<E> dictionary;
  private final TransformMatrixDictionary<E> matrix;
  private final E[] roles;
  private final boolean[] telling;

  /**
   * What a word may be: the ordinals of its roles, the logarithm of its share in each, and whether
   * one of them tells that a name is there.
   */
  static final class Observation {
    private final int[] roles;
    private final double[] logs;
    private final boolean telling;

    private Observation(int[] roles, double[] logs, boolean telling) {
      this.roles = roles;
      this.logs = logs;
      this.telling = telling;
    }
  }

  /**
   * Creates a model.
   *
   * @param type the roles
   * @param dictionary the roles of words
   * @param matrix how roles follow each other
   * @param telling roles of which every pattern of a name has one, so that a sentence without them
   *     has no name
   */
  RoleModel(
      Class<E> type,
      EnumItemDictionary<E> dictionary,
      TransformMatrixDictionary<E> matrix,
      Set<E> telling) {
    this.dictionary = dictionary;
    this.matrix = matrix;
    this.roles = type.getEnumConstants();
    this.telling = new boolean[roles.length];
    telling.forEach(role -> this.telling[role.ordinal()] = true);
  }

  /** What a word of the dictionary may be; null for other words. */
  Observation lookUp(String word) {
    EnumItem<E> entry = dictionary.get(word);
    return entry == null ? null : observation(entry);
  }

  /** What a word may be that has one role and all of that role's weight. */
  Observation always(E role) {
    return observation(new EnumItem<>(role, matrix.getTotalFrequency(role)));
  }

  /** What a word may be of which an entry says so. */
  Observation observation(EnumItem<E> entry) {
    int[] ordinals = new int[entry.labelMap.size()];
    double[] logs = new double[ordinals.length];
    boolean tells = false;
    int i = 0;
    for (Map.Entry<E, Integer> label : entry.labelMap.entrySet()) {
      ordinals[i] = label.getKey().ordinal();
      tells |= telling[ordinals[i]];
      double total = matrix.getTotalFrequency(label.getKey());
      logs[i++] = Math.log((label.getValue() + 1e-8) / total);
    }
    return new Observation(ordinals, logs, tells);
  }

  /**
   * The roles that HanLP finds, looking at each role's best predecessor.
   *
   * @return null when no name can be in the sentence
   * @throws NoSuchElementException when there is not even a beginning and an end, as of a lattice
   *     without a way through it
   */
  List<E> best(Observation[] words) {
    if (words.length < 2) {
      throw new NoSuchElementException("no way through the lattice");
    }
    if (noneTells(words)) {
      return null;
    }
    int[] found = new int[words.length];
    double[] costs = null;
    for (int i = 0; i < found.length; i++) {
      Observation word = words[i];
      if (i == 0) {
        found[0] = word.roles[0];
        continue;
      }
      double[] next = new double[word.roles.length];
      if (i == 1) {
        for (int k = 0; k < next.length; k++) {
          next[k] = transition(found[0], word.roles[k]) - word.logs[k];
        }
      } else {
        found[i - 1] = step(words[i - 1], costs, word, next, found[Math.max(0, i - 2)]);
      }
      costs = next;
    }
    found[found.length - 1] = found[0];
    return named(found);
  }

  /** Fills in the costs of a word's roles, and says which role before it led to the cheapest. */
  private int step(
      Observation before, double[] costs, Observation word, double[] next, int otherwise) {
    int best = otherwise;
    double cheapest = Double.MAX_VALUE;
    for (int k = 0; k < next.length; k++) {
      double least = Double.MAX_VALUE;
      for (int j = 0; j < costs.length; j++) {
        double cost = costs[j] + transition(before.roles[j], word.roles[k]) - word.logs[k];
        if (cost < least) {
          least = cost;
          if (cost < cheapest) {
            cheapest = cost;
            best = before.roles[j];
          }
        }
      }
      next[k] = least;
    }
    return best;
  }

  private static boolean noneTells(Observation[] words) {
    for (Observation word : words) {
      if (word.telling) {
        return false;
      }
    }
    return true;
  }

  /**
   * The roles that HanLP finds, looking at the one role chosen before each.
   *
   * @return null when no name can be in the sentence
   */
  List<E> greedy(Observation[] words) {
    if (noneTells(words)) {
      return null;
    }
    int[] found = new int[words.length];
    int before = words[0].roles[0];
    found[0] = before;
    for (int i = 1; i < found.length; i++) {
      Observation word = words[i];
      double cheapest = Double.MAX_VALUE;
      int best = before;
      for (int k = 0; k < word.roles.length; k++) {
        double cost = transition(before, word.roles[k]) - word.logs[k];
        if (cheapest > cost) {
          cheapest = cost;
          best = word.roles[k];
        }
      }
      before = best;
      found[i] = best;
    }
    return named(found);
  }

  private double transition(int from, int to) {
    return matrix.transititon_probability[from][to];
  }

  private List<E> named(int[] found) {
    boolean told = false;
    for (int role : found) {
      told |= telling[role];
    }
    if (!told) {
      return null;
    }
    E[] names = Arrays.copyOf(roles, found.length);
    for (int i = 0; i < found.length; i++) {
      names[i] = roles[found[i]];
    }
    return Arrays.asList(names);
  }
}
