package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds organisations beyond the lexicon by the grammar of their names: a suffix such as 委员会 or 集团,
 * before it the words of the name, and at its head a place, a known body or a proper name. HanLP's
 * own guess is one voice: it counts when it ends in a suffix.
 */
final class Organisations {
  private static final WordTable WORDS = WordTable.read("organisations.tsv");

  private static final int LONGEST = 24;
  private static final int MOST_WORDS = 7;

  private static final Set<String> SUFFIXES = WORDS.words("suffix");

  /** Suffixes that are everyday words too: something must name the body. */
  private static final Set<String> WEAK = WORDS.words("weak");

  /** What is no name behind a mere place: 中国 + 公司. */
  private static final Set<String> GENERIC = WORDS.words("generic");

  private static final Set<String> COUNTRIES_AHEAD = WORDS.words("country");

  /** Words inside a name, beside those of the word classes. */
  private static final Set<String> PARTS = WORDS.words("part");

  private static final Set<String> REGIONS = WORDS.words("region");

  /** Nouns before a name that never belong to it. */
  private static final Set<String> NEIGHBOURS = WORDS.words("neighbour");

  /** What begins a phrase with a body in it, and no name. */
  private static final Set<String> OPENINGS = WORDS.words("opening");

  /** What joins a guess to the words before it. */
  private static final String JOINERS = WORDS.characters("opening-joiner");

  /** What stands inside such a phrase only. */
  private static final Pattern INSIDE = Pattern.compile(WORDS.alternatives("inside"));

  private static final Pattern NOUN =
      Pattern.compile("\\p{IsHan}{2,8}(?:" + WORDS.alternatives("noun-suffix") + ")");

  private final FieldText field;
  private final DenyList deny;
  private final FoundIndex index;
  private final Set<Span> listed = new HashSet<>();

  private Organisations(FieldText field, DenyList deny, List<Found> known) {
    this.field = field;
    this.deny = deny;
    this.index = new FoundIndex(known);
    known.stream()
        .filter(f -> f.type() == EntityType.ORGANISATION)
        .forEach(f -> listed.add(f.span()));
  }

