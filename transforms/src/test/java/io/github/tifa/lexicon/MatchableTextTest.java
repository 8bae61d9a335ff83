package io.github.tifa.lexicon;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.language.Span;
import org.junit.Test;

/** How a text is shown to the lexicon and how finds lead back to it. */
public final class MatchableTextTest {
  /** The printed words of a stretch of the compact text. */
  private static String printed(String text, String compact) {
    MatchableText matchable = MatchableText.of(text);
    int start = matchable.compact().indexOf(compact);
    Span span = matchable.printed(start, start + compact.length());
    return text.substring(span.start(), span.end());
  }

  private static boolean crosses(String text, String compact) {
    MatchableText matchable = MatchableText.of(text);
    int start = matchable.compact().indexOf(compact);
    return matchable.crossesQuotations(start, start + compact.length());
  }

  private static boolean cuts(String text, String word) {
    MatchableText matchable = MatchableText.of(text);
    int start = matchable.compact().indexOf(word);
    return matchable.cutsWord(start, start + word.length());
  }

  @Test
  public void foldsScriptAndWidth() {
    MatchableText text = MatchableText.of("習近平Ａ１‧");

    assertThat(text.folded()).isEqualTo("习近平A1·");
  }

  @Test
  public void keepsTheLengthOfTheText() {
    String text = "「習近平」說：“好”𠮷\n";

    assertThat(MatchableText.of(text).folded()).hasLength(text.length());
  }

  @Test
  public void skipsQuotationMarksOfAllKinds() {
    MatchableText text = MatchableText.of("“一”\"带\"「一」『路』‘倡’＂议＂");

    assertThat(text.compact()).isEqualTo("一带一路倡议");
  }

  @Test
  public void keepsTitleMarks() {
    assertThat(MatchableText.of("《云泽日报》").compact()).isEqualTo("《云泽日报》");
  }

  @Test
  public void leadsBackToThePrintedStretch() {
    assertThat(printed("推进“一带”与一路", "一带与一路")).isEqualTo("一带”与一路");
  }

  @Test
  public void leavesOutTheMarksAroundAStretch() {
    assertThat(printed("推进“一带一路”倡议", "一带一路")).isEqualTo("一带一路");
  }

  @Test
  public void includesTheClosingMarkOfAQuotationWithinTheStretch() {
    assertThat(printed("共建“一带一路”倡议", "共建一带一路")).isEqualTo("共建“一带一路”");
    assertThat(printed("共建「一帶一路」。", "共建一带一路")).isEqualTo("共建「一帶一路」");
    assertThat(printed("共建‘一带一路’", "共建一带一路")).isEqualTo("共建‘一带一路’");
  }

  @Test
  public void includesNoClosingMarkWhenTheQuotationGoesOn() {
    assertThat(printed("共建“一带一路倡议”", "共建一带一路")).isEqualTo("共建“一带一路");
  }

  @Test
  public void includesNoClosingMarkOfAQuotationThatBeganBefore() {
    assertThat(printed("他说“共建一带一路”。", "共建一带一路")).isEqualTo("共建一带一路");
  }

  @Test
  public void includesNoSecondClosingMark() {
    assertThat(printed("他说『共建「一带一路」』。", "共建一带一路")).isEqualTo("共建「一带一路」");
  }

  @Test
  public void findsOneQuotationWithinAStretchHarmless() {
    assertThat(crosses("共建“一带”一路", "共建一带一路")).isFalse();
    assertThat(crosses("共建“一带一路”", "共建一带一路")).isFalse();
  }

  @Test
  public void findsTwoQuotationsApartHarmless() {
    assertThat(crosses("“共建”的“一带一路”", "共建的一带一路")).isFalse();
  }

  @Test
  public void seesAStretchLeaveOneQuotationAndEnterTheNext() {
    assertThat(crosses("“共建”“一带一路”", "共建一带一路")).isTrue();
    assertThat(crosses("「一帶」「一路」", "一带一路")).isTrue();
  }

  @Test
  public void seesNoCrossingBesideTheStretch() {
    assertThat(crosses("“共建”“一带一路”", "一带一路")).isFalse();
  }

  @Test
  public void seesWordsCutAtTheirStart() {
    assertThat(cuts("SUNHO公司", "NHO公司")).isTrue();
    assertThat(cuts("世界SUNHO公司", "SUNHO公司")).isFalse();
  }

  @Test
  public void seesWordsCutAtTheirEnd() {
    assertThat(cuts("云泽G20峰会", "云泽G2")).isTrue();
    assertThat(cuts("云泽G20峰会", "云泽G20")).isFalse();
  }

  @Test
  public void seesWordsCutInFullWidth() {
    assertThat(cuts("ＷＨＯＭ说", "WHO")).isTrue();
  }

  @Test
  public void findsNoWordsCutBetweenChineseCharacters() {
    assertThat(cuts("世界云泽公司", "云泽")).isFalse();
  }

  @Test
  public void findsNoWordsCutAtTheEdgesOfTheText() {
    assertThat(cuts("WHO", "WHO")).isFalse();
  }

  @Test
  public void takesAnEmptyText() {
    MatchableText text = MatchableText.of("");

    assertThat(text.compact()).isEmpty();
    assertThat(text.folded()).isEmpty();
  }
}
