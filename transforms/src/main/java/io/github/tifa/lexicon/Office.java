package io.github.tifa.lexicon;

import java.util.List;
import java.util.Set;

/**
 * An office that leaders hold.
 *
 * @param id its stable id
 * @param title its full title
 * @param forms all ways to print it, the title among them
 * @param alone the printed forms that name its one holder when they stand without a name
 */
public record Office(String id, String title, List<Form> forms, Set<String> alone) {}
