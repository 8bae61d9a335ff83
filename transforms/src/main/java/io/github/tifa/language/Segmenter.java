package io.github.tifa.language;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionaryTransformMatrixDictionary;
import com.hankcs.hanlp.dictionary.TransformMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Cuts sentences into words with HanLP and keeps locked stretches whole. Not thread-safe: one
 * instance per thread; the dictionaries and models behind it are shared. Segmenters of both voices
 * may work side by side.
 */
public final class Segmenter {
  /** Longer stretches without a sentence end are cut: the lattice grows with its sentence. */
  private static final int LONGEST = 1000;

  private final Voice voice;

  /**
   * Creates a segmenter that speaks with the dictionaries that HanLP brings along, all recognisers
   * on; the first one loads them (about half a second).
   */
  public Segmenter() {
    load();
    this.voice = new LockingSegment();
  }

  /**
   * Creates a segmenter that speaks with perceptron models.
   *
   * @param models a model for each task
   * @throws IllegalArgumentException if a task has no model
   */
  public Segmenter(Map<ModelTask, PerceptronModel> models) {
    load();
    this.voice = new PerceptronVoice(models);
  }

  /**
   * Segments one sentence.
   *
   * @param folded the folded text that the sentence is part of
   * @param sentence where the sentence stands
   * @param locks the locked stretches inside it, in order, without overlap
   * @return its words in order, punctuation included; they cover the sentence
   */
  public List<Token> segment(String folded, Span sentence, List<Lock> locks) {
    List<Token> tokens = new ArrayList<>(sentence.length() / 2 + 4);
    int start = sentence.start();
    int firstLock = 0;
    while (start < sentence.end()) {
      int end = Math.min(sentence.end(), start + LONGEST);
      int lastLock = firstLock;
      while (lastLock < locks.size() && locks.get(lastLock).span().start() < end) {
        end = Math.max(end, locks.get(lastLock).span().end());
        lastLock++;
      }
      segmentPiece(folded, new Span(start, end), locks.subList(firstLock, lastLock), tokens);
      firstLock = lastLock;
      start = end;
    }
    return tokens;
  }

  /** Loads the shared dictionaries, unless they are loaded. */
  public static void load() {
    Dictionaries.LOADED.run();
  }

  /** Whether HanLP's dictionary knows a folded string as a word that is no name. */
  public static boolean isCommonWord(String folded) {
    load();
    CoreDictionary.Attribute attribute = CoreDictionary.get(folded);
    return attribute != null && !attribute.nature[0].startsWith("nr");
  }

  /** Whether HanLP's dictionaries hold a folded string for the name of a place before all else. */
  public static boolean isPlaceWord(String folded) {
    load();
    CoreDictionary.Attribute core = CoreDictionary.get(folded);
    if (core != null) {
      return core.nature[0].startsWith("ns");
    }
    return folded.length() > 2 && isGazetteer(folded);
  }

  /** Whether HanLP's gazetteer has a folded string, many of whose entries are common words too. */
  public static boolean isGazetteer(String folded) {
    load();
    CoreDictionary.Attribute custom = CustomWords.entry(CustomWords.edge(folded));
    return custom != null && custom.nature[0].startsWith("ns");
  }

  private void segmentPiece(String folded, Span piece, List<Lock> locks, List<Token> tokens) {
    int next = 0;
    for (Token token : voice.read(folded, piece, locks)) {
      if (joinsNumber(token, tokens)) {
        Span head = tokens.remove(tokens.size() - 1).span();
        tokens.add(token(folded, new Span(head.start(), token.span().end()), "nx"));
        continue;
      }
      int first = next;
      while (next < locks.size() && locks.get(next).span().end() <= token.span().end()) {
        next++;
      }
      if (first == next) {
        tokens.add(token);
      } else {
        add(folded, token.span(), token.pos(), locks.subList(first, next), tokens);
      }
    }
  }

  /** Whether a number ends a name in Latin letters before it: COVID-19. */
  private static boolean joinsNumber(Token token, List<Token> before) {
    if (before.isEmpty() || !token.pos().startsWith("m")) {
      return false;
    }
    Token last = before.get(before.size() - 1);
    return last.is("nx")
        && last.word().endsWith("-")
        && last.word().length() > 1
        && last.span().end() == token.span().start()
        && token.word().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * A recogniser may have drawn a locked name into a longer word: places and organisations may grow
   * so, but not by a preposition or pronoun before them; names and terms not at all.
   */
  private static void add(
      String folded, Span span, String pos, List<Lock> inside, List<Token> tokens) {
    int start = span.start();
    for (Lock lock : inside) {
      boolean functional = isFunctional(folded.substring(start, lock.span().start()));
      if (lock.span().equals(span) || lock.isFirm() || functional) {
        if (start < lock.span().start()) {
          tokens.add(token(folded, new Span(start, lock.span().start()), functional ? "p" : "n"));
        }
        tokens.add(token(folded, lock.span(), tag(lock.kind())));
        start = lock.span().end();
      }
    }
    if (start < span.end()) {
      tokens.add(token(folded, new Span(start, span.end()), start == span.start() ? pos : "n"));
    }
  }

  /** Whether a stretch of text is nothing but prepositions, pronouns, conjunctions, adverbs. */
  private static boolean isFunctional(String text) {
    return !text.isEmpty()
        && text.chars()
            .mapToObj(c -> CoreDictionary.get(String.valueOf((char) c)))
            .allMatch(
                word ->
                    word != null
                        && (word.nature[0].startsWith("p")
                            || word.nature[0].startsWith("r")
                            || word.nature[0].startsWith("c")
                            || word.nature[0].startsWith("d")));
  }

  private static Token token(String folded, Span span, String pos) {
    return new Token(span, folded.substring(span.start(), span.end()), pos);
  }

  private static String tag(Lock.Kind kind) {
    return kind == Lock.Kind.TERM ? Token.TERM : kind.pos();
  }

  /**
   * The shared dictionaries, loaded and mended once per JVM, before the first use and by one
   * thread.
   */
  private enum Dictionaries {
    LOADED;

    Dictionaries() {
      HanLP.Config.enableDebug(false);
      String sentence = "中国国家主席习近平在北京会见俄罗斯总统普京。";
      new LockingSegment().read(sentence, new Span(0, sentence.length()), List.of());
      // HanLP knows more tags after loading than its matrix has states, and would build a new
      // matrix for every
      // sentence, unsynchronised. Given its final size once, it is left alone; the result is the
      // same.
      TransformMatrix matrix = CoreDictionaryTransformMatrixDictionary.transformMatrixDictionary;
      int tags = Nature.values().length;
      matrix.extend(tags);
      matrix.states = Arrays.copyOf(matrix.states, tags);
    }

    void run() {}
  }
}
