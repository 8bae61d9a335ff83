package io.github.tifa.language;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.common.Vertex;
import java.util.ArrayList;
import java.util.List;

/** HanLP's custom dictionary, whose words join the words of a path and say anew what they are. */
final class CustomWords {
  private static final DoubleArrayTrie<Attribute> ENTRIES = CustomDictionary.DEFAULT.dat;

  private static final WordTrie TRIE = WordTrie.of(ENTRIES);

  private CustomWords() {}

  /** The edge that entries which begin with a word go on from; a negative number when none do. */
  static int edge(String word) {
    return TRIE.edge(WordTrie.ROOT, word);
  }

  /** What the entry that ends with an edge says; null when none does. */
  static Attribute entry(int edge) {
    int number = edge < 0 ? edge : TRIE.word(edge);
    return number < 0 ? null : ENTRIES.getValueAt(number);
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
      int edge = core == null ? edge(word.realWord) : core.customEdge;
      if (i == 0 || i == last || edge < 0) {
        joined.add(word);
        continue;
      }
      int end = i + 1;
      Attribute entry = core == null ? entry(edge) : core.custom;
      for (int next = end; next < last; next++) {
        edge = TRIE.edge(TRIE.state(edge), path.get(next).realWord);
        if (edge < 0) {
          break;
        }
        Attribute longer = entry(edge);
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
