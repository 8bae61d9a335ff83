package io.github.tifa.language;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.common.Vertex;
import java.util.ArrayList;
import java.util.List;

/** HanLP's custom dictionary, whose words join the words of a path and say anew what they are. */
final class CustomWords {
  /** The state before the first character. */
  static final int ROOT = 1;

  private static final DoubleArrayTrie<Attribute> TRIE = CustomDictionary.DEFAULT.dat;

  private CustomWords() {}

  /** The state that a word leads to; zero or less when no entry goes on like this. */
  static int state(String word, int from) {
    return TRIE.transition(word, from);
  }

  /** What the entry that ends in a state says; null when none does. */
  static Attribute output(int state) {
    return TRIE.output(state);
  }

  /**
   * Joins, from the left, the longest runs of words that are entries.
   *
   * @param path a beginning, words, an end; a word that is an entry by itself is changed
   * @return the path with the runs joined
   */
  static List<Vertex> join(List<Vertex> path) {
    List<Vertex> joined = new ArrayList<>(path.size());
    int last = path.size() - 1;
    for (int i = 0; i <= last; i++) {
      Vertex word = path.get(i);
      CoreWord core = CoreWord.of(word);
      int state = core == null ? state(word.realWord, ROOT) : core.customState;
      if (i == 0 || i == last || state <= 0) {
        joined.add(word);
        continue;
      }
      int end = i + 1;
      Attribute entry = core == null ? output(state) : core.custom;
      for (int next = end; next < last; next++) {
        state = state(path.get(next).realWord, state);
        if (state < 0) {
          break;
        }
        Attribute longer = output(state);
        if (longer != null) {
          entry = longer;
          end = next + 1;
        }
      }
      joined.add(entry == null ? word : joined(path.subList(i, end), entry));
      i = end - 1;
    }
    return joined;
  }

  private static Vertex joined(List<Vertex> words, Attribute entry) {
    if (words.size() == 1) {
      words.get(0).attribute = entry;
      return words.get(0);
    }
    StringBuilder all = new StringBuilder();
    words.forEach(word -> all.append(word.realWord));
    return new Vertex(all.toString(), all.toString(), entry);
  }
}
