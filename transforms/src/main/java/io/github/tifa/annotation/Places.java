package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what is neither person nor listed person: everything else that the lexicon lists, and the
 * places that HanLP knows.
 */
final class Places {
  private Places() {}

  /** How many certain terms a post must hold for the shared wordings of others to be read as terms too. */
  private static final int COMPANY = 3;

  /**
   * Terms, meetings, documents, places and organisations of the lexicon in a field.
   *
   * @param field the field
   * @param certain the ids of entries that the post names without doubt
   */
  static List<Found> listed(FieldText field, Set<String> certain) {
    List<Found> found = new ArrayList<>();
    long terms = certain.stream().filter(id -> id.startsWith(EntityType.POLICY_TERM.idOf(""))).count();
    Span outer = new Span(0, 0);
    for (Hit hit : field.hits) {
      boolean firm = Locks.isFirm(hit, field.folded);
      boolean edge =
          outer.contains(hit.span())
              && (hit.span().start() == outer.start() || hit.span().end() == outer.end());
      boolean holds = firm || edge || field.isAligned(hit.span()) || opensName(field, hit);
      for (Entry entry : hit.certain()) {
        if (entry.type() != EntityType.LEADER && holds) {
          found.add(Found.of(entry, hit.span(), Method.REGISTER, ""));
        }
      }
      List<Entry> possible =
          hit.possible().stream()
              .filter(entry -> entry.type() != EntityType.LEADER)
              .filter(entry -> isSupported(field, hit.span(), entry, certain, terms))
              .toList();
      if (hit.certain().isEmpty() && possible.size() == 1) {
        found.add(Found.of(possible.get(0), hit.span(), Method.REGISTER, ""));
      }
      if (firm && hit.span().end() > outer.end()) {
        outer = hit.span();
      }
    }
    return found;
  }

  /** Whether a place begins or ends a word that HanLP reads as a longer name: it has drawn in a neighbour. */
  private static boolean opensName(FieldText field, Hit hit) {
    int index = field.tokenIndex(hit.span().start());
    if (index < 0 || hit.certain().isEmpty() || hit.certain().get(0).type() != EntityType.PLACE) {
      return false;
    }
    Token token = field.tokens.get(index);
    boolean name = token.is("nr") || token.is("ns") || token.is("nt");
    return name
        && token.span().contains(hit.span())
        && (token.span().start() == hit.span().start() || !token.is("nr") && token.span().end() == hit.span().end());
  }

  /** The ids of the entries, leaders apart, that a field names without doubt. */
  static Set<String> certain(FieldText field) {
    return field.hits.stream()
        .filter(hit -> Locks.isFirm(hit, field.folded) || field.isAligned(hit.span()))
        .flatMap(hit -> hit.certain().stream())
        .filter(entry -> entry.type() != EntityType.LEADER)
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  /** A shared wording counts in the company of a certain wording of the same, and a term's in that of other terms. */
  private static boolean isSupported(
      FieldText field, Span span, Entry entry, Set<String> certain, long terms) {
    boolean company =
        certain.contains(entry.id()) || entry.type() == EntityType.POLICY_TERM && terms >= COMPANY;
    return company && field.isAligned(span) || isTagged(field, span, entry.type());
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

  /** The places that HanLP finds beyond the lexicon. */
  static List<Found> statistical(FieldText field, DenyList deny) {
    List<Found> found = new ArrayList<>();
    for (Token token : field.tokens) {
      String word = token.word();
      if (token.is("ns") && word.length() >= 2 && word.length() <= 12 && !deny.isNoPlace(word)) {
        found.add(Found.unlisted(EntityType.PLACE, word, token.span(), Method.STATISTICAL, ""));
      }
    }
    return found;
  }
}
