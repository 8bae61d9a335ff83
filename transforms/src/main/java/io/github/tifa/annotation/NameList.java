package io.github.tifa.annotation;

import java.util.List;

/**
 * A list of names as printed.
 *
 * @param ids the identifiers of the persons, in order
 * @param names their canonical names, in order
 * @param order {@code rank}, {@code stroke} or {@code other}
 * @param sentence the sentence it stands in, as printed
 */
public record NameList(List<String> ids, List<String> names, String order, String sentence) {}
