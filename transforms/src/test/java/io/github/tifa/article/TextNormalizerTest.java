package io.github.tifa.article;

import static com.google.common.truth.Truth.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.Test;

/** White space and invisible characters follow one rule; glyphs stay as printed. */
public final class TextNormalizerTest {

  private static String normalise(String raw) {
    return TextNormalizer.paragraph(raw);
  }

  @Test
  public void collapsesEveryKindOfWhiteSpace() {
    assertThat(normalise("a \t\u00A0\u2003　b")).isEqualTo("a b");
    assertThat(normalise("甲　 乙")).isEqualTo("甲 乙");
    assertThat(normalise("a\u0085b\u2028c")).isEqualTo("a b c");
  }

  @Test
  public void stripsTheEnds() {
    assertThat(normalise("　\n 甲 \u200B\n")).isEqualTo("甲");
    assertThat(normalise(" \u00A0\t\uFEFF")).isEmpty();
    assertThat(normalise("")).isEmpty();
  }

  @Test
  public void joinsChineseAcrossALineBreak() {
    assertThat(normalise("甲\n    乙")).isEqualTo("甲乙");
    assertThat(normalise("甲，\n乙")).isEqualTo("甲，乙");
    assertThat(normalise("甲 \u200B\r\n乙")).isEqualTo("甲乙");
  }

  @Test
  public void keepsASpaceAcrossALineBreakBesideLatin() {
    assertThat(normalise("one\ntwo")).isEqualTo("one two");
    assertThat(normalise("甲\ntwo")).isEqualTo("甲 two");
    assertThat(normalise("two\n甲")).isEqualTo("two 甲");
  }

  @Test
  public void takesInvisibleCharactersOut() {
    assertThat(normalise("甲\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2069\uFEFF\u00AD乙"))
        .isEqualTo("甲乙");
    assertThat(normalise("甲\u0000\u0007\u001B\u007F\u009F乙")).isEqualTo("甲乙");
  }

  @Test
  public void takesTheBreakOfABrokenWordOut() {
    assertThat(normalise("com\u00ADmon")).isEqualTo("common");
  }

  @Test
  public void composesCharacters() {
    assertThat(normalise("Cafe\u0301")).isEqualTo("Caf\u00E9");
    assertThat(normalise("\uFA0A")).isEqualTo("\u898B");
  }

  @Test
  public void leavesGlyphsAsPrinted() {
    String printed = "習近平、习近平，ＡＢＣ１２３（臺灣）‧·•“”「」…——";

    assertThat(normalise(printed)).isEqualTo(printed);
  }

  @Test
  public void keepsAstralCharacters() {
    assertThat(normalise("甲\uD840\uDC00 \uD83D\uDE00乙")).isEqualTo("甲\uD840\uDC00 \uD83D\uDE00乙");
  }

  @Test
  public void normalisesNormalisedTextToItself() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = random.nextInt(24); i > 0; i--) {
        raw.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x80) : anyCodePoint(random));
      }

      String once = normalise(raw.toString());

      assertThat(normalise(once)).isEqualTo(once);
      assertThat(once).isEqualTo(once.strip());
      assertThat(once).doesNotContain("  ");
      assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
    }
  }

  private static int anyCodePoint(Random random) {
    int codePoint = random.nextInt(0x12000);
    return codePoint >= 0xD800 && codePoint < 0xE000 ? 'x' : codePoint;
  }
}
