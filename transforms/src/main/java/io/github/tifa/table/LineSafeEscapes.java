package io.github.tifa.table;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes what JSON must, and the separators U+2028 and U+2029, which some readers take for line
 * ends.
 */
final class LineSafeEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final SerializedString LINE = new SerializedString("\\u2028");
  private static final SerializedString PARAGRAPH = new SerializedString("\\u2029");

  @Override
  public int[] getEscapeCodesForAscii() {
    return standardAsciiEscapesForJSON();
  }

  @Override
  public SerializableString getEscapeSequence(int c) {
    return c == 0x2028 ? LINE : c == 0x2029 ? PARAGRAPH : null;
  }
}
