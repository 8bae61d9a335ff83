package io.github.tifa.annotation;

import io.github.tifa.annotation.NameCandidates.Name;
import io.github.tifa.annotation.NameCandidates.Shape;
import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.TitleHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds foreign names without dot or Latin spelling where something stands that only a name can
 * have: a title before them, a form of address or a verb of speech behind them.
 */
final class ForeignRuns {
  private static final WordTable WORDS = WordTable.read("names.tsv");

  /** Forms of address that stand behind names. */
  private static final Set<String> ADDRESSES = WORDS.words("address");

  /** Characters of transliteration that more often end the name of a place. */
  private static final String PLACE_ENDS = WORDS.characters("place-end");

  /** Words of one character that stand beside names and are never part of one. */
  private static final Set<String> PARTICLES = WORDS.words("particle");

  private static final int LONGEST_UNREAD = 5;

  /** How many characters a run of transliteration has that is taken for a name. */
  private static final int LEAST_RUN = 3;

  private static final int LONGEST_RUN = 8;

  private final FieldText field;
  private final Set<Integer> titleEnds;
  private final ForeignNames spelling;
  private final List<Name> found = new ArrayList<>();

  private ForeignRuns(FieldText field, Set<Integer> titleEnds, ForeignNames spelling) {
    this.field = field;
    this.titleEnds = titleEnds;
    this.spelling = spelling;
  }

  /**
   * The names of a field; {@code titleEnds} is where titles that stand before names end, {@code
   * spelling} knows the characters of the field that names are spelled with.
   */
  static List<Name> of(FieldText field, Set<Integer> titleEnds, ForeignNames spelling) {
    ForeignRuns runs = new ForeignRuns(field, titleEnds, spelling);
    runs.addTransliterated();
    runs.addUnread();
    runs.addBeforeTitles();
    runs.addSpeakers();
    return runs.found;
  }

  /**
   * Foreign names behind a title that the segmenter cut apart: a run of words made of the
   * characters of transliteration.
   */
  private void addTransliterated() {
    for (int start : titleEnds) {
      addRun(start, runEnd(start));
    }
  }

  private void addRun(int start, int end) {
    if (end - start >= LEAST_RUN && end - start <= LONGEST_RUN) {
      int close = ForeignNames.withoutFollowers(field, start, end);
      found.add(new Name(new Span(start, close), Shape.FOREIGN));
    }
  }

  /** Where a run of words made of the characters of transliteration ends. */
  private int runEnd(int start) {
    int end = start;
    while (end < field.folded.length() && end - start < LONGEST_RUN && spelling.isSpelled(end)) {
      Token token = field.tokens.get(field.tokenIndex(end));
      boolean cut = token.span().start() != end && end == start;
      boolean place = token.is("ns") && token.span().length() < 3;
      boolean otherPlace = place && (end == start || isListedPlace(token.span()));
      boolean otherWord = !token.is("n") && Segmenter.isCommonWord(token.word());
      boolean particle = token.span().length() == 1 && isAfterNames(token);
      if (cut || otherPlace || otherWord && token.span().length() > 1 || particle) {
        break;
      }
      end = token.span().end();
    }
    return end;
  }

  private static boolean isAfterNames(Token token) {
    return NameCandidates.AFTER_NAMES.indexOf(token.word()) >= 0;
  }

  private boolean isListedPlace(Span span) {
    return field.hits.stream()
        .filter(hit -> hit.span().equals(span))
        .flatMap(hit -> hit.certain().stream())
        .anyMatch(entry -> entry.type() == EntityType.PLACE);
  }

  /** Whether a word that could be spelled out of a name is one of its own. */
  private static boolean isOtherWord(Token token) {
    return token.span().length() == 1
        ? isAfterNames(token)
        : !token.is("n") && Segmenter.isCommonWord(token.word())
            || token.pos().equals("n")
            || token.is("nz");
  }

  /**
   * Names between a title and a verb of speech that the segmenter could make no words of, such as
   * Japanese ones.
   */
  private void addUnread() {
    for (int start : titleEnds) {
      int end = start;
      int index = field.tokenIndex(start);
      while (index >= 0
          && index < field.tokens.size()
          && end - start <= LONGEST_UNREAD
          && isUnread(field.tokens.get(index), end)) {
        end++;
        index++;
      }
      if (end - start >= 3 && end - start <= LONGEST_UNREAD && Speech.follows(field, end)) {
        found.add(new Name(new Span(start, end), Shape.FOREIGN));
      }
    }
  }

  /** Runs of the characters of transliteration right before a form of address. */
  private void addBeforeTitles() {
    for (TitleHit title : field.titles) {
      int end = title.span().start();
      if (ADDRESSES.contains(title.form()) && PLACE_ENDS.indexOf(field.at(end - 1)) < 0) {
        int start = spelling.spelledStart(end, Math.max(0, end - LONGEST_RUN));
        while (start < end && spelling.isParticle(start)) {
          start++;
        }
        if (start < end && opensWord(start) && !hasOtherWord(start, end)) {
          addRun(withHead(start), end);
        }
      }
    }
  }

  private boolean hasOtherWord(int start, int end) {
    for (int i = field.tokenIndex(start); i <= field.tokenIndex(end - 1); i++) {
      if (isOtherWord(field.tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where the name begins that HanLP found at a position, unless it begins with a particle. */
  private int withHead(int position) {
    Token token = field.tokens.get(field.tokenIndex(position));
    boolean head = token.is("nr") && !PARTICLES.contains(token.word().substring(0, 1));
    return head ? token.span().start() : position;
  }

  /** Whether nothing that the segmenter could not read stands before a position. */
  private boolean opensWord(int position) {
    return !spelling.isLoose(position - 1)
        || field.tokens.get(field.tokenIndex(position - 1)).isPunctuation()
        || spelling.isParticle(position - 1);
  }

  /**
   * Runs of the characters of transliteration between the head of a clause and a verb of speech.
   */
  private void addSpeakers() {
    for (Token token : field.tokens) {
      int start = token.span().start();
      if (Speech.CLAUSE_HEADS.indexOf(field.at(start - 1)) >= 0 && spelling.isSpelled(start)) {
        int end = runEnd(start);
        if (PLACE_ENDS.indexOf(field.at(end - 1)) < 0
            && !spelling.isParticle(start)
            && !hasOtherWord(start, end)
            && Speech.follows(field, end)) {
          addRun(start, end);
        }
      }
    }
  }

  private static boolean isUnread(Token token, int start) {
    return token.span().start() == start
        && token.span().length() == 1
        && CharacterFolding.isHan(token.word().charAt(0))
        && !PARTICLES.contains(token.word())
        && !(token.is("p") || token.is("u") || token.is("c") || token.is("r") || token.is("m"));
  }
}
