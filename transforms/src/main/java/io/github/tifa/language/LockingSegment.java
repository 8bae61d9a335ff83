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
final class LockingSegment implements Voice {
  private static final int FREQUENCY = 100_000;

  /** Small dictionaries lack the class of other proper names. */
  private static final int TERM_ID =
      CoreDictionary.NX_WORD_ID >= 0 ? CoreDictionary.NX_WORD_ID : CoreDictionary.X_WORD_ID;

  /** The longest word that may cross the edge of a lock. */
  private static final int REACH = 40;

  private final NameRecognition names = new NameRecognition();
  private final StepCosts costs = new StepCosts();
  private final Lattice lattice = new Lattice(costs);

  @Override
  public List<Token> read(String folded, Span piece, List<Lock> locks) {
    List<Token> tokens = new ArrayList<>();
    int at = piece.start();
    String text = folded.substring(piece.start(), piece.end());
    for (Vertex word : segment(text, piece.start(), locks)) {
      Span span = new Span(at, at + word.realWord.length());
      at = span.end();
      tokens.add(new Token(span, word.realWord, word.guessNature().toString()));
    }
    return tokens;
  }

  /**
   * Segments a piece of text that begins at {@code offset} of the text in which the locks are
   * counted.
   */
  private List<Vertex> segment(String piece, int offset, List<Lock> locks) {
    try {
      return segment(piece.toCharArray(), offset, locks);
    } catch (NoSuchElementException e) {
      // A recogniser proposed a word that ends inside a locked stretch, and there was no way on
      // from there.
      return segmentGaps(piece, offset, locks);
    }
  }

  /** Segments what lies between the locked stretches, each gap for itself. */
  private List<Vertex> segmentGaps(String piece, int offset, List<Lock> locks) {
    List<Vertex> words = new ArrayList<>();
    int at = 0;
    for (Lock lock : locks) {
      addGap(piece.substring(at, lock.span().start() - offset), words);
      String locked = piece.substring(lock.span().start() - offset, lock.span().end() - offset);
      words.add(new Vertex(locked, new CoreDictionary.Attribute(Nature.nz)));
      at = lock.span().end() - offset;
    }
    addGap(piece.substring(at), words);
    return words;
  }

  private void addGap(String gap, List<Vertex> words) {
    if (!gap.isEmpty()) {
      words.addAll(segment(gap.toCharArray(), 0, List.of()));
    }
  }

  /**
   * HanLP's steps in HanLP's order. What differs is that lattices of vertices, with the names that
   * were found, are only made and searched where one was.
   */
  private List<Vertex> segment(char[] sentence, int offset, List<Lock> locks) {
    lattice.read(sentence);
    for (Lock lock : locks) {
      force(lock.span().start() - offset + 1, lock.span().end() - offset + 1, lock.kind());
    }
    List<Vertex> words = withNames(sentence, CustomWords.join(lattice.shortestPath()));
    return words.subList(1, words.size() - 1);
  }

  private List<Vertex> withNames(char[] sentence, List<Vertex> words) {
    List<NR> persons = names.persons(words);
    List<NS> places = names.places(words);
    boolean foreigners = NameRecognition.isForeign(words);
    WordNet all = null;
    WordNet named = null;
    List<Vertex> path = words;
    if (persons != null || places != null || foreigners) {
      all = lattice.wordNet();
      named = new WordNet(sentence, words);
      if (persons != null) {
        PersonDictionary.parsePattern(persons, words, named, all);
      }
      if (foreigners) {
        TranslatedPersonRecognition.recognition(words, named, all);
      }
      if (places != null) {
        PlaceDictionary.parsePattern(places, words, named, all);
      }
      if (named.size() != words.size()) {
        path = onlyPath(named);
      } else {
        named = null;
      }
    }
    List<NT> organisations = names.organisations(path);
    if (organisations == null) {
      return path;
    }
    barPrepositions(organisations, path);
    if (all == null) {
      all = lattice.wordNet();
    }
    if (named == null) {
      named = new WordNet(sentence, words);
      path = onlyPath(named);
    }
    OrganizationDictionary.parsePattern(organisations, path, named, all);
    return named.size() == path.size() ? path : shortestPath(named);
  }

  /**
   * What stands before 对 or 向 and a locked body says something to it and is no part of its name.
   */
  private static void barPrepositions(List<NT> roles, List<Vertex> words) {
    for (int i = 1; i < words.size(); i++) {
      String before = words.get(i - 1).realWord;
      Vertex body = words.get(i);
      if ((before.equals("对") || before.equals("向"))
          && body.guessNature() == Nature.nt
          && body.getAttribute().totalFrequency == FREQUENCY) {
        roles.set(i - 1, NT.Z);
      }
    }
  }

  /** Leaves nothing in a lattice but its shortest path. */
  private List<Vertex> onlyPath(WordNet lattice) {
    lattice.clean();
    List<Vertex> path = shortestPath(lattice);
    lattice.clear();
    lattice.addAll(path);
    return path;
  }

  private List<Vertex> shortestPath(WordNet lattice) {
    LinkedList<Vertex>[] rows = lattice.getVertexes();
    for (int row = 0; row < rows.length - 1; row++) {
      for (Vertex from : rows[row]) {
        if (row == 0 || from.from != null) {
          for (Vertex to : rows[row + from.realWord.length()]) {
            double whole = from.weight + costs.of(from, to);
            if (to.from == null || to.weight > whole) {
              to.from = from;
              to.weight = whole;
            }
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

  /** Makes a locked stretch, given by its rows, the only word that stands there. */
  private void force(int start, int end, Lock.Kind kind) {
    for (int row = start; row < end; row++) {
      lattice.clear(row);
    }
    for (int row = Math.max(1, start - REACH); row < start; row++) {
      lattice.cut(row, start);
      if (lattice.isEmpty(row) && reached(row)) {
        lattice.add(row, atom(row));
      }
    }
    lattice.add(start, vertex(lattice.text(start, end), kind));
    for (int row = end; row < lattice.rows() - 1 && lattice.isEmpty(row); row++) {
      lattice.add(row, atom(row));
    }
  }

  private boolean reached(int row) {
    for (int before = Math.max(1, row - REACH); before < row; before++) {
      if (lattice.leads(before, row)) {
        return true;
      }
    }
    return row == 1;
  }

  private Vertex atom(int row) {
    String character = lattice.text(row, row + 1);
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
