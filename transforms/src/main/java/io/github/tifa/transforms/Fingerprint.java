package io.github.tifa.transforms;

import java.io.Serializable;

/**
 * What is needed to see that two posts are one, but for their near likeness.
 *
 * @param path the file
 * @param id the id of the post
 * @param day the day of the post, empty when it has none
 * @param text the first eight bytes of the SHA-256 of its folded text without white space (with the
 *     title where it is short); 0 for an empty text
 * @param at where the post begins in the part file of its batch
 */
public record Fingerprint(String path, String id, String day, long text, long at)
    implements Serializable {}
