package io.github.tifa.transforms;

import java.io.Serializable;

/**
 * A post by its place.
 *
 * @param batch the place of its batch in the order of all files
 * @param post its place among the posts of the batch
 */
record PostRef(int batch, int post) implements Serializable {}
