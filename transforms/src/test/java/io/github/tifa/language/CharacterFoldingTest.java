package io.github.tifa.language;

import static com.google.common.truth.Truth.assertThat;

import java.util.Random;
import org.junit.Test;

/** Folding keeps every offset; the script of a text is read from the characters of one script. */
public final class CharacterFoldingTest {

  @Test
  public void foldsTraditionalToSimplified() {
    assertThat(CharacterFolding.fold("習近平總書記會見臺灣訪問團")).isEqualTo("习近平总书记会见台湾访问团");
    assertThat(CharacterFolding.fold("後裡麵髮發隻週")).isEqualTo("后里面发发只周");
  }

  @Test
  public void leavesSimplifiedAsItStands() {
    assertThat(CharacterFolding.fold("习近平总书记会见访问团。")).isEqualTo("习近平总书记会见访问团。");
  }

  @Test
  public void foldsFullWidthLettersAndDigits() {
    assertThat(CharacterFolding.fold("ＡＺａｚ０９")).isEqualTo("AZaz09");
  }

  @Test
  public void leavesFullWidthPunctuationAsItStands() {
    assertThat(CharacterFolding.fold("（，。！？：；％）")).isEqualTo("（，。！？：；％）");
  }

  @Test
  public void foldsEveryMiddleDotToOne() {
    assertThat(CharacterFolding.fold("‧•・･∙⋅˙·")).isEqualTo("········");
    assertThat(CharacterFolding.fold("甲\u2022乙\u2027丙\uFE52丁\u1427戊")).isEqualTo("甲·乙·丙·丁·戊");
    assertThat(CharacterFolding.fold("●")).isEqualTo("●");
  }

  @Test
  public void foldsWideAndFixedSpaces() {
    assertThat(CharacterFolding.fold("甲　乙\u00A0丙\n丁")).isEqualTo("甲 乙 丙\n丁");
  }

  @Test
  public void leavesAstralCharactersAsTheyStand() {
    String astral = "\uD840\uDC00\uD83D\uDE00\uD869\uDED6";

    assertThat(CharacterFolding.fold(astral)).isEqualTo(astral);
  }

  @Test
  public void leavesLoneSurrogatesAsTheyStand() {
    assertThat(CharacterFolding.fold("\uD840習\uDC00")).isEqualTo("\uD840习\uDC00");
  }

  @Test
  public void keepsTheLengthOfAnyText() {
    Random random = new Random(42);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }

      String folded = CharacterFolding.fold(text);

      assertThat(folded).hasLength(text.length());
      assertThat(folded.codePointCount(0, folded.length()))
          .isEqualTo(text.codePoints().toArray().length);
    }
  }

  @Test
  public void foldsEveryCodeUnitOnceForAll() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.append((char) c);
    }

    String once = CharacterFolding.fold(all);

    assertThat(once).hasLength(1 << 16);
    assertThat(CharacterFolding.fold(once)).isEqualTo(once);
  }

  @Test
  public void readsTheScriptOfATraditionalText() {
    assertThat(CharacterFolding.script("總統與訪問團會談後離開")).isEqualTo(Script.HANT);
    assertThat(CharacterFolding.script("記者在台北報導")).isEqualTo(Script.HANT);
  }

  @Test
  public void readsTheScriptOfASimplifiedText() {
    assertThat(CharacterFolding.script("总统与访问团会谈后离开")).isEqualTo(Script.HANS);
  }

  @Test
  public void readsASimplifiedTextThatQuotesTraditional() {
    assertThat(CharacterFolding.script("记者问这两个字怎么写，他说写作「總統」")).isEqualTo(Script.HANS);
  }

  @Test
  public void takesTextThatFitsBothScriptsForSimplified() {
    assertThat(CharacterFolding.script("中共中央")).isEqualTo(Script.HANS);
  }

  @Test
  public void takesNoPronounForSimplified() {
    assertThat(CharacterFolding.script("他問你")).isEqualTo(Script.HANT);
    assertThat(CharacterFolding.script("她們")).isEqualTo(Script.HANT);
  }

  @Test
  public void readsTheScriptOfALatinText() {
    assertThat(CharacterFolding.script("The delegation arrived in the capital."))
        .isEqualTo(Script.LATIN);
    assertThat(CharacterFolding.script("")).isEqualTo(Script.LATIN);
    assertThat(CharacterFolding.script("2020!?")).isEqualTo(Script.LATIN);
  }

  @Test
  public void drawsTheLineAtOneChineseCharacterInTwenty() {
    assertThat(CharacterFolding.script("国" + "x".repeat(19))).isEqualTo(Script.HANS);
    assertThat(CharacterFolding.script("国" + "x".repeat(20))).isEqualTo(Script.LATIN);
  }

  @Test
  public void knowsChineseCharactersOfTheBasicPlane() {
    assertThat(CharacterFolding.isHan('一')).isTrue();
    assertThat(CharacterFolding.isHan('\u9FFF')).isTrue();
    assertThat(CharacterFolding.isHan('\u3400')).isTrue();
    assertThat(CharacterFolding.isHan('〇')).isTrue();
    assertThat(CharacterFolding.isHan('。')).isFalse();
    assertThat(CharacterFolding.isHan('か')).isFalse();
    assertThat(CharacterFolding.isHan('A')).isFalse();
    assertThat(CharacterFolding.isHan('\uD840')).isFalse();
  }

  @Test
  public void namesScriptsByTheirCodes() {
    assertThat(Script.HANS.code()).isEqualTo("Hans");
    assertThat(Script.HANT.code()).isEqualTo("Hant");
    assertThat(Script.LATIN.code()).isEqualTo("Latn");
  }
}
