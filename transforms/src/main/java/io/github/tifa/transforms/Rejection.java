package io.github.tifa.transforms;

import java.io.Serializable;

/**
 * A file that could not be read as a post.
 *
 * @param path the file
 * @param stage what was being done: {@code read} its bytes, or {@code parse} and clean them
 * @param error a short stable code
 * @param message what is wrong and what to do about it
 */
public record Rejection(String path, String stage, String error, String message)
    implements Serializable {}
