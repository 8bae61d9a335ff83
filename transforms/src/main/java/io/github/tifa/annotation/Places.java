package io.github.tifa.annotation;

import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds places beyond the lexicon: what HanLP reads as one, if its dictionaries hold it for a place
 * before all else or if it ends as names of places do, and small divisions that HanLP cut apart.
 */
final class Places {
  private static final WordTable WORDS = WordTable.read("places.tsv");
  private static final Set<String> DIVISIONS = WORDS.words("division");
  private static final Set<String> FEATURES = WORDS.words("feature");
  private static final Set<String> GOING = WORDS.words("going");
  private static final String HEADS = WORDS.characters("head-of-phrase");
  private static final String PARTICLES_BEFORE = WORDS.characters("neighbour-before");
  private static final String POSITIONS_AFTER = WORDS.characters("neighbour-after");

  private static final Pattern ADDRESS_PART =
      Pattern.compile("\\p{IsHan}{2,4}?(?:" + WORDS.alternatives("division") + ")");

  private static final Pattern ADDRESS = Pattern.compile("(?:" + ADDRESS_PART.pattern() + "){2,}");

  /** What follows the place that somebody comes from. */
  private static final String HOME = "人籍";

  private static final List<String> COUNTIES = List.of("县", "市", "区");

  private static final int LONGEST = 12;

  /** The longest name of a small division, its kind left out. */
  private static final int LONGEST_DIVISION = 3;

  private Places() {}

  /** The places of a field, given those that the lexicon lists. */
  static List<Found> of(FieldText field, DenyList deny, List<Found> listed) {
    List<Found> found = new ArrayList<>();
    listed.stream()
        .filter(known -> known.type() == EntityType.PLACE)
        .map(known -> home(field, known.span().end()))
        .filter(Objects::nonNull)
        .forEach(span -> found.add(guess(field, span)));
    for (int i = 0; i < field.tokens.size(); i++) {
      Token token = field.tokens.get(i);
      if (addAddress(field, token, found)) {
        continue;
      }
      Span span = token.is("ns") && isPlace(field, i) ? token.span() : division(field, i);
      if (span != null && span.length() >= 2 && span.length() <= LONGEST) {
        String word = field.folded(span);
        if (!deny.isNoPlace(word) && !hasNeighbour(word)) {
          found.add(guess(field, span));
        }
      }
    }
    return found;
  }

  /** A chain of small divisions that HanLP reads as one name: each is a place. */
  private static boolean addAddress(FieldText field, Token token, List<Found> found) {
    boolean name = token.is("nt") || token.is("ns");
    if (!name
        || HEADS.indexOf(token.word().charAt(0)) >= 0
        || !ADDRESS.matcher(token.word()).matches()) {
      return false;
    }
    Matcher part = ADDRESS_PART.matcher(token.word());
    while (part.find()) {
      int start = token.span().start();
      found.add(guess(field, new Span(start + part.start(), start + part.end())));
    }
    return true;
  }

  private static Found guess(FieldText field, Span span) {
    return Found.unlisted(EntityType.PLACE, field.folded(span), span, Method.STATISTICAL, "");
  }

  /** The county between a province and 人, as in curricula vitae; null if there is none. */
  private static Span home(FieldText field, int start) {
    for (int end = start + 2; end <= start + 3 && end < field.folded.length(); end++) {
      String name = field.folded.substring(start, end);
      boolean known =
          Segmenter.isGazetteer(name)
              || COUNTIES.stream().anyMatch(kind -> Segmenter.isGazetteer(name + kind));
      if (HOME.indexOf(field.at(end)) >= 0 && known) {
        return new Span(start, end);
      }
    }
    return null;
  }

  /** Whether a word that HanLP tags as a place may be taken for one. */
  private static boolean isPlace(FieldText field, int index) {
    String word = field.tokens.get(index).word();
    if (!CharacterFolding.isHan(word.charAt(0))) {
      return false;
    }
    if (Segmenter.isPlaceWord(word)) {
      return true;
    }
    String kind = feature(word);
    String name = word.substring(0, word.length() - kind.length());
    return !kind.isEmpty()
        && name.length() >= 2
        && HEADS.indexOf(word.charAt(0)) < 0
        && (Segmenter.isPlaceWord(name) || !Segmenter.isCommonWord(name));
  }

  /** The longest kind of place that a word ends in; empty for none. */
  private static String feature(String word) {
    for (int length = Math.min(3, word.length() - 1); length > 0; length--) {
      String end = word.substring(word.length() - length);
      if (FEATURES.contains(end)) {
        return end;
      }
    }
    return "";
  }

  /**
   * A small division that the segmenter cut apart: the words between a place name, or a word of
   * going there, and 村, 镇 or their like; null if there is none.
   */
  private static Span division(FieldText field, int last) {
    Token kind = field.tokens.get(last);
    if (!DIVISIONS.contains(kind.word())) {
      return null;
    }
    int start = kind.span().start();
    for (int first = last - 1; first > 0; first--) {
      Token token = field.tokens.get(first);
      Token before = field.tokens.get(first - 1);
      if (start - token.span().start() > LONGEST_DIVISION || isNoName(token)) {
        return null;
      }
      Span span = new Span(token.span().start(), kind.span().end());
      String name = field.folded.substring(span.start(), start);
      boolean led = GOING.contains(before.word()) && name.length() > 1;
      if (before.is("ns") && before.span().end() == span.start()
          || led
              && HEADS.indexOf(name.charAt(0)) < 0
              && (first < last - 1 || !Segmenter.isCommonWord(name))) {
        return span;
      }
    }
    return null;
  }

  private static boolean isNoName(Token token) {
    return token.isPunctuation()
        || token.is("p")
        || token.is("c")
        || token.is("u")
        || token.is("r")
        || token.is("m")
        || token.is("d");
  }

  /** Whether a guess has drawn in a particle before the name, or a word of position behind it. */
  private static boolean hasNeighbour(String word) {
    return PARTICLES_BEFORE.indexOf(word.charAt(0)) >= 0
        || POSITIONS_AFTER.indexOf(word.charAt(word.length() - 1)) >= 0;
  }
}
