package io.github.tifa.language;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import com.hankcs.hanlp.utility.MathUtility;
import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;

/**
 * The lattice of all words that a text may be made of, and the shortest path through it, as HanLP
 * makes them, in arrays that are used again for every text. Row {@code r} holds the words that
 * begin at character {@code r - 1}; before and behind them is a row for the beginning and the end.
 * Not thread-safe.
 */
final class Lattice {
  private static final int NONE = -1;

  /** What may stand between the digits of one number. */
  private static final String DECIMAL_MARKS = "，,．.";

  private static final WordTrie TRIE = WordTrie.of(CoreDictionary.trie);

  private final StepCosts costs;
  private char[] text;
  private int rows;
  private int size;

  // By row.
  private int[] first = new int[0];
  private int[] last = new int[0];

  // By node.
  private int[] next = new int[0];
  private int[] length = new int[0];
  private int[] from = new int[0];
  private double[] cost = new double[0];
  private boolean[] onPath = new boolean[0];

  /** The word of a node, or null where it is none of the core dictionary. */
  private CoreWord[] word = new CoreWord[0];

  /** The vertex of a node, or null as long as nobody asked for it. */
  private Vertex[] vertex = new Vertex[0];

  /** Creates a lattice whose steps cost what these say. */
  Lattice(StepCosts costs) {
    this.costs = costs;
  }

  /** Makes the lattice of a text; what was before is gone. */
  void read(char[] sentence) {
    text = sentence;
    rows = sentence.length + 2;
    size = 0;
    if (first.length < rows) {
      first = new int[rows * 2];
      last = new int[rows * 2];
    }
    first[0] = NONE;
    add(0, CoreWord.BEGIN);
    for (int start = 0; start < sentence.length; start++) {
      first[start + 1] = NONE;
      int edge = TRIE.edge(WordTrie.ROOT, sentence[start]);
      for (int end = start + 1; edge >= 0; end++) {
        int number = TRIE.word(edge);
        if (number >= 0) {
          int node = add(start + 1, end - start);
          word[node] = CoreWord.of(number, sentence, start, end);
        }
        edge = end < sentence.length ? TRIE.edge(TRIE.state(edge), sentence[end]) : -1;
      }
    }
    first[rows - 1] = NONE;
    add(rows - 1, CoreWord.END);
    fillGaps();
  }

  /** Puts atoms where no word begins and none leads over. */
  private void fillGaps() {
    for (int row = 1; row < rows; ) {
      if (first[row] != NONE) {
        row += length[last[row]];
        continue;
      }
      int end = row + 1;
      while (end < rows - 1
          && (first[end] == NONE || CharType.get(text[end - 1]) == CharType.CT_CNUM)) {
        end++;
      }
      addAtoms(row - 1, end - 1);
      row = end;
    }
  }

  /** Cuts a stretch where the kind of its characters changes, but not in a decimal number. */
  private void addAtoms(int from, int to) {
    int start = from;
    byte kind = CharType.get(text[from]);
    for (int i = from + 1; i < to; i++) {
      byte other = CharType.get(text[i]);
      if (other != kind) {
        if (kind == CharType.CT_NUM
            && DECIMAL_MARKS.indexOf(text[i]) >= 0
            && i + 1 < to
            && CharType.get(text[i + 1]) == CharType.CT_NUM) {
          continue;
        }
        addAtom(start, i, kind);
        start = i;
      }
      kind = other;
    }
    addAtom(start, to, kind);
  }

  private void addAtom(int start, int end, byte kind) {
    for (int node = first[start + 1]; node != NONE; node = next[node]) {
      if (length[node] == end - start) {
        return;
      }
    }
    String atom = new String(text, start, end - start);
    add(
        start + 1,
        switch (kind) {
          case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM ->
              atom(Predefine.TAG_NUMBER, atom, Nature.m, CoreDictionary.M_WORD_ID);
          case CharType.CT_DELIMITER, CharType.CT_OTHER -> atom(atom, atom, Nature.w, -1);
          case CharType.CT_SINGLE ->
              atom(Predefine.TAG_CLUSTER, atom, Nature.nx, CoreDictionary.X_WORD_ID);
          default -> atom(atom, atom, Nature.n, -1);
        });
  }

  private static Vertex atom(String tag, String atom, Nature nature, int id) {
    return new Vertex(tag, atom, new Attribute(nature, Predefine.OOV_DEFAULT_FREQUENCY), id);
  }

