package io.github.tifa.lexicon;

/**
 * A word by which people are titled: a rank, office, profession or form of address without
 * jurisdiction.
 *
 * @param text the folded word
 * @param before whether it stands before names
 * @param after whether it stands after names
 * @param kind what sort of title it is, such as {@code office}, {@code profession} or {@code
 *     address}
 */
public record Title(String text, boolean before, boolean after, String kind) {}
