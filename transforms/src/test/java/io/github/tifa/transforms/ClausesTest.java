package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.annotation.MarkedText;
import io.github.tifa.language.CharacterFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Which stretches of a marked text may be phrases. */
public final class ClausesTest {
  private static List<String> phrases(MarkedText text) {
    Clauses clauses = new Clauses(text);
    List<String> found = new ArrayList<>();
    clauses.phrases((start, end, hash) -> found.add(clauses.phrase(start, end)));
    return found;
  }

  private static MarkedText plain(String text) {
    return RandomMarkedPosts.post(1, "", "", text, "").marked().get(0);
  }

  @Test
  public void phrasesHaveThreeToSixteenCharactersAndStayInTheirClause() {
    assertThat(phrases(plain("河湾书屋，开放。"))).containsExactly("河湾书", "河湾书屋", "湾书屋");
    assertThat(phrases(plain("甲乙 丙丁"))).isEmpty();
    assertThat(phrases(plain("一二三四五六七八九十百千万亿兆京垓")).stream().mapToInt(String::length).max())
        .hasValue(16);
  }

  @Test
  public void phrasesAreFoldedAndHaveTwoChineseCharacters() {
    assertThat(phrases(plain("書屋A"))).containsExactly("书屋A");
    assertThat(phrases(plain("AB屋"))).isEmpty();
  }

  @Test
  public void phrasesAreWhatTheMarksSay() {
    for (int seed = 0; seed < 300; seed++) {
      MarkedText text = new RandomMarkedPosts(seed).text(60);

      assertThat(phrases(text)).containsExactlyElementsIn(expected(text)).inOrder();
    }
  }

  private static List<String> expected(MarkedText text) {
    String folded = CharacterFolding.fold(text.text());
    List<String> expected = new ArrayList<>();
    for (int start = 0; start < folded.length(); start++) {
      for (int end = start + 3; end <= Math.min(folded.length(), start + 16); end++) {
        String phrase = folded.substring(start, end);
        boolean clause = phrase.codePoints().allMatch(Character::isLetter);
        long han = phrase.codePoints().filter(c -> c >= 0x4E00).count();
        if (clause && han >= 2 && isBounded(text, start, end) && !isKnown(text, start, end)) {
          expected.add(phrase);
        }
      }
    }
    return expected;
  }

  private static boolean has(MarkedText text, int at, int mark) {
    return (text.marks()[at] & mark) != 0;
  }

  static boolean isBounded(MarkedText text, int start, int end) {
    return (has(text, start, MarkedText.BEGINS) && has(text, end - 1, MarkedText.ENDS))
        || isQuoted(text, start, end);
  }

  static boolean isQuoted(MarkedText text, int start, int end) {
    return has(text, start, MarkedText.OPENED) && has(text, end - 1, MarkedText.CLOSED);
  }

  static boolean isKnown(MarkedText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!has(text, i, MarkedText.KNOWN) || (i > start && has(text, i, MarkedText.KNOWN_BEGINS))) {
        return false;
      }
    }
    return true;
  }

  @Test
  public void equalPhrasesHaveEqualHashesAndOthersNot() {
    Map<String, Long> hashes = new HashMap<>();
    for (int seed = 0; seed < 100; seed++) {
      Clauses clauses = new Clauses(new RandomMarkedPosts(seed).text(80));
      clauses.phrases(
          (start, end, hash) -> {
            Long known = hashes.putIfAbsent(clauses.phrase(start, end), hash);
            assertThat(known == null || known == hash).isTrue();
          });
    }

    assertThat(hashes.size()).isGreaterThan(100);
    assertThat(hashes.values()).containsNoDuplicates();
  }

  @Test
  public void aContextIsEightCharactersOnEitherSide() {
    Clauses one = new Clauses(plain("甲，一二三四五六七八书屋开放一二三四五六七八，甲"));
    Clauses two = new Clauses(plain("乙，一二三四五六七八书屋开放一二三四五六七八，乙"));
    Clauses three = new Clauses(plain("乙，一二三四五六七九书屋开放一二三四五六七八，乙"));

    assertThat(one.context(10, 14)).isEqualTo(two.context(10, 14));
    assertThat(one.context(10, 14)).isNotEqualTo(three.context(10, 14));
  }

  @Test
  public void sentencesAreAsPrinted() {
    Clauses clauses = new Clauses(plain("書屋開放。居民借書！"));

    assertThat(clauses.sentence(1)).isEqualTo("書屋開放。");
    assertThat(clauses.sentence(6)).isEqualTo("居民借書！");
  }
}
