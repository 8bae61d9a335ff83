package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Settles overlaps: from the left, the longest is standalone; what lies inside it is nested; what
 * crosses its edge is dropped. Of two readings of the same stretch the firmer one stays.
 */
final class Settlement {
  private static final List<EntityType> FIRMNESS =
      List.of(
          EntityType.LEADER,
          EntityType.POLICY_TERM,
          EntityType.MEETING,
          EntityType.DOCUMENT,
          EntityType.ORGANISATION,
          EntityType.PERSON,
          EntityType.PLACE);

  private Settlement() {}

  /** A mention and whether it is nested. */
  record Settled(Found found, boolean nested) {}

  static List<Settled> of(List<Found> all) {
    List<Found> order = new ArrayList<>(all);
    order.sort(
        Comparator.comparingInt((Found f) -> f.span().start())
            .thenComparingInt(f -> -f.span().end())
            .thenComparingInt(f -> f.method() == Method.REGISTER ? 0 : 1)
            .thenComparingInt(f -> FIRMNESS.indexOf(f.type()))
            .thenComparing(Found::id));
    List<Settled> settled = new ArrayList<>();
    Span outer = new Span(0, 0);
    Span last = new Span(0, 0);
    for (Found found : order) {
      Span span = found.span();
      if (span.equals(last)
          && !isAlso(settled.get(settled.size() - 1).found().type(), found.type())) {
        continue;
      }
      if (span.start() >= outer.end()) {
        outer = span;
        last = span;
        settled.add(new Settled(found, false));
      } else if (outer.contains(span) && fits(settled, found)) {
        last = span;
        settled.add(new Settled(found, true));
      }
    }
    return settled;
  }

  private static boolean isPerson(Found found) {
    return found.type() == EntityType.PERSON || found.type() == EntityType.LEADER;
  }

  /**
   * A law, a place and a meeting can be a formula at the same time: the formula stands, the other
   * is nested.
   */
  private static boolean isAlso(EntityType standing, EntityType other) {
    return standing == EntityType.POLICY_TERM
        && (other == EntityType.PLACE
            || other == EntityType.DOCUMENT
            || other == EntityType.MEETING);
  }

  /**
   * Nothing crosses the edge of another mention, and a wording inside a longer wording of the same
   * thing is no second mention. Names are no phrases: that of a person has no place in it (韩国瑜),
   * and that of a place has one only at its beginning, or behind another (武汉 in 武汉天河机场, but not 南海
   * in 中南海).
   */
  private static boolean fits(List<Settled> settled, Found found) {
    boolean follows = false;
    for (int i = settled.size() - 1; i >= 0; i--) {
      Found other = settled.get(i).found();
      follows |= other.span().end() == found.span().start();
      if (other.span().overlaps(found.span())
          && (!other.span().contains(found.span())
              || other.id().equals(found.id())
              || isPerson(other) && isPerson(found)
              || found.type() == EntityType.PLACE
                  && (isPerson(other) && other.method() != Method.OFFICE
                      || other.type() == EntityType.PLACE
                          && other.span().start() < found.span().start()
                          && !follows))) {
        return false;
      }
      if (!settled.get(i).nested()) {
        return true;
      }
    }
    return true;
  }
}
