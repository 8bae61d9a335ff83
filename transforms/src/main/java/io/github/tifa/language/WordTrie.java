package io.github.tifa.language;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;

/**
 * One of HanLP's double array tries of words, with what is asked of one edge side by side: walking
 * it asks the memory once for each character, not three times. Immutable.
 */
final class WordTrie {
  /** The state before the first character. */
  static final int ROOT = 1;

  private static final int NONE = -1;

  /** By edge: the state that it leaves, the state that it leads to, the word that ends there. */
  private final int[] edges;

  private WordTrie(int[] edges) {
    this.edges = edges;
  }

  /** The same trie as HanLP's is now. */
  static WordTrie of(DoubleArrayTrie<?> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    int[] edges = new int[4 * base.length];
    for (int edge = 0; edge < base.length; edge++) {
      int state = base[edge];
      boolean word = state >= 0 && state < base.length && check[state] == state && base[state] < 0;
      edges[4 * edge] = check[edge];
      edges[4 * edge + 1] = state;
      edges[4 * edge + 2] = word ? -base[state] - 1 : NONE;
    }
    return new WordTrie(edges);
  }

  /** The edge that leaves a state by a character, or a negative number when there is none. */
  int edge(int state, char c) {
    int edge = state + c + 1;
    return edges[4 * edge] == state ? edge : NONE;
  }

  /** The edge by which the last character of a text is left, or a negative number. */
  int edge(int state, String text) {
    int edge = NONE;
    int at = state;
    for (int i = 0; i < text.length(); i++) {
      edge = edge(at, text.charAt(i));
      if (edge < 0) {
        return NONE;
      }
      at = state(edge);
    }
    return edge;
  }

  /** The state that an edge leads to. */
  int state(int edge) {
    return edges[4 * edge + 1];
  }

  /** The number of the word that ends with an edge, or a negative number when none does. */
  int word(int edge) {
    return edges[4 * edge + 2];
  }
}
