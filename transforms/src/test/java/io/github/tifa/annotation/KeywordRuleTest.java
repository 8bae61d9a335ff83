package io.github.tifa.annotation;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import org.junit.Test;

/** Tests which words can be keywords of a corpus. */
public final class KeywordRuleTest {
  @Test
  public void chineseWordsAndAbbreviationsCanBeKeywords() {
    for (String word : List.of("疫苗", "𠮷野", "WHO", "TikTok", "A股", "SARS-CoV")) {
      assertWithMessage(word).that(KeywordRule.shipped().admits(word)).isTrue();
    }
  }

  @Test
  public void stopWordsAndWordsOfEnglishSentencesCannot() {
    for (String word :
        List.of("我们", "记者", "编辑", "the", "The", "of", "THE", "When", "2020", "3.14", "")) {
      assertWithMessage(word).that(KeywordRule.shipped().admits(word)).isFalse();
    }
  }

  @Test
  public void nounsAndTermsAreRankedAndVerbsAreNot() {
    for (String pos : List.of("n", "nr", "nis", "vn", "term", "i", "j", "l", "gm")) {
      assertWithMessage(pos).that(KeywordRule.isRanked(pos)).isTrue();
    }
    for (String pos : List.of("v", "vi", "vshi", "a", "an", "ad", "t", "m", "")) {
      assertWithMessage(pos).that(KeywordRule.isRanked(pos)).isFalse();
    }
  }
}
