package io.github.tifa.transforms;

import java.util.Arrays;
import java.util.List;

/**
 * The candidates with all their endings in one trie: a walk from each character of a text counts
 * them and every part that one can be split into. Equal lists of terms make equal tries.
 */
final class TermTrie {
  private static final int NODE_BITS = 24;
  private static final int NODES = (1 << NODE_BITS) - 1;

  private final int[] roots = new int[1 << Character.SIZE];
  private long[] children = new long[1 << 12];
  private final List<String> terms;
  private int[] termOf = new int[1 << 10];
  private int nodes = 1;

  /** Holds different terms, none empty. */
  TermTrie(List<String> terms) {
    this.terms = List.copyOf(terms);
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      for (int start = 1; start < term.length(); start++) {
        insert(term.substring(start));
      }
      int node = insert(term);
      termOf[node] = i + 1;
    }
  }

  private int insert(String part) {
    int node = 0;
    for (int i = 0; i < part.length(); i++) {
      int next = child(node, part.charAt(i));
      if (next == 0) {
        next = nodes++;
        if (node == 0) {
          roots[part.charAt(i)] = next;
        } else {
          addChild(node, part.charAt(i), next);
        }
        if (nodes > termOf.length) {
          termOf = Arrays.copyOf(termOf, 2 * termOf.length);
        }
      }
      node = next;
    }
    return node;
  }

  /** A child is one number, so that a step of a walk touches memory once. */
  private void addChild(int node, char label, int child) {
    if (2 * nodes > children.length) {
      long[] old = children;
      children = new long[2 * old.length];
      for (long other : old) {
        if (other != 0) {
          children[find(other >>> NODE_BITS)] = other;
        }
      }
    }
    long key = key(node, label);
    children[find(key)] = key << NODE_BITS | child;
  }

  private int find(long key) {
    int mask = children.length - 1;
    int at = (int) Hashes.mix(key) & mask;
    while (children[at] != 0 && children[at] >>> NODE_BITS != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static long key(int node, char label) {
    return (long) node << Character.SIZE | label;
  }

  /** The terms, by number. */
  List<String> terms() {
    return terms;
  }

  /** How many nodes there are, the root included, which is node 0. */
  int size() {
    return nodes;
  }

  /** The node below another by a character, or 0. */
  int child(int node, char label) {
    return node == 0 ? roots[label] : (int) children[find(key(node, label))] & NODES;
  }

  /** The number of the term that ends at a node, or -1. */
  int term(int node) {
    return termOf[node] - 1;
  }

  /** The node of a string, or 0. */
  int node(String part) {
    int node = 0;
    for (int i = 0; i < part.length(); i++) {
      node = child(node, part.charAt(i));
      if (node == 0) {
        return 0;
      }
    }
    return node;
  }
}
