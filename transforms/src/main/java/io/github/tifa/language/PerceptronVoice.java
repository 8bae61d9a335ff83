package io.github.tifa.language;

import com.hankcs.hanlp.dictionary.other.CharTable;
import com.hankcs.hanlp.model.perceptron.PerceptronNERecognizer;
import com.hankcs.hanlp.model.perceptron.PerceptronPOSTagger;
import com.hankcs.hanlp.model.perceptron.PerceptronSegmenter;
import com.hankcs.hanlp.model.perceptron.model.LinearModel;
import com.hankcs.hanlp.model.perceptron.tagset.NERTagSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * HanLP's perceptron: one model cuts the gaps between the locks into words, one tags all words,
 * locks among them, and one joins words to names. HanLP's custom dictionary plays no part.
 */
final class PerceptronVoice implements Voice {
  private final PerceptronSegmenter segmenter;
  private final PerceptronPOSTagger tagger;
  private final PerceptronNERecognizer recognizer;

  /** Speaks by these models; one for each task must be there. */
  PerceptronVoice(Map<ModelTask, PerceptronModel> models) {
    this.segmenter = new PerceptronSegmenter(linear(models, ModelTask.SEGMENTATION));
    this.tagger = new PerceptronPOSTagger(linear(models, ModelTask.TAGGING));
    this.recognizer = new PerceptronNERecognizer(linear(models, ModelTask.NAMES));
  }

  private static LinearModel linear(Map<ModelTask, PerceptronModel> models, ModelTask task) {
    PerceptronModel model = models.get(task);
    if (model == null || model.task() != task) {
      throw new IllegalArgumentException("no model for " + task.label());
    }
    return model.linear();
  }

  /**
   * A word before it is tagged.
   *
   * @param span where it stands
   * @param lock the lock that it is, or null
   * @param alone whether no name may take it in: firm locks and white space
   */
  private record Word(Span span, Lock lock, boolean alone) {}

  @Override
  public List<Token> read(String folded, Span piece, List<Lock> locks) {
    List<Word> words = new ArrayList<>(piece.length() / 2 + 2);
    int at = piece.start();
    for (Lock lock : locks) {
      cut(folded, at, lock.span().start(), words);
      words.add(new Word(lock.span(), lock, lock.isFirm()));
      at = lock.span().end();
    }
    cut(folded, at, piece.end(), words);
    return tag(folded, words);
  }

  /** White space is cut off first: the models have never seen any. */
  private void cut(String folded, int start, int end, List<Word> words) {
    int from = start;
    while (from < end) {
      boolean white = isWhite(folded.charAt(from));
      int to = from + 1;
      while (to < end && isWhite(folded.charAt(to)) == white) {
        to++;
      }
      if (white) {
        words.add(new Word(new Span(from, to), null, true));
      } else {
        segment(folded, from, to, words);
      }
      from = to;
    }
  }

  private void segment(String folded, int from, int to, List<Word> words) {
    String normal = CharTable.convert(folded.substring(from, to));
    List<String> cuts = new ArrayList<>();
    segmenter.segment(normal, normal, cuts);
    int start = from;
    int end = from;
    for (String cut : cuts) {
      end += cut.length();
      if (end == to || !belongTogether(folded.charAt(end - 1), folded.charAt(end))) {
        words.add(new Word(new Span(start, end), null, false));
        start = end;
      }
    }
  }

  private static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The models see single UTF-16 code units, and few Latin words: what they may not cut apart. */
  private static boolean belongTogether(char left, char right) {
    return Character.isSurrogatePair(left, right)
        || Character.isDigit(left) && Character.isDigit(right)
        || isLatin(left) && isLatin(right);
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private List<Token> tag(String folded, List<Word> words) {
    List<Token> tokens = new ArrayList<>(words.size());
    if (words.isEmpty()) {
      return tokens;
    }
    String[] normal = new String[words.size()];
    for (int i = 0; i < normal.length; i++) {
      normal[i] = CharTable.convert(text(folded, words.get(i).span()));
    }
    String[] tags = tagger.tag(normal);
    for (int i = 0; i < tags.length; i++) {
      // What is known is told to the finder of names instead of the guess.
      tags[i] = words.get(i).lock() == null ? tags[i] : words.get(i).lock().kind().pos();
    }
    String[] names = recognizer.recognize(normal, tags);
    int first = 0;
    while (first < names.length) {
      int end = first + 1;
      while (end < names.length && goesOn(names[end])) {
        end++;
      }
      String name = names[end - 1];
      Span span = new Span(words.get(first).span().start(), words.get(end - 1).span().end());
      boolean joins = words.subList(first, end).stream().noneMatch(Word::alone);
      if (joins && name.indexOf('-') >= 0 && hasLetters(text(folded, span))) {
        tokens.add(new Token(span, text(folded, span), lower(NERTagSet.posOf(name))));
      } else {
        for (int i = first; i < end; i++) {
          String word = text(folded, words.get(i).span());
          tokens.add(new Token(words.get(i).span(), word, pos(word, tags[i])));
        }
      }
      first = end;
    }
    return tokens;
  }

  /** Whether a word of this tag belongs to the name that the word before it belongs to. */
  private static boolean goesOn(String name) {
    return name.startsWith("M-") || name.startsWith("E-");
  }

  /** Punctuation is what has no letters and no digits, whatever the model takes it for. */
  private static String pos(String word, String tag) {
    return !hasLetters(word) ? "w" : tag.startsWith("w") ? "n" : lower(tag);
  }

  private static boolean hasLetters(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The corpus writes its morphemes as Ng, Vg and so on; HanLP's dictionaries as ng, vg. */
  private static String lower(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }

  private static String text(String folded, Span span) {
    return folded.substring(span.start(), span.end());
  }
}
