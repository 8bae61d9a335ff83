package io.github.tifa.annotation;

import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Hit;
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

  /** What ends the clause of a curriculum vitae that says so. */
  private static final String CLAUSE_ENDS = "，。；,;）)";

  /** The classes of places that counties belong to. */
  private static final Set<String> REGIONS = Set.of("province", "prefecture", "city");

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
        .map(known -> county(field, known))
        .filter(Objects::nonNull)
        .forEach(span -> found.add(guess(field, span)));
    for (int i = 0; i < field.tokens.size(); i++) {
      Token token = field.tokens.get(i);
      if (addAddress(field, token, found)) {
        continue;
      }
      Span guess = token.is("ns") && isPlace(field, i) ? token.span() : division(field, i);
      Span span = guess == null ? null : whole(field, guess);
      if (span != null && span.length() >= 2 && span.length() <= LONGEST) {
        String word = field.folded(span);
        if (!deny.isNoPlace(word) && !hasNeighbour(word) && !Locks.isCut(span, field.folded)) {
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

  /**
   * Without the kind of place that HanLP took from the word behind it: 州 of 州长 in 内华达州州长; with the
   * surname that it left to the word before: 鄢家村.
   */
  private static Span whole(FieldText field, Span span) {
    char last = field.at(span.end() - 1);
    int end = FEATURES.contains(String.valueOf(last)) && field.at(span.end() - 2) == last ? 1 : 0;
    boolean family = field.at(span.start()) == '家' && isSurname(field.at(span.start() - 1));
    return new Span(span.start() - (family ? 1 : 0), span.end() - end);
  }

  private static boolean isSurname(char c) {
    return NameCandidates.PLAIN_SURNAMES.indexOf(c) >= 0;
  }

  private static Found guess(FieldText field, Span span) {
    return Found.unlisted(EntityType.PLACE, field.folded(span), span, Method.STATISTICAL, "");
  }

  /** The county behind the province or city that it belongs to; null if there is none. */
  private static Span county(FieldText field, Found region) {
    boolean wide = REGIONS.contains(region.group());
    Span home = home(field, region.span().end(), wide);
    Span span = new Span(region.span().end(), region.span().end() + 2);
    if (home != null || span.end() > field.folded.length()) {
      return home;
    }
    String name = field.folded(span);
    return isCounty(field, span) && wide && field.isAligned(span) && isNoOtherWord(name)
        ? span
        : null;
  }

  /** Whether the dictionaries hold a name with the kind of a county, or the lexicon does. */
  private static boolean isCounty(FieldText field, Span span) {
    String name = field.folded(span);
    return COUNTIES.stream().anyMatch(kind -> Segmenter.isGazetteer(name + kind))
        || field.hitsAt(span.start()).stream()
            .anyMatch(hit -> hit.span().equals(span) && mayBePlace(hit));
  }

  private static boolean mayBePlace(Hit hit) {
    return hit.possible().stream().anyMatch(entry -> entry.type() == EntityType.PLACE);
  }

  private static boolean isNoOtherWord(String name) {
    return Segmenter.isPlaceWord(name) || !Segmenter.isCommonWord(name);
  }

  /** The county between a province and 人, as in curricula vitae; null if there is none. */
  private static Span home(FieldText field, int start, boolean wide) {
    for (int end = start + 2; end <= start + 3 && end < field.folded.length(); end++) {
      String name = field.folded.substring(start, end);
      boolean known = Segmenter.isGazetteer(name) || isCounty(field, new Span(start, end));
      boolean told =
          wide
              && end == start + 2
              && field.at(end) == '人'
              && CLAUSE_ENDS.indexOf(field.at(end + 1)) >= 0
              && HEADS.indexOf(name.charAt(0)) < 0
              && name.chars().allMatch(c -> CharacterFolding.isHan((char) c))
              && isNoOtherWord(name);
      if (HOME.indexOf(field.at(end)) >= 0 && (known || told)) {
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
    int start = kind.span().start();
    boolean within = kind.word().length() == 2 && kind.word().charAt(1) == '里';
    int end = within ? start + 1 : kind.span().end();
    if (!DIVISIONS.contains(field.folded.substring(start, end))) {
      return null;
    }
    for (int first = last - 1; first > 0; first--) {
      Token token = field.tokens.get(first);
      Token before = field.tokens.get(first - 1);
      if (start - token.span().start() > LONGEST_DIVISION || isNoName(token)) {
        return null;
      }
      Span span = new Span(token.span().start(), end);
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
