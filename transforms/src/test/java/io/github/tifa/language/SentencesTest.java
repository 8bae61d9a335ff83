package io.github.tifa.language;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Sentences end where readers would end them, and lose nothing but white space. */
public final class SentencesTest {

  private static List<String> sentences(String text) {
    return Sentences.of(text).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }

  @Test
  public void cutsAfterChineseEnds() {
    assertThat(sentences("他到了。你去吗？快走！一是水；二是火…三"))
        .containsExactly("他到了。", "你去吗？", "快走！", "一是水；", "二是火…", "三")
        .inOrder();
  }

  @Test
  public void keepsRunsOfEndsTogether() {
    assertThat(sentences("真的吗？！他说……好。。")).containsExactly("真的吗？！", "他说……", "好。。").inOrder();
  }

  @Test
  public void keepsClosersWithTheirSentence() {
    assertThat(sentences("他说：“可以。”她走了。（完毕。）「好！」『是。』"))
        .containsExactly("他说：“可以。”", "她走了。", "（完毕。）", "「好！」", "『是。』")
        .inOrder();
  }

  @Test
  public void keepsAQuotationInsideASentenceWhole() {
    assertThat(sentences("“可以”，他说。")).containsExactly("“可以”，他说。");
  }

  @Test
  public void cutsAtParagraphEnds() {
    assertThat(sentences("标题\n正文没有句号\n\n末段")).containsExactly("标题", "正文没有句号", "末段").inOrder();
  }

  @Test
  public void cutsAfterAFullStopOfLatinText() {
    assertThat(sentences("The talks ended. They left the hall."))
        .containsExactly("The talks ended.", "They left the hall.")
        .inOrder();
    assertThat(sentences("Really? Yes! Good."))
        .containsExactly("Really?", "Yes!", "Good.")
        .inOrder();
  }

  @Test
  public void cutsNotAtInitialsNumbersAndAddresses() {
    assertThat(sentences("J. Smith of the U.S. paid 3.5 at a.example.org today."))
        .containsExactly("J. Smith of the U.S. paid 3.5 at a.example.org today.");
  }

  @Test
  public void stripsSpacesFromTheEnds() {
    assertThat(Sentences.of("  他到了。  她走了。 "))
        .containsExactly(new Span(2, 6), new Span(8, 12))
        .inOrder();
  }

  @Test
  public void findsNoneInBlankText() {
    assertThat(Sentences.of("")).isEmpty();
    assertThat(Sentences.of(" \n  \n")).isEmpty();
  }

  @Test
  public void losesNothingButWhiteSpace() {
    Random random = new Random(11);
    String alphabet = "他说好a.b。！？；…!?”’」』）)\"' \n\uD840\uDC00";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertCovers(text.toString());
    }
  }

  private static void assertCovers(String text) {
    int end = 0;
    for (Span span : Sentences.of(text)) {
      assertThat(text.substring(end, span.start()).isBlank()).isTrue();
      String sentence = text.substring(span.start(), span.end());
      assertThat(sentence).isNotEmpty();
      assertThat(sentence).isEqualTo(sentence.strip());
      assertThat(sentence).doesNotContain("\n");
      end = span.end();
    }
    assertThat(text.substring(end).isBlank()).isTrue();
  }
}
