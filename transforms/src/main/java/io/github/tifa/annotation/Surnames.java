package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds surnames that stand for a person whose full name is in the same post: 习 for 习近平, 任 for 任志强.
 * The surname must be a word of its own with a title or a reporting verb after it, or be one that
 * is hardly ever anything else; and only one person of the post may bear it, leaders before others.
 */
final class Surnames {
  private static final WordTable WORDS = WordTable.read("names.tsv");

  /** Surnames that as a word of their own mean the person. */
  private static final String PLAIN = WORDS.characters("surname-alone");

  /** What goes on right behind a surname that stands for a person: verbs, adverbs, particles. */
  private static final Set<String> VERBS = WORDS.words("after-surname");

  private static final String JOINERS = WORDS.characters("surname-joiner");

  /** The groups of leaders who are spoken of in pairs. */
  private static final Set<String> CENTRAL = Set.of("central", "historical", "government");

  private static final Found NOBODY =
      new Found("", "", EntityType.PERSON, "", new Span(0, 0), Method.SURNAME, "");

  private final Map<Character, Found> bearers = new HashMap<>();

  Surnames(Lexicon lexicon, List<Found> people) {
    Map<Character, Found> others = new HashMap<>();
    for (Found person : people) {
      String name = person.name();
      boolean chinese =
          name.length() <= 3 && name.length() >= 2 && lexicon.isSurname(name.substring(0, 1));
      if (chinese) {
        claim(person.type() == EntityType.LEADER ? bearers : others, person);
      }
    }
    others.forEach(bearers::putIfAbsent);
    bearers.values().removeIf(person -> person.equals(NOBODY));
  }

  /** The second bearer of a surname makes it nobody's. */
  private static void claim(Map<Character, Found> bearers, Found person) {
    bearers.merge(person.name().charAt(0), person, (a, b) -> a.id().equals(b.id()) ? a : NOBODY);
  }

  /** The mentions of a field, given its titles and what is mentioned already. */
  List<Found> in(FieldText field, Titles titles, List<Found> mentioned) {
    Taken taken = Taken.byFound(mentioned);
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < field.folded.length(); at++) {
      Found bearer = bearers.get(field.folded.charAt(at));
      if (bearer == null) {
        continue;
      }
      Span span = new Span(at, at + 1);
      if (!taken.overlaps(span) && stands(field, titles, span)) {
        found.add(
            new Found(
                bearer.id(),
                bearer.name(),
                bearer.type(),
                bearer.group(),
                span,
                Method.SURNAME,
                titles.beside(span).printed()));
      }
    }
    return found;
  }

  /** Whether the surnames of two leaders stand side by side as a word of their own: 江曾, 习王. */
  private boolean isPair(FieldText field, Token token, Span span) {
    for (int other : new int[] {span.start() - 1, span.end()}) {
      Span pair = new Span(Math.min(other, span.start()), Math.max(other + 1, span.end()));
      Found first = bearers.get(field.at(pair.start()));
      Found second = bearers.get(field.at(pair.start() + 1));
      if (isCentral(first)
          && isCentral(second)
          && !first.id().equals(second.id())
          && field.isAligned(pair)) {
        return token.span().length() <= 2;
      }
    }
    return false;
  }

  private static boolean isCentral(Found bearer) {
    return bearer != null && CENTRAL.contains(bearer.group());
  }

  private boolean stands(FieldText field, Titles titles, Span span) {
    int index = field.tokenIndex(span.start());
    if (index < 0) {
      return false;
    }
    Token token = field.tokens.get(index);
    boolean alone = token.span().equals(span);
    boolean first = token.span().start() == span.start();
    boolean titled =
        first
            && titles.beside(span).hits().stream()
                .anyMatch(hit -> hit.span().start() == span.end());
    boolean plain = PLAIN.indexOf(field.at(span.start())) >= 0;
    boolean speaks =
        first && VERBS.stream().anyMatch(verb -> field.folded.startsWith(verb, span.end()));
    boolean joined =
        alone
            && (JOINERS.indexOf(field.at(span.end())) >= 0
                || JOINERS.indexOf(field.at(span.start() - 1)) >= 0);
    return titled
        || isPair(field, token, span)
        || speaks
            && (alone ? token.is("nr") || plain : token.is("nr") && token.span().length() == 2)
        || plain && (alone || token.is("nr"))
        || joined && token.is("nr");
  }
}
