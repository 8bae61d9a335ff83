package io.github.tifa.annotation;

/**
 * A keyword of one post.
 *
 * @param term the word or the canonical wording
 * @param score its TextRank
 */
public record Keyword(String term, double score) {}
