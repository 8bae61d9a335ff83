package io.github.tifa.language;

import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.NS;
import com.hankcs.hanlp.corpus.tag.NT;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.ns.PlaceDictionary;
import com.hankcs.hanlp.dictionary.nt.OrganizationDictionary;
import com.hankcs.hanlp.recognition.nr.TranslatedPersonRecognition;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * HanLP's Viterbi segmenter, with locked stretches forced into the word lattice: each becomes one
 * vertex of its class, and every word that crosses its edges is removed, so that its neighbours
 * still see what stands beside them.
 */
final class LockingSegment extends ViterbiSegment implements Voice {
  private static final int FREQUENCY = 100_000;

  /** Small dictionaries lack the class of other proper names. */
  private static final int TERM_ID =
      CoreDictionary.NX_WORD_ID >= 0 ? CoreDictionary.NX_WORD_ID : CoreDictionary.X_WORD_ID;

  /** The longest word that may cross the edge of a lock. */
  private static final int REACH = 40;

  private final NameRecognition names = new NameRecognition();
  private List<Lock> locks = List.of();
  private int offset;

  @Override
  public List<Token> read(String folded, Span piece, List<Lock> locks) {
    List<Token> tokens = new ArrayList<>();
    int at = piece.start();
    for (Term term : segment(folded.substring(piece.start(), piece.end()), piece.start(), locks)) {
      Span span = new Span(at, at + term.word.length());
      at = span.end();
      tokens.add(
          new Token(span, folded.substring(span.start(), span.end()), term.nature.toString()));
    }
    return tokens;
  }

  /**
   * Segments a piece of text that begins at {@code offset} of the text in which the locks are
   * counted.
   */
  private List<Term> segment(String piece, int offset, List<Lock> locks) {
    this.locks = locks;
    this.offset = offset;
    try {
      return segSentence(piece.toCharArray());
    } catch (NoSuchElementException e) {
      // A recogniser proposed a word that ends inside a locked stretch, and there was no way on
      // from there.
      return segmentGaps(piece);
    }
  }

  /** Segments what lies between the locked stretches, each gap for itself. */
  private List<Term> segmentGaps(String piece) {
    List<Lock> all = locks;
    locks = List.of();
    List<Term> terms = new ArrayList<>();
    int at = 0;
    for (Lock lock : all) {
      addGap(piece.substring(at, lock.span().start() - offset), terms);
      at = lock.span().end() - offset;
      terms.add(new Term(piece.substring(lock.span().start() - offset, at), Nature.nz));
    }
    addGap(piece.substring(at), terms);
    return terms;
  }

  private void addGap(String gap, List<Term> terms) {
    if (!gap.isEmpty()) {
      terms.addAll(segSentence(gap.toCharArray()));
    }
  }

  /**
   * HanLP's steps in HanLP's order. What differs is that the second lattice, with the names that
   * were found, is only made and searched where one was.
   */
  @Override
  protected List<Term> segSentence(char[] sentence) {
    WordNet all = new WordNet(sentence);
    generateWordNet(all);
    List<Vertex> words = combineByCustomDictionary(shortestPath(all), customDictionary.dat);
    return convert(withNames(sentence, words, all), false);
  }

  private List<Vertex> withNames(char[] sentence, List<Vertex> words, WordNet all) {
    WordNet named = withPersonsAndPlaces(sentence, words, all);
    boolean changed = named != null && named.size() != words.size();
    List<Vertex> path = changed ? onlyPath(named) : words;
    List<NT> organisations = names.organisations(path);
    if (organisations == null) {
      return path;
    }
    if (!changed) {
      named = new WordNet(sentence, words);
      path = onlyPath(named);
    }
    OrganizationDictionary.parsePattern(organisations, path, named, all);
    return named.size() == path.size() ? path : shortestPath(named);
  }