  /**
   * The organisations of a field; {@code known} are the listed ones, which may head a longer name.
   */
  static List<Found> of(FieldText field, DenyList deny, List<Found> known) {
    Organisations organisations = new Organisations(field, deny, known);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < field.tokens.size(); i++) {
      organisations.endingAt(i, found);
    }
    return found;
  }

  private void endingAt(int last, List<Found> found) {
    Token token = field.tokens.get(last);
    boolean tagged = token.is("nt") || token.is("ni");
    boolean suffix = SUFFIXES.contains(token.word()) || isBodyNoun(token);
    if (!suffix && !(tagged && endsInSuffix(token.word())) && !isListed(token.span())) {
      return;
    }
    if (tagged && !isListed(token.span()) && isPhrase(token.word()) && !isHeaded(token.span())) {
      addTail(token, found);
      return;
    }
    if (tagged && !suffix) {
      addGuess(token, found);
      return;
    }
    int first = last;
    boolean named =
        tagged && token.word().length() > 3 && !SUFFIXES.contains(token.word())
            || isListed(token.span());
    boolean head = named;
    boolean listedOnly = !suffix;
    while (first > 0 && last - first < MOST_WORDS) {
      Token before = field.tokens.get(first - 1);
      if (before.span().end() != field.tokens.get(first).span().start()
          || token.span().end() - before.span().start() > LONGEST
          || !isPart(before)
          || listedOnly && !before.is("ns") && !before.is("nt") && !isListed(before.span())
          || NEIGHBOURS.contains(before.word())) {
        break;
      }
      first--;
      if (isName(before)) {
        head = true;
        named = true;
      }
      if (before.is("ns") && first > 0 && endsName(field.tokens.get(first - 1))) {
        break;
      }
    }
    while (first < last && !isName(field.tokens.get(first)) && !field.tokens.get(first).is("nz")) {
      first++;
    }
    Span span = new Span(field.tokens.get(first).span().start(), token.span().end());
    String name = field.folded(span);
    boolean grown = first < last;
    boolean generic =
        grown
            && field.tokens.get(first).is("ns")
            && GENERIC.contains(field.folded.substring(secondStart(first), span.end()));
    if (!head
        || generic
        || grown && INSIDE.matcher(name).find()
        || !grown && (WEAK.contains(name) || !tagged)
        || span.length() < 3
        || deny.isNoOrganisation(name)) {
      return;
    }
    found.add(
        Found.unlisted(
            EntityType.ORGANISATION,
            name,
            span,
            tagged && !grown ? Method.STATISTICAL : Method.PATTERN,
            ""));
  }

  private int secondStart(int first) {
    return field.tokens.get(first).span().end();
  }

  /**
   * Before a place, only a wider place belongs to the name, and not the country before its own
   * provinces.
   */
  private static boolean endsName(Token before) {
    return !before.is("ns") || COUNTRIES_AHEAD.contains(before.word());
  }

  /**
   * HanLP's guesses swallow what stands before a name: one that holds a listed name begins there.
   */
  private void addGuess(Token token, List<Found> found) {
    int start =
        index.firstInside(
            token.span(),
            token.span().start(),
            f -> isPlaceOrBody(f) && !f.span().equals(token.span()));
    Span span = new Span(start, token.span().end());
    String name = field.folded(span);
    boolean listed =
        index.anyOverlapping(
            span, f -> f.span().end() == span.end() && f.type() == EntityType.ORGANISATION);
    boolean headless = start == token.span().start() && !holdsListed(token.span());
    boolean weak = WEAK.stream().anyMatch(name::endsWith);
    if (!isPhrase(name)
        && span.length() >= 4
        && !listed
        && !(weak && headless)
        && !deny.isNoOrganisation(name)) {
      found.add(Found.unlisted(EntityType.ORGANISATION, name, span, Method.STATISTICAL, ""));
    }
  }

  private static boolean isPhrase(String name) {
    return OPENINGS.stream().anyMatch(name::startsWith) || INSIDE.matcher(name).find();
  }

  /** Whether a stretch begins with a listed place or body and goes on as a name: 和平区看守所. */
  private boolean isHeaded(Span span) {
    return !INSIDE.matcher(field.folded(span)).find()
        && index.anyOverlapping(
            span,
            f -> f.span().start() == span.start() && f.span().length() > 1 && isPlaceOrBody(f));
  }

  /** A guess that has drawn in what joins it to the words before: 和集美大学. */
  private void addTail(Token token, List<Found> found) {
    int start = token.span().start();
    while (JOINERS.indexOf(field.at(start)) >= 0) {
      start++;
    }
    Span span = new Span(start, token.span().end());
    String name = field.folded(span);
    if (start > token.span().start()
        && span.length() >= 4
        && !isPhrase(name)
        && !deny.isNoOrganisation(name)
        && WEAK.stream().noneMatch(name::endsWith)) {
      found.add(Found.unlisted(EntityType.ORGANISATION, name, span, Method.STATISTICAL, ""));
    }
  }

  private boolean holdsListed(Span span) {
    return index.anyOverlapping(span, f -> span.contains(f.span()) && isPlaceOrBody(f));
  }

  private static boolean isPlaceOrBody(Found found) {
    return found.type() == EntityType.PLACE || found.type() == EntityType.ORGANISATION;
  }

  /** A noun such as 司法厅 or 国有资产管理局, which a place before it makes a name. */
  private static boolean isBodyNoun(Token token) {
    return (token.is("n") || token.is("ni"))
        && !token.is("nr")
        && NOUN.matcher(token.word()).matches();
  }

  private static boolean endsInSuffix(String word) {
    for (int length = Math.min(6, word.length() - 1); length > 0; length--) {
      if (SUFFIXES.contains(word.substring(word.length() - length))) {
        return true;
      }
    }
    return false;
  }

  private boolean isListed(Span span) {
    return listed.contains(span);
  }

  /** What may stand at the head of an organisation's name. */
  private boolean isName(Token token) {
    return token.is("ns")
        || token.is("nt")
        || token.is("nz")
        || isLatinWord(token)
        || isListed(token.span());
  }

  private static boolean isLatinWord(Token token) {
    return token.is("nx")
        && token.span().length() > 1
        && token.word().chars().anyMatch(Character::isLetter);
  }

  private static boolean isPart(Token token) {
    return token.is("ns")
        || token.is("nt")
        || token.is("nz")
        || token.is("ni")
        || token.is("j")
        || token.is("b")
        || token.is("vn")
        || token.is("gi")
        || token.is("nh")
        || token.is("nf")
        || token.pos().equals("n")
        || token.pos().equals("nl")
        || token.is("term")
        || token.is("m") && token.word().startsWith("第")
        || PARTS.contains(token.word())
        || isLatinWord(token)
        || token.is("f") && REGIONS.contains(token.word())
        || token.pos().equals("an")
        || token.pos().equals("ng");
  }
}
