package io.github.tifa.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds every form of a set in a text. A trie in flat arrays: the first character is looked up in a
 * table, later ones by binary search among the children of a node. Forms are short, so the walk
 * from each character is too, and the search is linear in the text. Immutable and thread-safe.
 */
final class FormIndex {
  /** Takes the hits of a search. */
  interface Sink {
    /** A form was found: where in the searched text, and its number. */
    void hit(int start, int end, int form);
  }

  private final int[] roots = new int[1 << 16];
  private final char[] labels;
  private final int[] firstChild;
  private final int[] childCount;
  private final int[] form;

  /** Indexes forms by their position in the collection; none may be empty, all must differ. */
  FormIndex(Collection<String> forms) {
    Node root = new Node();
    int number = 0;
    int size = 1;
    for (String text : forms) {
      Node node = root;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        Node child = node.children.get(c);
        if (child == null) {
          child = new Node();
          node.children.put(c, child);
          size++;
        }
        node = child;
      }
      node.form = number++;
    }
    labels = new char[size];
    firstChild = new int[size];
    childCount = new int[size];
    form = new int[size];
    flatten(root);
  }

  private static final class Node {
    final TreeMap<Character, Node> children = new TreeMap<>();
    int form = -1;
  }

  private void flatten(Node root) {
    List<Node> order = new ArrayList<>();
    order.add(root);
    form[0] = -1;
    for (int i = 0; i < order.size(); i++) {
      Node node = order.get(i);
      firstChild[i] = order.size();
      childCount[i] = node.children.size();
      for (var child : node.children.entrySet()) {
        int at = order.size();
        labels[at] = child.getKey();
        form[at] = child.getValue().form;
        if (i == 0) {
          roots[child.getKey()] = at;
        }
        order.add(child.getValue());
      }
    }
  }

  /**
   * Finds all forms in the first {@code length} characters, in order of their start, shorter ones
   * first.
   */
  void search(char[] text, int length, Sink sink) {
    for (int start = 0; start < length; start++) {
      int node = roots[text[start]];
      for (int at = start; node > 0; ) {
        at++;
        if (form[node] >= 0) {
          sink.hit(start, at, form[node]);
        }
        node = at < length ? child(node, text[at]) : 0;
      }
    }
  }

  private int child(int node, char label) {
    int low = firstChild[node];
    int high = low + childCount[node] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (labels[middle] < label) {
        low = middle + 1;
      } else if (labels[middle] > label) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return 0;
  }
}
