package io.github.tifa.annotation;

import io.github.tifa.annotation.NameCandidates.Name;
import io.github.tifa.annotation.NameCandidates.Shape;
import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds foreign names by what is printed: a dot between their parts, a Latin spelling behind them,
 * the characters of transliteration behind a title.
 */
final class ForeignNames {
  private static final WordTable WORDS = WordTable.read("names.tsv");

  /** The characters that transliterations are made of. */
  private static final String TRANSLITERATION = WORDS.characters("transliteration");

  /** More characters of names with a dot: those of Uyghur, Kazakh and Tibetan names. */
  private static final String DOTTED_ONLY = WORDS.characters("dotted");

  /** Parts joined by dots, with Latin initials and hyphens between them at most. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?:[A-Z]\\.?·)?PART{1,8}(?:(?:·[A-Z]{1,2}\\.?)*[·-]PART{1,8}){1,4}"
              .replace("PART", "[\\p{IsHan}&&[^的和与及]]"));

  /** So far at most, in code units, is the first joint of such a name from its beginning. */
  private static final int FARTHEST_JOINT = 16;

  private static final Pattern LATIN =
      Pattern.compile("[（(]([A-Z][\\p{L}.'’\\-]*(?: [\\p{L}.'’\\-]+){1,4})[）),，]");

  /** A name in Latin letters, of two or three words. */
  private static final Pattern LATIN_NAME =
      Pattern.compile(
          "[A-Z]\\p{Ll}+(?:[ -][A-Z]\\.?)?(?: (?:de|van|von|al|bin))?(?: [A-Z][\\p{IsLatin}'’]+){1,2}");

  /** Words of one character that stand beside names and are never part of one. */
  private static final Set<String> PARTICLES = WORDS.words("particle");

  /** Words behind a name whose first character transliterations have too: 本周. */
  private static final Set<String> FOLLOWERS = WORDS.words("follower");

  /** Characters that more often end the name of a place. */
  private static final String PLACE_ENDS = WORDS.characters("place-end");

  /** The longest name before its Latin spelling. */
  private static final int LONGEST_SPELLED = 8;

  private final FieldText field;
  private final Set<Integer> titleEnds;
  private final List<Name> found = new ArrayList<>();

  private ForeignNames(FieldText field, Set<Integer> titleEnds) {
    this.field = field;
    this.titleEnds = titleEnds;
  }

  /** The names of a field; {@code titleEnds} is where titles that stand before names end. */
  static List<Name> of(FieldText field, Set<Integer> titleEnds) {
    ForeignNames names = new ForeignNames(field, titleEnds);
    names.addDotted();
    names.addSpelled();
    names.found.addAll(ForeignRuns.of(field, titleEnds, names));
    names.addLatin();
    return names.found;
  }

  /** Whether a word is made of the characters of transliteration. */
  static boolean isTransliteration(String word) {
    return word.chars().allMatch(c -> TRANSLITERATION.indexOf(c) >= 0);
  }

  /**
   * Names such as 卡洛琳·雷维特: the first and last part are trimmed to what transliterations are made
   * of.
   */
  private void addDotted() {
    Matcher matcher = DOTTED.matcher(field.folded);
    int at = 0;
    for (int joint = joint(0); joint >= 0; joint = joint(Math.max(joint + 1, at))) {
      for (int start = Math.max(at, joint - FARTHEST_JOINT); start < joint; start++) {
        if (matcher.region(start, field.folded.length()).lookingAt()) {
          addDotted(matcher);
          at = matcher.end();
          break;
        }
      }
    }
  }

  /** The next position of what joins parts of names; -1 when there is none. */
  private int joint(int from) {
    for (int i = from; i < field.folded.length(); i++) {
      char c = field.folded.charAt(i);
      if (c == '·' || c == '-') {
        return i;
      }
    }
    return -1;
  }

  private void addDotted(Matcher matcher) {
    boolean initial = !CharacterFolding.isHan(field.at(matcher.start()));
    int head = initial ? field.folded.indexOf('·', matcher.start()) + 1 : matcher.start();
    int firstJoint = head;
    while (CharacterFolding.isHan(field.at(firstJoint))) {
      firstJoint++;
    }
    int lastPart = matcher.end();
    while (CharacterFolding.isHan(field.at(lastPart - 1))) {
      lastPart--;
    }
    int start = firstStart(head, firstJoint);
    int end = lastEnd(lastPart, matcher.end());
    boolean ship = field.at(end) == '号' || field.at(end - 1) == '号';
    if (start < firstJoint && end > lastPart && !ship) {
      start = initial && start == head ? matcher.start() : start;
      boolean dotted = field.folded.substring(start, end).indexOf('·') > 0;
      found.add(new Name(new Span(start, end), dotted ? Shape.EVIDENT : Shape.FOREIGN));
    }
  }

  /** Where the first part begins, given its joint; not before a title nor a particle. */
  private int firstStart(int floor, int joint) {
    int start = joint;
    while (start > floor
        && isDotted(start - 1)
        && (start == joint || !titleEnds.contains(start) && !isParticle(start - 1))) {
      start--;
    }
    while (start < joint - 1 && isFollower(field.at(start))) {
      start++;
    }
    return start;
  }

  /** Whether a character follows names and is no part of any. */
  private static boolean isFollower(char c) {
    return NameCandidates.AFTER_NAMES.indexOf(c) >= 0 && TRANSLITERATION.indexOf(c) < 0;
  }

