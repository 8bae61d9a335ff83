package io.github.tifa.article;

import java.text.Normalizer;

/**
 * The normalisation that printed text undergoes before anything is counted; glyphs stay as printed.
 */
final class TextNormalizer {
  private TextNormalizer() {}

  /**
   * Normalises one paragraph: NFC; control and zero-width characters out; every run of white space
   * becomes one space, or nothing where it holds a line break between two Chinese characters (an
   * editor's line wrap).
   */
  static String paragraph(CharSequence raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int length = raw.length();
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if (isSpace(c)) {
        boolean lineBreak = false;
        int end = i;
        while (end < length && (isSpace(raw.charAt(end)) || isInvisible(raw.charAt(end)))) {
          lineBreak |= raw.charAt(end) == '\n';
          end++;
        }
        boolean inner = out.length() > 0 && end < length;
        if (inner
            && !(lineBreak && isCjk(out.charAt(out.length() - 1)) && isCjk(raw.charAt(end)))) {
          out.append(' ');
        }
        i = end - 1;
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
    return Normalizer.isNormalized(out, Normalizer.Form.NFC)
        ? out.toString()
        : Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF'
        || c == '\u00AD';
  }

  private static boolean isCjk(char c) {
    return (c >= '\u3000' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFF00' && c <= '\uFFEF');
  }
}
