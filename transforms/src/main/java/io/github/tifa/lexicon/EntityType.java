package io.github.tifa.lexicon;

import java.util.Locale;

/** What kind of thing a mention speaks of. */
public enum EntityType {
  /** A person of the register. */
  LEADER,
  /** A fixed official formula (提法). */
  POLICY_TERM,
  /** A congress, plenum, conference or summit. */
  MEETING,
  /** A law, treaty or other named document. */
  DOCUMENT,
  /** A person who is not in the register of leaders. */
  PERSON,
  /** A country, division, city, water, mountain or island. */
  PLACE,
  /** A party, state organ, company, medium or other body. */
  ORGANISATION;

  /**
   * The identifier of something of this type that the lexicon does not list, by its folded name.
   */
  public String idOf(String key) {
    String prefix = this == POLICY_TERM ? "term" : name().toLowerCase(Locale.ROOT);
    return prefix + ":" + key;
  }
}
