package io.github.tifa.annotation;

import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds Chinese names that the segmenter cut apart: a surname and what follows it, right after a
 * title, right before a verb of speech, or between the commas of a row.
 */
final class CutNames {
  /** Words of one character that stand beside names and are never part of one. */
  private static final Set<String> PARTICLES = WordTable.read("names.tsv").words("particle");

  private final FieldText field;
  private final Lexicon lexicon;
  private final Set<Integer> titleEnds;
  private final List<Span> found = new ArrayList<>();

  private CutNames(FieldText field, Lexicon lexicon, Set<Integer> titleEnds) {
    this.field = field;
    this.lexicon = lexicon;
    this.titleEnds = titleEnds;
  }

  /** The stretches; {@code titleEnds} is where titles that stand before names end. */
  static List<Span> of(FieldText field, Lexicon lexicon, Set<Integer> titleEnds) {
    CutNames names = new CutNames(field, lexicon, titleEnds);
    names.addCut();
    return names.found;
  }

  private void addCut() {
    for (int i = 0; i < field.tokens.size(); i++) {
      Token token = field.tokens.get(i);
      if (token.isPunctuation()
          || lexicon.surnameLength(token.word()) == 0
          || token.span().length() > lexicon.surnameLength(token.word()) + 1) {
        continue;
      }
      boolean titled = titleEnds.contains(token.span().start());
      char before = field.at(token.span().start() - 1);
      boolean opens = "，。；！？：\n“「".indexOf(before) >= 0 && !PARTICLES.contains(token.word());
      if (titled || opens || before == '、') {
        cut(i, titled, before == '、');
      }
    }
  }

  private void cut(int first, boolean titled, boolean listed) {
    Token head = field.tokens.get(first);
    int start = head.span().start();
    int longest = lexicon.surnameLength(head.word()) + 2;
    int end = head.span().length() == 1 || head.is("nr") || titled ? head.span().end() : -1;
    for (int i = first + 1; end > 0 && i < field.tokens.size() && end - start < longest; i++) {
      Token next = field.tokens.get(i);
      boolean given =
          next.span().start() == end
              && next.span().end() - start <= longest
              && !next.isPunctuation()
              && next.word().chars().allMatch(c -> CharacterFolding.isHan((char) c))
              && NameCandidates.AFTER_NAMES.indexOf(next.word().charAt(0)) < 0
              && !NameCandidates.isCreditMark(field, next.span().end() - 1)
              && !titleEnds.contains(next.span().end())
              && !(next.span().length() > 1 && isVerbal(next));
      if (!given) {
        end += endsInParticle(next, end, longest - (end - start)) ? 1 : 0;
        break;
      }
      end = next.span().end();
    }
    boolean framed =
        listed ? "、，。）)".indexOf(field.at(end)) >= 0 : titled || Speech.follows(field, end);
    if (end - start >= 2 && end > head.span().end() && framed) {
      found.add(new Span(start, end));
    }
  }

  /** Whether the segmenter joined the last character of a name to the verb behind it. */
  private static boolean endsInParticle(Token next, int end, int room) {
    return next.span().start() == end
        && next.span().length() == 2
        && room == 1
        && NameCandidates.AFTER_NAMES.indexOf(next.word().charAt(1)) >= 0
        && NameCandidates.AFTER_NAMES.indexOf(next.word().charAt(0)) < 0;
  }

  private static boolean isVerbal(Token token) {
    return token.is("v")
        || token.is("d")
        || token.is("p")
        || token.is("c")
        || token.is("t")
        || token.is("m");
  }
}