  /** Where the last part ends, given its beginning; a person or place of the lexicon ends it. */
  private int lastEnd(int start, int ceiling) {
    int end = start;
    while (end < ceiling && isDotted(end) && (end < start + 2 || !isParticle(end))) {
      end++;
    }
    for (Hit hit : field.hitsAt(start)) {
      int close = hit.span().end();
      boolean follows = NameCandidates.AFTER_NAMES.indexOf(field.at(close)) >= 0;
      if (close < end && (follows || hit.certain().stream().anyMatch(Entry::isPerson))) {
        return close;
      }
    }
    return withoutFollowers(field, start, end);
  }

  /**
   * Whether a word stands at a position that follows names, and whose beginning may look like one.
   */
  private static boolean beginsFollower(FieldText field, int position) {
    return FOLLOWERS.stream().anyMatch(word -> field.folded.startsWith(word, position));
  }

  /** Where a transliteration ends that the segmenter drew what follows into: 拉布在, 库柏也. */
  static int withoutFollowers(FieldText field, int start, int end) {
    int close = end;
    while (close > start + 2
        && (isFollower(field.at(close - 1)) || beginsFollower(field, close - 1))) {
      close--;
    }
    return close;
  }

  /** Whether a word of one character stands at a position that is never part of a name. */
  boolean isParticle(int position) {
    int index = field.tokenIndex(position);
    if (index < 0 || field.tokens.get(index).span().length() > 1) {
      return false;
    }
    Token token = field.tokens.get(index);
    return PARTICLES.contains(token.word())
        && (token.is("p") || token.is("c") || token.is("d") || token.is("u") || token.is("v"));
  }

  /** Names such as 莱特希泽（Robert Lighthizer）. */
  private void addSpelled() {
    Matcher matcher = LATIN.matcher(field.text);
    while (matcher.find()) {
      int end = matcher.start();
      int start = withWholeName(spelledStart(end, Math.max(0, end - LONGEST_SPELLED)), end);
      if (end - start >= 2 && initials(matcher.group(1)) >= 2) {
        found.add(new Name(new Span(start, end), Shape.EVIDENT));
      }
    }
  }

  /**
   * Where a name begins of which only the end is spelled in characters of transliteration: with the
   * word that the segmenter takes for a name, as in 芮恩希.
   */
  private int withWholeName(int start, int end) {
    int index = field.tokenIndex(Math.min(start, end - 1));
    if (index < 0 || end == 0 || PLACE_ENDS.indexOf(field.at(end - 1)) >= 0) {
      return start;
    }
    if (titleEnds.contains(start - 1)
        && NameCandidates.PLAIN_SURNAMES.indexOf(field.at(start - 1)) >= 0) {
      return start - 1;
    }
    Token token = field.tokens.get(index);
    boolean whole = token.is("nr") && token.span().start() < start && token.span().end() <= end;
    return whole && end - token.span().start() <= LONGEST_SPELLED ? token.span().start() : start;
  }

  /**
   * Moves left over characters that transliterations are made of, not past a title nor into another
   * word.
   */
  int spelledStart(int end, int floor) {
    int start = end;
    while (start > floor && isSpelled(start - 1) && (start == end || !titleEnds.contains(start))) {
      start--;
    }
    return start;
  }

  /** Whether a character belongs to a word that transliterations are made of. */
  boolean isSpelled(int position) {
    int index = field.tokenIndex(position);
    if (index < 0 || TRANSLITERATION.indexOf(field.at(position)) < 0 && field.at(position) != '·') {
      return false;
    }
    Token token = field.tokens.get(index);
    return token.is("nr")
        || token.word().chars().allMatch(c -> c == '·' || TRANSLITERATION.indexOf(c) >= 0);
  }

  /** Beside a dot more characters may stand, and the segmenter's words say little. */
  private boolean isDotted(int position) {
    char c = field.at(position);
    return isSpelled(position)
        || DOTTED_ONLY.indexOf(c) >= 0
        || TRANSLITERATION.indexOf(c) >= 0 && isLoose(position)
        || isInName(position);
  }

  /**
   * Whether a character belongs to a word that the segmenter, not the lexicon, takes for a name.
   */
  private boolean isInName(int position) {
    int index = field.tokenIndex(position);
    if (index < 0
        || !CharacterFolding.isHan(field.at(position))
        || isFollower(field.at(position))) {
      return false;
    }
    Token token = field.tokens.get(index);
    return token.is("nr")
        && field.hitsAt(token.span().start()).stream().allMatch(hit -> hit.certain().isEmpty());
  }

  /** Whether a character is a word for itself. */
  boolean isLoose(int position) {
    int index = field.tokenIndex(position);
    return index >= 0 && field.tokens.get(index).span().length() == 1;
  }

  /** Names in Latin letters right behind a title. */
  private void addLatin() {
    Matcher matcher = LATIN_NAME.matcher(field.text);
    while (matcher.find()) {
      if (titleEnds.contains(matcher.start())) {
        found.add(new Name(new Span(matcher.start(), matcher.end()), Shape.EVIDENT));
      }
    }
  }

  /** Whether the Latin spelling of a name stands at a position, or the word that it is a guess. */
  static boolean isSpelledOut(FieldText field, int position) {
    boolean bracket = "（(".indexOf(field.at(position)) >= 0;
    return bracket && field.folded.startsWith("音译", position + 1)
        || spelling(field, position).filter(latin -> initials(latin) >= 2).isPresent();
  }

  /** The Latin spelling in brackets at a position; empty when there is none. */
  static Optional<String> spelling(FieldText field, int position) {
    if ("（(".indexOf(field.at(position)) < 0) {
      return Optional.empty();
    }
    Matcher matcher = LATIN.matcher(field.text).region(position, field.text.length());
    return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static long initials(String latin) {
    return Arrays.stream(latin.split(" "))
        .filter(word -> Character.isUpperCase(word.charAt(0)))
        .count();
  }
}
