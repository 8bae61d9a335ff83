package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;

/**
 * A mention before overlaps are settled, in UTF-16 code units.
 *
 * @param id the identifier of what is named
 * @param name its canonical name
 * @param type its type
 * @param group its class
 * @param span where it stands
 * @param method how it was found
 * @param title the titles next to it
 */
record Found(
    String id, String name, EntityType type, String group, Span span, Method method, String title) {

  /** Something that the lexicon lists. */
  static Found of(Entry entry, Span span, Method method, String title) {
    return new Found(entry.id(), entry.name(), entry.type(), entry.group(), span, method, title);
  }

  /** Something that the lexicon does not list, named by its folded form. */
  static Found unlisted(EntityType type, String name, Span span, Method method, String title) {
    return new Found(type.idOf(name), name, type, "", span, method, title);
  }

  /** The same mention in a line by which a publisher signs. */
  Found inDateline() {
    return new Found(id, name, type, group, span, Method.DATELINE, title);
  }
}
