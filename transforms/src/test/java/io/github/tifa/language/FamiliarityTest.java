package io.github.tifa.language;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import org.junit.Test;

/** Ordinary words and combinations are told from new ones. */
public final class FamiliarityTest {
  private final Familiarity familiarity = new Familiarity();

  @Test
  public void dictionariesHaveWordsAndNames() {
    for (String word : List.of("供应链", "基础设施", "意识到", "北京")) {
      assertWithMessage(word).that(familiarity.isWord(word)).isTrue();
    }
    assertThat(familiarity.isWord("旅游气泡")).isFalse();
  }

  @Test
  public void ordinaryCombinationsAreFamiliar() {
    for (String phrase : List.of("经济增长", "工作人员", "货币政策")) {
      assertWithMessage(phrase).that(familiarity.isCombination(phrase)).isTrue();
    }
    for (String phrase : List.of("确诊病例", "核酸检测", "旅游气泡")) {
      assertWithMessage(phrase).that(familiarity.isCombination(phrase)).isFalse();
    }
  }

  @Test
  public void particlesTieWordsIntoSentences() {
    assertThat(familiarity.isCombination("疫苗的研发")).isTrue();
    assertThat(familiarity.isCombination("脸书和推特")).isTrue();
  }
}
