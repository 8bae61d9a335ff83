package io.github.tifa.transforms;

import io.github.tifa.language.CharacterFolding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** Texts as they are compared: folded and without white space. */
final class ComparedText {
  /** Below so many UTF-16 units, posts are copies only if text and title are the same. */
  private static final int SHORT = 60;

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

  private ComparedText() {}

  /** A text in the form in which it is compared. */
  static String of(String text) {
    return WHITE_SPACE.matcher(CharacterFolding.fold(text)).replaceAll("");
  }

  /**
   * Whether a text in its compared form is too short to be compared but exactly, and with its
   * title.
   */
  static boolean isShort(String compared) {
    return compared.length() < SHORT;
  }

  /** The first eight bytes of the SHA-256 of a text in its compared form; 0 for an empty one. */
  static long hash(String compared) {
    if (compared.isEmpty()) {
      return 0;
    }
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(compared.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(sha).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
