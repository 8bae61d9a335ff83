package io.github.tifa.language;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.language.Lock.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Words cover their sentence, and what is locked stays whole wherever it stands. */
public final class SegmenterTest {
  private final Segmenter segmenter = new Segmenter();

  /** Segments a sentence with the first place of every locked form, in order. */
  private List<Token> segment(String sentence, Object... formsAndKinds) {
    List<Lock> locks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < formsAndKinds.length; i += 2) {
      String form = (String) formsAndKinds[i];
      int start = sentence.indexOf(form, from);
      from = start + form.length();
      locks.add(new Lock(new Span(start, from), (Kind) formsAndKinds[i + 1]));
    }
    return segmenter.segment(sentence, new Span(0, sentence.length()), locks);
  }

  private static Token token(String sentence, String word, String pos) {
    int start = sentence.indexOf(word);
    return new Token(new Span(start, start + word.length()), word, pos);
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().map(Token::word).toList();
  }

  @Test
  public void cutsASentenceIntoWordsWithTheirParts() {
    String sentence = "代表团访问北京。";

    assertThat(segment(sentence))
        .containsExactly(
            token(sentence, "代表团", "n"),
            token(sentence, "访问", "vn"),
            token(sentence, "北京", "ns"),
            token(sentence, "。", "w"))
        .inOrder();
  }

  @Test
  public void countsSpansInTheWholeText() {
    String text = "前一句。代表团访问北京。后一句。";
    Lock lock = new Lock(new Span(9, 11), Kind.PLACE);

    List<Token> tokens = segmenter.segment(text, new Span(4, 12), List.of(lock));

    assertThat(words(tokens)).containsExactly("代表团", "访问", "北京", "。").inOrder();
    assertThat(tokens.get(0).span()).isEqualTo(new Span(4, 7));
    assertThat(tokens.get(2)).isEqualTo(new Token(new Span(9, 11), "北京", "ns"));
    assertThat(tokens.get(3).span()).isEqualTo(new Span(11, 12));
  }

  @Test
  public void findsNoWordsInAnEmptySentence() {
    assertThat(segmenter.segment("文", new Span(1, 1), List.of())).isEmpty();
  }

  @Test
  public void keepsALockAtTheStart() {
    String sentence = "林一平平说了三句话。";

    assertThat(segment(sentence, "林一平平", Kind.PERSON).get(0))
        .isEqualTo(token(sentence, "林一平平", "nr"));
  }

  @Test
  public void keepsALockInTheMiddle() {
    String sentence = "会议强调水路两通和新办法。";

    assertThat(segment(sentence, "水路两通", Kind.TERM)).contains(token(sentence, "水路两通", Token.TERM));
  }

  @Test
  public void keepsALockAtTheEnd() {
    String sentence = "会议强调了山海一家亲";
    List<Token> tokens = segment(sentence, "山海一家亲", Kind.TERM);

    assertThat(tokens.get(tokens.size() - 1)).isEqualTo(token(sentence, "山海一家亲", Token.TERM));
  }

  @Test
  public void keepsALockBetweenPunctuation() {
    String sentence = "会上提出“水路两通”，（林一平）说。";
    List<Token> tokens = segment(sentence, "水路两通", Kind.TERM, "林一平", Kind.PERSON);

    assertThat(words(tokens))
        .containsAtLeast("“", "水路两通", "”", "，", "（", "林一平", "）", "说", "。")
        .inOrder();
  }

  @Test
  public void keepsAdjacentLocksApart() {
    String sentence = "部长林一平王二安水路两通到场。";
    List<Token> tokens =
        segment(sentence, "林一平", Kind.PERSON, "王二安", Kind.PERSON, "水路两通", Kind.TERM);

    assertThat(tokens)
        .containsAtLeast(
            token(sentence, "林一平", "nr"),
            token(sentence, "王二安", "nr"),
            token(sentence, "水路两通", Token.TERM))
        .inOrder();
  }

  @Test
  public void keepsALockOfTheWholeSentence() {
    for (Kind kind : Kind.values()) {
      assertThat(words(segment("水路两通山海一家", "水路两通山海一家", kind))).containsExactly("水路两通山海一家");
    }
  }

  @Test
  public void keepsALockOfOneCharacter() {
    assertThat(words(segment("代表团访问北京。", "北", Kind.TERM)))
        .containsExactly("代表团", "访问", "北", "京", "。")
        .inOrder();
  }

  @Test
  public void breaksTheWordsThatCrossTheEdgesOfALock() {
    String sentence = "中华人民共和国成立了。";
    List<Token> tokens = segment(sentence, "民共", Kind.TERM);

    assertThat(tokens).contains(token(sentence, "民共", Token.TERM));
    assertThat(String.join("", words(tokens))).isEqualTo(sentence);
  }

  @Test
  public void tagsALockByItsKind() {
    String sentence = "说甲乙丙丁好。";

    assertThat(segment(sentence, "甲乙丙丁", Kind.PERSON)).contains(token(sentence, "甲乙丙丁", "nr"));
    assertThat(segment(sentence, "甲乙丙丁", Kind.PLACE)).contains(token(sentence, "甲乙丙丁", "ns"));
    assertThat(segment(sentence, "甲乙丙丁", Kind.ORGANISATION))
        .contains(token(sentence, "甲乙丙丁", "nt"));
    assertThat(segment(sentence, "甲乙丙丁", Kind.TERM)).contains(token(sentence, "甲乙丙丁", Token.TERM));
  }

  @Test
  public void keepsALockAcrossTheCutOfAVeryLongSentence() {
    String sentence = "好".repeat(998) + "水路两通" + "好".repeat(1_500);

    List<Token> tokens = segment(sentence, "水路两通", Kind.TERM);

    assertThat(tokens).contains(token(sentence, "水路两通", Token.TERM));
    assertThat(String.join("", words(tokens))).isEqualTo(sentence);
  }

  @Test
  public void keepsALockInsideAVeryLongLatinWord() {
    String sentence = "网址" + "a".repeat(60) + "WHO" + "b".repeat(60) + "。";

    List<Token> tokens = segment(sentence, "WHO", Kind.TERM);

    assertThat(tokens).contains(token(sentence, "WHO", Token.TERM));
    assertThat(String.join("", words(tokens))).isEqualTo(sentence);
  }

  @Test
  public void knowsPunctuation() {
    assertThat(segment("好，“是”。").stream().filter(Token::isPunctuation).map(Token::word))
        .containsExactly("，", "“", "”", "。")
        .inOrder();
  }

  @Test
  public void knowsCommonWordsThatAreNoNames() {
    assertThat(Segmenter.isCommonWord("人民")).isTrue();
    assertThat(Segmenter.isCommonWord("訪問")).isFalse();
    assertThat(Segmenter.isCommonWord("张三丰")).isFalse();
    assertThat(Segmenter.isCommonWord("水路两通")).isFalse();
  }
}
