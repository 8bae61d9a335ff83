package io.github.tifa.annotation;

/**
 * How often a content word stands in a post.
 *
 * @param word the folded word, or the canonical wording of a term
 * @param pos its part of speech, {@code term} for policy terms, meetings and documents
 * @param mentions how often it stands in title and body
 * @param inTitle whether it stands in the title
 */
public record WordCount(String word, String pos, int mentions, boolean inTitle) {}
