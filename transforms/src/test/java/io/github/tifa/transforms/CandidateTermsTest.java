package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.transforms.PhraseCounts.Count;
import java.util.List;
import org.junit.Test;

/** Which frequent phrases are worth a closer look. */
public final class CandidateTermsTest {
  private static Count count(long posts, int sources, long quotations) {
    Count count = new Count();
    count.mentions = 2 * posts;
    count.posts = posts;
    count.quotations = quotations;
    for (int i = 0; i < sources; i++) {
      Count other = new Count();
      other.add(RandomMarkedPosts.post(i, "", "来源" + i, "", "").read(), false);
      other.mentions = 0;
      other.posts = 0;
      count.add(other);
    }
    return count;
  }

  private static boolean isChosen(String phrase, Count count) {
    CandidateTerms terms = new CandidateTerms(3, 2, SharedLexicon.with(List.of()));
    terms.add(phrase, count);
    return terms.chosen().contains(phrase);
  }

  @Test
  public void newPhrasesAreChosen() {
    for (String phrase : List.of("旅游气泡", "核酸检测", "5G基站")) {
      assertWithMessage(phrase).that(isChosen(phrase, count(5, 2, 0))).isTrue();
    }
  }

  @Test
  public void fewPostsOrOneSourceAreTooFew() {
    assertThat(isChosen("旅游气泡", count(2, 2, 0))).isFalse();
    assertThat(isChosen("旅游气泡", count(5, 1, 0))).isFalse();
  }

  @Test
  public void listedFormsTitlesAndWordsAreNotNew() {
    for (String phrase : List.of("人类命运共同体", "国家主席", "基础设施")) {
      assertWithMessage(phrase).that(isChosen(phrase, count(5, 2, 5))).isFalse();
    }
  }

  @Test
  public void ordinaryPhrasesAreNewOnlyWhereTheyAreQuoted() {
    for (String phrase : List.of("经济增长", "疫苗的研发", "病例34例", "王丽颖")) {
      assertWithMessage(phrase).that(isChosen(phrase, count(5, 2, 0))).isFalse();
      assertWithMessage(phrase).that(isChosen(phrase, count(5, 2, 1))).isTrue();
    }
  }

  @Test
  public void theFirstInWeightAreKept() {
    CandidateTerms terms = new CandidateTerms(3, 2, SharedLexicon.with(List.of()));
    for (int i = 0; i < CandidateTerms.MOST + 50; i++) {
      String number = Integer.toString(10_000_000 + i * 7919, 10);
      StringBuilder phrase = new StringBuilder("河湾");
      number.chars().forEach(c -> phrase.append("鼋鼍龘靐齉爨虢麤赟黻".charAt(c - '0')));
      terms.add(phrase.toString(), count(3 + i, 2, 0));
    }

    assertThat(terms.chosen()).hasSize(CandidateTerms.MOST);
    assertThat(terms.chosen()).isInStrictOrder();
  }
}
