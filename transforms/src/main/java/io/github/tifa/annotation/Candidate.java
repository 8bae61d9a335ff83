package io.github.tifa.annotation;

/**
 * A word that looks like a person's name but has no support: listed apart and never counted.
 *
 * @param form the folded word
 * @param mentions how often it stands in the post
 * @param sentence the first sentence it stands in, as printed
 */
public record Candidate(String form, int mentions, String sentence) {}
