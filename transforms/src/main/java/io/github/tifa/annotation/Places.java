package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Hit;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is neither person nor listed person: everything else that the lexicon lists, and the
 * places that HanLP knows.
 */
final class Places {
  private Places() {}

  /** Terms, meetings, documents, places and organisations of the lexicon in a field. */
  static List<Found> listed(FieldText field) {
    List<Found> found = new ArrayList<>();
    for (Hit hit : field.hits) {
      boolean holds = Locks.isFirm(hit, field.folded) || field.isAligned(hit.span());
      for (Entry entry : hit.certain()) {
        if (entry.type() != EntityType.LEADER && holds) {
          found.add(Found.of(entry, hit.span(), Method.REGISTER, ""));
        }
      }
      List<Entry> possible =
          hit.possible().stream().filter(e -> e.type() != EntityType.LEADER).toList();
      if (hit.certain().isEmpty()
          && possible.size() == 1
          && isTagged(field, hit.span(), possible.get(0).type())) {
        found.add(Found.of(possible.get(0), hit.span(), Method.REGISTER, ""));
      }
    }
    return found;
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
