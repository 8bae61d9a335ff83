package io.github.tifa.language;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;

/** The reading of Chinese characters in Latin letters. */
public final class Romanisation {
  private Romanisation() {}

  /**
   * The pinyin of a name in lower case, without tones, a space between syllables; what is no
   * Chinese character is left out, so the result may be empty.
   */
  public static String pinyin(String name) {
    StringBuilder text = new StringBuilder();
    for (Pinyin syllable : HanLP.convertToPinyinList(name)) {
      if (syllable != Pinyin.none5) {
        text.append(text.isEmpty() ? "" : " ").append(syllable.getPinyinWithoutTone());
      }
    }
    return text.toString();
  }
}
