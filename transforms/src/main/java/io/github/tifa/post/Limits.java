package io.github.tifa.post;

import java.io.Serializable;
import java.util.Locale;

/**
 * How much of everything one post may have, so that time and memory are bounded whatever a file
 * holds. What exceeds a limit is rejected, and the rejection names the limit.
 *
 * @param bytes the largest file, in bytes
 * @param depth how deep elements of its HTML may stand inside each other
 * @param sentence the longest stretch of text without the end of a sentence or paragraph, in UTF-16
 *     code units
 */
public record Limits(int bytes, int depth, int sentence) implements Serializable {

  /** Several times what the largest posts of news archives have. */
  public static final Limits DEFAULT = new Limits(2 << 20, 500, 20_000);

  /**
   * Rejects what exceeds a limit.
   *
   * @param error the code of the rejection
   * @param option the option that sets the limit
   * @param size what the post has
   * @param limit what it may have
   * @param what what is counted, in the plural
   * @throws MalformedPostException if the size is greater than the limit
   */
  public static void check(String error, String option, long size, long limit, String what)
      throws MalformedPostException {
    if (size > limit) {
      throw new MalformedPostException(
          error,
          String.format(
              Locale.ROOT,
              "%d %s, and --%s=%d allows no more than that.",
              size,
              what,
              option,
              limit));
    }
  }
}