  private void add(int row, CoreWord core) {
    int node = add(row, core.length);
    word[node] = core;
  }

  /** Adds a word that is none of the core dictionary behind the others of its row. */
  void add(int row, Vertex other) {
    int node = add(row, other.realWord.length());
    vertex[node] = other;
  }

  private int add(int row, int characters) {
    if (size == next.length) {
      grow(Math.max(256, size * 2));
    }
    int node = size++;
    next[node] = NONE;
    length[node] = characters;
    from[node] = NONE;
    cost[node] = 0;
    onPath[node] = false;
    word[node] = null;
    vertex[node] = null;
    if (first[row] == NONE) {
      first[row] = node;
    } else {
      next[last[row]] = node;
    }
    last[row] = node;
    return node;
  }

  private void grow(int nodes) {
    next = Arrays.copyOf(next, nodes);
    length = Arrays.copyOf(length, nodes);
    from = Arrays.copyOf(from, nodes);
    cost = Arrays.copyOf(cost, nodes);
    onPath = Arrays.copyOf(onPath, nodes);
    word = Arrays.copyOf(word, nodes);
    vertex = Arrays.copyOf(vertex, nodes);
  }

  /** How many rows there are. */
  int rows() {
    return rows;
  }

  /** The characters from one row to another. */
  String text(int row, int end) {
    return new String(text, row - 1, end - row);
  }

  boolean isEmpty(int row) {
    return first[row] == NONE;
  }

  void clear(int row) {
    first[row] = NONE;
  }

  /** Removes the words of a row that reach beyond another row. */
  void cut(int row, int limit) {
    int before = NONE;
    for (int node = first[row]; node != NONE; node = next[node]) {
      if (row + length[node] <= limit) {
        before = node;
      } else if (before == NONE) {
        first[row] = next[node];
      } else {
        next[before] = next[node];
      }
    }
    last[row] = before;
  }

  /** Whether a word of one row ends where another row begins. */
  boolean leads(int row, int to) {
    for (int node = first[row]; node != NONE; node = next[node]) {
      if (row + length[node] == to) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words of the shortest path, from the beginning to the end; of equally short ones, the one
   * that was found first. Nothing but the end when no path leads there.
   */
  List<Vertex> shortestPath() {
    for (int row = 0; row < rows - 1; row++) {
      for (int node = first[row]; node != NONE; node = next[node]) {
        if (row == 0 || from[node] != NONE) {
          for (int to = first[row + length[node]]; to != NONE; to = next[to]) {
            double whole = cost[node] + step(node, to);
            if (from[to] == NONE || cost[to] > whole) {
              from[to] = node;
              cost[to] = whole;
            }
          }
        }
      }
    }
    List<Vertex> path = new ArrayList<>();
    for (int node = first[rows - 1]; node != NONE; node = from[node]) {
      onPath[node] = true;
      path.add(vertex(node));
    }
    Collections.reverse(path);
    for (int i = 1; i < path.size(); i++) {
      path.get(i).from = path.get(i - 1);
    }
    return path;
  }

  private double step(int node, int to) {
    CoreWord core = word[node];
    CoreWord other = word[to];
    return core != null && other != null
        ? costs.of(core, other)
        : MathUtility.calculateWeight(model(node), model(to));
  }

  private Vertex model(int node) {
    return word[node] == null ? vertex[node] : word[node].model;
  }

  /** The vertex of a node, with the cost of the shortest path to it. */
  private Vertex vertex(int node) {
    if (vertex[node] == null) {
      vertex[node] = word[node].vertex();
    }
    vertex[node].weight = cost[node];
    return vertex[node];
  }

  /**
   * The lattice in HanLP's form, as HanLP's recognisers of names need it to take words from. The
   * words of the shortest path are those that were given out, in whatever state they are now.
   */
  WordNet wordNet() {
    WordNet net = new WordNet(text);
    LinkedList<Vertex>[] lists = net.getVertexes();
    lists[0].clear();
    lists[rows - 1].clear();
    for (int row = 0; row < rows; row++) {
      for (int node = first[row]; node != NONE; node = next[node]) {
        lists[row].add(onPath[node] ? vertex[node] : vertex(node));
      }
    }
    for (int row = 0; row < rows; row++) {
      for (int node = first[row]; node != NONE; node = next[node]) {
        if (!onPath[node] && from[node] != NONE) {
          vertex[node].from = vertex[from[node]];
        }
      }
    }
    return net;
  }
}
