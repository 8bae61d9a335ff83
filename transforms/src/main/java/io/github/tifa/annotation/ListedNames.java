package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds everything that the lexicon lists but persons: terms, meetings, documents, places, bodies.
 */
final class ListedNames {
  private static final WordTable WORDS = WordTable.read("places.tsv");

  private static final Set<String> INHABITANTS = WORDS.words("inhabitant");
  private static final Set<String> QUALITIES = WORDS.words("quality");

  /**
   * How many certain terms a post must hold for the shared wordings of others to be read as terms
   * too.
   */
  private static final int COMPANY = 3;

  /**
   * The last characters of the names of public bodies, which the places of their seats stand in.
   */
  private static final String BODY_ENDS = "委府局院厅部";

  /** How long the name before a name in a row may be. */
  private static final int ROW_REACH = 8;

  private ListedNames() {}

  /**
   * The listed names of a field.
   *
   * @param field the field
   * @param certain the ids of entries that the post names without doubt
   */
  static List<Found> of(FieldText field, Set<String> certain) {
    List<Found> found = new ArrayList<>();
    long terms =
        certain.stream().filter(id -> id.startsWith(EntityType.POLICY_TERM.idOf(""))).count();
    List<Span> wholes = new ArrayList<>();
    for (Hit hit : field.hits) {
      boolean firm = Locks.isFirm(hit, field.folded);
      wholes.removeIf(whole -> whole.end() <= hit.span().start());
      boolean edge = wholes.stream().anyMatch(whole -> isEdge(hit.span(), whole, found));
      boolean holds =
          (firm || edge || field.isAligned(hit.span()) || opensName(field, hit, found))
              && !isDay(field, hit.span())
              && (!Locks.isCut(hit.span(), field.folded)
                  || Locks.isContinued(hit.span(), field.hits));
      Span stem = Locks.stem(hit, field.folded, field.hits);
      if (stem != null) {
        found.add(Found.of(hit.certain().get(0), stem, Method.REGISTER, ""));
      }
      for (Entry entry : hit.certain()) {
        if (!entry.isPerson() && holds) {
          found.add(Found.of(entry, hit.span(), Method.REGISTER, ""));
        }
      }
      List<Entry> possible =
          hit.possible().stream()
              .filter(entry -> !entry.isPerson())
              .filter(entry -> isSupported(field, hit.span(), entry, certain, terms))
              .toList();
      if (hit.certain().isEmpty()) {
        only(possible, certain)
            .ifPresent(entry -> found.add(Found.of(entry, hit.span(), Method.REGISTER, "")));
      }
      if (firm) {
        wholes.add(hit.span());
      }
    }
    return found;
  }

  /** The one that a shared wording means: of several, the one that the post names elsewhere. */
  private static Optional<Entry> only(List<Entry> possible, Set<String> certain) {
    List<Entry> named =
        possible.size() == 1
            ? possible
            : possible.stream().filter(entry -> certain.contains(entry.id())).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /**
   * Whether a stretch begins or ends a longer listed name, or follows another that does, so that it
   * is surely a word of its own in it: 福州 in 中共福州市委.
   */
  private static boolean isEdge(Span span, Span whole, List<Found> found) {
    return whole.contains(span)
        && (span.start() == whole.start()
            || span.end() == whole.end()
            || follows(span, whole, found));
  }

  /** Mentions come in the order of their beginning, so those of the whole are the last ones. */
  private static boolean follows(Span span, Span whole, List<Found> found) {
    for (int i = found.size() - 1; i >= 0; i--) {
      Span other = found.get(i).span();
      if (other.start() < whole.start()) {
        return false;
      }
      if (whole.contains(other) && other.end() == span.start()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first character is the day of a date: 13日本周三 does not speak of Japan. */
  private static boolean isDay(FieldText field, Span span) {
    return field.at(span.start()) == '日' && Character.isDigit(field.at(span.start() - 1));
  }

  /**
   * Whether a place begins or ends a word that HanLP reads as a longer name: it has drawn in a
   * neighbour.
   */
  private static boolean opensName(FieldText field, Hit hit, List<Found> found) {
    int index = field.tokenIndex(hit.span().start());
    if (index < 0 || hit.certain().isEmpty() || hit.certain().get(0).type() != EntityType.PLACE) {
      return false;
    }
    Token token = field.tokens.get(index);
    Span word = token.span();
    if (word.contains(hit.span()) && isDerived(field, word, hit.span())) {
      return true;
    }
    boolean name = token.is("nr") || token.is("ns") || token.is("nt");
    return name
        && token.span().contains(hit.span())
        && (token.span().start() == hit.span().start()
            || token.is("nt")
                && BODY_ENDS.indexOf(field.at(word.end() - 1)) >= 0
                && follows(hit.span(), word, found)
            || !token.is("nr") && token.span().end() == hit.span().end());
  }

  /** Whether a word says what is of the place, or what kind of it: 法国人, 老北京. */
  private static boolean isDerived(FieldText field, Span word, Span place) {
    String before = field.folded.substring(word.start(), place.start());
    String behind = field.folded.substring(place.end(), word.end());
    return (before.isEmpty() || QUALITIES.contains(before))
        && (behind.isEmpty() || INHABITANTS.contains(behind));
  }

  /** The ids of the entries, persons apart, that a field names without doubt. */
  static Set<String> certain(FieldText field) {
    return field.hits.stream()
        .filter(hit -> Locks.isFirm(hit, field.folded) || field.isAligned(hit.span()))
        .flatMap(hit -> hit.certain().stream())
        .filter(entry -> !entry.isPerson())
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  /**
   * A shared wording counts in the company of a certain wording of the same, and a term's in that
   * of other terms.
   */
  private static boolean isSupported(
      FieldText field, Span span, Entry entry, Set<String> certain, long terms) {
    boolean company =
        certain.contains(entry.id()) || entry.type() == EntityType.POLICY_TERM && terms >= COMPANY;
    return field.isAligned(span) && (company || isInRow(field, span, entry.type()))
        || isTagged(field, span, entry.type());
  }

  /** Whether a place or body stands in a row beside one that the lexicon names without doubt. */
  private static boolean isInRow(FieldText field, Span span, EntityType type) {
    boolean name = type == EntityType.PLACE || type == EntityType.ORGANISATION;
    if (name && field.at(span.end()) == '、' && isCertain(field, span.end() + 1, -1, type)) {
      return true;
    }
    for (int length = 2;
        name && field.at(span.start() - 1) == '、' && length <= ROW_REACH;
        length++) {
      if (isCertain(field, span.start() - 1 - length, span.start() - 1, type)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a certain name of a type begins at a position, and ends at another unless that is -1.
   */
  private static boolean isCertain(FieldText field, int start, int end, EntityType type) {
    return field.hitsAt(start).stream()
        .filter(hit -> end < 0 || hit.span().end() == end)
        .flatMap(hit -> hit.certain().stream())
        .anyMatch(entry -> entry.type() == type);
  }

  /**
   * A shared form counts when HanLP reads the very word as a name of that type, or when it stands
   * in title marks.
   */
  private static boolean isTagged(FieldText field, Span span, EntityType type) {
    Token token = field.tokens.get(Math.max(0, field.tokenIndex(span.start())));
    boolean tagged =
        switch (type) {
          case PLACE -> token.is("ns");
          case ORGANISATION -> token.is("nt") || token.is("ni");
          default -> false;
        };
    boolean marked = field.at(span.start() - 1) == '《' && field.at(span.end()) == '》';
    return tagged && token.span().equals(span) || marked;
  }
}
