package io.github.tifa.language;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Maps every UTF-16 code unit to the one under which it is matched: Traditional to Simplified,
 * full-width letters and digits to half-width, all middle dots to one. One unit in, one unit out,
 * so that offsets hold on both sides. Thread-safe.
 */
public final class CharacterFolding {
  private static final String TABLE = "data/dictionary/tc/t2s.txt";

  /** Glyphs of Hong Kong, then Simplified ones that their Traditional form does not fold to. */
  private static final String VARIANTS = "衞卫敍叙枱台粧妆锺钟钜巨谘咨讬托馀余麽么";

  private static final char[] FOLD = load();
  private static final boolean[] TRADITIONAL = new boolean[1 << 16];
  private static final boolean[] SIMPLIFIED = new boolean[1 << 16];

  static {
    for (int c = 0x3400; c < 0xA000; c++) {
      if (FOLD[c] != c && !Character.isSurrogate((char) c)) {
        TRADITIONAL[c] = true;
      }
    }
    for (int c = 0x3400; c < 0xA000; c++) {
      if (TRADITIONAL[c]) {
        SIMPLIFIED[FOLD[c]] = true;
      }
    }
    // What the Traditional character set has too, such as 台, 后 and 里, is written in both scripts
    // and says nothing.
    CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
    for (int c = 0x3400; c < 0xA000; c++) {
      SIMPLIFIED[c] &= !big5.canEncode((char) c);
    }
    "妳著".chars().forEach(c -> TRADITIONAL[c] = true);
    "锺钜谘讬馀麽".chars().forEach(c -> TRADITIONAL[c] = false);
  }

  private CharacterFolding() {}

  /** Folds a text; the result has the same length. */
  public static String fold(CharSequence text) {
    char[] out = new char[text.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = FOLD[text.charAt(i)];
    }
    return new String(out);
  }

  /** The script of a text, by its characters that exist in one script only. */
  public static Script script(CharSequence text) {
    int han = 0;
    int letters = 0;
    int traditional = 0;
    int simplified = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters++;
      }
      if (isHan(c)) {
        han++;
        traditional += TRADITIONAL[c] ? 1 : 0;
        simplified += SIMPLIFIED[c] ? 1 : 0;
      }
    }
    if (han == 0 || han * 20L < letters) {
      return Script.LATIN;
    }
    return traditional > simplified ? Script.HANT : Script.HANS;
  }

  /** Whether a code unit is a Chinese character of the basic plane. */
  public static boolean isHan(char c) {
    return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '\u3007';
  }

  private static char[] load() {
    char[] fold = new char[1 << 16];
    for (int i = 0; i < fold.length; i++) {
      fold[i] = (char) i;
    }
    try (InputStream in = HanLP.class.getClassLoader().getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(
            "HanLP's dictionaries are not on the class path ("
                + TABLE
                + "): use its portable artefact.");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> line.length() == 3 && line.charAt(1) == '=')
          .filter(
              line ->
                  !Character.isSurrogate(line.charAt(0)) && !Character.isSurrogate(line.charAt(2)))
          .forEach(line -> fold[line.charAt(0)] = line.charAt(2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (char c = '！'; c <= '～'; c++) {
      char half = (char) (c - '！' + '!');
      if (Character.isLetterOrDigit(half)) {
        fold[c] = half;
      }
    }
    for (char dot : "‧•・･∙⋅˙．﹒ᐧ".toCharArray()) {
      fold[dot] = '·';
    }
    fold['\u00A0'] = ' ';
    fold['\u3000'] = ' ';
    // Regional glyphs of names that the table leaves alone.
    fold['妳'] = '你';
    fold['祂'] = '他';
    for (int i = 0; i < VARIANTS.length(); i += 2) {
      fold[VARIANTS.charAt(i)] = VARIANTS.charAt(i + 1);
    }
    // 鏇 goes by 镟 to 旋: the table is not closed.
    for (int i = 0; i < fold.length; i++) {
      fold[i] = fold[fold[i]];
    }
    return fold;
  }
}