  /** The words with the names of persons and places among them; null where there are none. */
  private WordNet withPersonsAndPlaces(char[] sentence, List<Vertex> words, WordNet all) {
    List<NR> persons = names.persons(words);
    List<NS> places = names.places(words);
    boolean foreigners = NameRecognition.isForeign(words);
    if (persons == null && places == null && !foreigners) {
      return null;
    }
    WordNet named = new WordNet(sentence, words);
    if (persons != null) {
      PersonDictionary.parsePattern(persons, words, named, all);
    }
    if (foreigners) {
      TranslatedPersonRecognition.recognition(words, named, all);
    }
    if (places != null) {
      PlaceDictionary.parsePattern(places, words, named, all);
    }
    return named;
  }

  /** Leaves nothing in a lattice but its shortest path. */
  private static List<Vertex> onlyPath(WordNet lattice) {
    lattice.clean();
    List<Vertex> path = shortestPath(lattice);
    lattice.clear();
    lattice.addAll(path);
    return path;
  }

  private static List<Vertex> shortestPath(WordNet lattice) {
    LinkedList<Vertex>[] rows = lattice.getVertexes();
    for (int row = 0; row < rows.length - 1; row++) {
      for (Vertex from : rows[row]) {
        if (row == 0 || from.from != null) {
          for (Vertex to : rows[row + from.realWord.length()]) {
            to.updateFrom(from);
          }
        }
      }
    }
    List<Vertex> path = new ArrayList<>();
    for (Vertex word = rows[rows.length - 1].getFirst(); word != null; word = word.from) {
      path.add(word);
    }
    Collections.reverse(path);
    return path;
  }

  @Override
  protected void generateWordNet(WordNet lattice) {
    super.generateWordNet(lattice);
    for (Lock lock : locks) {
      force(lattice, lock.span().start() - offset + 1, lock.span().end() - offset + 1, lock.kind());
    }
  }

  /**
   * Rows of the lattice are counted from one; row {@code r} holds the words that begin at character
   * {@code r - 1}.
   */
  private static void force(WordNet lattice, int start, int end, Lock.Kind kind) {
    LinkedList<Vertex>[] rows = lattice.getVertexes();
    for (int row = start; row < end; row++) {
      rows[row].clear();
    }
    for (int row = Math.max(1, start - REACH); row < start; row++) {
      int from = row;
      rows[row].removeIf(vertex -> from + vertex.realWord.length() > start);
      if (rows[row].isEmpty() && reached(rows, row)) {
        rows[row].add(atom(lattice, row));
      }
    }
    rows[start].add(vertex(new String(lattice.charArray, start - 1, end - start), kind));
    if (end < rows.length - 1 && rows[end].isEmpty()) {
      for (int row = end; row < rows.length - 1 && rows[row].isEmpty(); row++) {
        rows[row].add(atom(lattice, row));
      }
    }
  }

  private static boolean reached(LinkedList<Vertex>[] rows, int row) {
    if (row == 1) {
      return true;
    }
    for (int before = Math.max(1, row - REACH); before < row; before++) {
      for (Vertex vertex : rows[before]) {
        if (before + vertex.realWord.length() == row) {
          return true;
        }
      }
    }
    return false;
  }

  private static Vertex atom(WordNet lattice, int row) {
    String character = String.valueOf(lattice.charArray[row - 1]);
    CoreDictionary.Attribute known = CoreDictionary.get(character);
    Nature nature = Character.isLetterOrDigit(character.charAt(0)) ? Nature.n : Nature.w;
    return new Vertex(character, known == null ? new CoreDictionary.Attribute(nature, 1) : known);
  }

  private static Vertex vertex(String word, Lock.Kind kind) {
    return switch (kind) {
      case PERSON -> vertex(Predefine.TAG_PEOPLE, word, Nature.nr, CoreDictionary.NR_WORD_ID);
      case PLACE -> vertex(Predefine.TAG_PLACE, word, Nature.ns, CoreDictionary.NS_WORD_ID);
      case ORGANISATION -> vertex(Predefine.TAG_GROUP, word, Nature.nt, CoreDictionary.NT_WORD_ID);
      case TERM -> vertex(Predefine.TAG_PROPER, word, Nature.nz, TERM_ID);
    };
  }

  private static Vertex vertex(String tag, String word, Nature nature, int id) {
    return new Vertex(tag, word, new CoreDictionary.Attribute(nature, FREQUENCY), id);
  }
}
