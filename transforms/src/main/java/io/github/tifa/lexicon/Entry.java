package io.github.tifa.lexicon;

import java.util.List;

/**
 * Something the lexicon knows by name.
 *
 * @param id its identifier in the outputs, such as {@code leader:xi-jinping} or {@code place:北京}
 * @param name its canonical name
 * @param type its type
 * @param group its class within the type, such as {@code central} or {@code economy}
 * @param forms all ways to print it, the name among them
 * @param tenures the offices of a leader; empty for all others
 * @param latin its name in Latin letters or in English, for readers; empty if not given
 */
public record Entry(
    String id,
    String name,
    EntityType type,
    String group,
    List<Form> forms,
    List<Tenure> tenures,
    String latin) {

  /** Whether it is a person, of the register of leaders or beside it. */
  public boolean isPerson() {
    return type == EntityType.LEADER || type == EntityType.PERSON;
  }
}
