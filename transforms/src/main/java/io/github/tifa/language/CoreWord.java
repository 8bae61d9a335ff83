package io.github.tifa.language;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.MathUtility;
import io.github.tifa.language.NameRecognition.Roles;

/**
 * A word of HanLP's core dictionary with all that segmenting asks of it again and again, worked out
 * once. Shared by all threads; what is worked out later, each of them works out the same.
 */
final class CoreWord {
  /** Words by their number in the dictionary; threads may make the same one twice, to no harm. */
  private static final CoreWord[] WORDS = new CoreWord[CoreDictionary.trie.size() + 2];

  /** What stands before the first word of a sentence. */
  static final CoreWord BEGIN = new CoreWord(WORDS.length - 2, Vertex.newB());

  /** What stands behind the last word of a sentence. */
  static final CoreWord END = new CoreWord(WORDS.length - 1, Vertex.newE());

  /** No other word has it. */
  final int number;

  /** How many characters it has. */
  final int length;

  /** Where the custom dictionary goes on from it, see {@link CustomWords#edge}. */
  final int customEdge;

  /** What the custom dictionary says of it; null when it does not have it. */
  final Attribute custom;

  /** The roles of the word as printed. */
  final Roles roles;

  /** The roles of the class that HanLP puts in the place of numbers and names. */
  final Roles classRoles;

  /** The number by which HanLP's dictionary of pairs knows it. */
  final int id;

  /** A vertex to ask; lattices have others. */
  final Vertex model;

  /** Zero as long as nobody asked. */
  private double unseenCost;

  private CoreWord(int number, Vertex model) {
    this.number = number;
    this.length = model.realWord.length();
    this.id = model.wordID;
    this.model = model;
    this.customEdge = CustomWords.edge(model.realWord);
    this.custom = CustomWords.entry(customEdge);
    this.roles = Roles.of(model.realWord);
    this.classRoles = model.word.equals(model.realWord) ? roles : Roles.of(model.word);
  }

  /**
   * The word with a number.
   *
   * @param text where the word stands
   * @param start its first character
   * @param end the character behind it
   */
  static CoreWord of(int number, char[] text, int start, int end) {
    CoreWord known = WORDS[number];
    if (known == null) {
      String word = new String(text, start, end - start);
      known = new CoreWord(number, new Vertex(word, CoreDictionary.get(number), number));
      WORDS[number] = known;
    }
    return known;
  }

  /** The word of a vertex that stands for nothing else; null for other vertices. */
  static CoreWord of(Vertex vertex) {
    return vertex instanceof WordVertex word ? word.core : null;
  }

  /** The word of a vertex that costs what the word costs; null for others. */
  static CoreWord asListed(Vertex vertex) {
    CoreWord word = of(vertex);
    return word != null
            && vertex.attribute == word.model.attribute
            && vertex.wordID == word.model.wordID
        ? word
        : null;
  }

  /** The cost of a step from a word that this one was never seen behind: from any the same. */
  double unseenCost(CoreWord before) {
    double known = unseenCost;
    if (known == 0) {
      known = MathUtility.calculateWeight(before.model, model);
      unseenCost = known;
    }
    return known;
  }

  /** A new vertex of the word. */
  Vertex vertex() {
    return new WordVertex(this);
  }

  private static final class WordVertex extends Vertex {
    private final CoreWord core;

    WordVertex(CoreWord core) {
      super(core.model.word, core.model.realWord, core.model.attribute, core.model.wordID);
      this.core = core;
    }
  }
}
