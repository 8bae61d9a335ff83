package io.github.tifa.lexicon;

/**
 * A way to print a name.
 *
 * @param text the folded text, without quotation marks
 * @param ambiguous whether it is also something else and counts only with support
 */
public record Form(String text, boolean ambiguous) {}
