package io.github.tifa.annotation;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Where phrases may begin and end. */
public final class PhraseMarksTest {
  /** A text of words such as {@code 书屋/n}. */
  private static MarkedText mark(String words, List<Span> known, List<Span> persons) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    for (String word : words.split(" ")) {
      String[] parts = word.split("/");
      int start = text.length();
      text.append(parts[0]);
      tokens.add(new Token(new Span(start, text.length()), parts[0], parts[1]));
    }
    return PhraseMarks.of(text.toString(), tokens, known, persons);
  }

  private static MarkedText mark(String words) {
    return mark(words, List.of(), List.of());
  }

  /** The marked units as their characters, others as dots. */
  private static String where(int mark, MarkedText text) {
    StringBuilder where = new StringBuilder();
    for (int i = 0; i < text.marks().length; i++) {
      where.append((text.marks()[i] & mark) == 0 ? '.' : text.text().charAt(i));
    }
    return where.toString();
  }

  @Test
  public void lettersAndDigitsMakeClauses() {
    assertThat(where(MarkedText.CLAUSE, mark("书屋/n ，/w 5G/nx 《/w 风/n 》/w"))).isEqualTo("书屋.5G.风.");
  }

  @Test
  public void phrasesBeginAndEndWithWordsThatMeanSomething() {
    MarkedText text = mark("在/p 书屋/n 的/ude1 开放/v 之后/f 表示/v 三/m 个/q 原则/n");

    assertThat(where(MarkedText.BEGINS, text)).isEqualTo(".书..开.......原.");
    assertThat(where(MarkedText.ENDS, text)).isEqualTo("..屋..放.......则");
  }

  @Test
  public void noPhraseBeginsOrEndsInsideWhatIsKnown() {
    MarkedText text = mark("河湾/n 书屋/n 公约/n 启动/v", List.of(new Span(0, 4)), List.of());

    assertThat(where(MarkedText.BEGINS, text)).isEqualTo("河...公.启.");
    assertThat(where(MarkedText.ENDS, text)).isEqualTo("...屋.约.动");
    assertThat(where(MarkedText.KNOWN, text)).isEqualTo("河湾书屋....");
    assertThat(where(MarkedText.KNOWN_BEGINS, text)).isEqualTo("河.......");
  }

  @Test
  public void overlapsAreKnownAsOneAndNeighboursApart() {
    MarkedText text =
        mark("河湾/n 书屋/n 茶亭/n", List.of(new Span(4, 6), new Span(2, 4), new Span(0, 3)), List.of());

    assertThat(where(MarkedText.KNOWN_BEGINS, text)).isEqualTo("河...茶.");
  }

  @Test
  public void namesAreKnownAndNoPhraseEndsWithAPerson() {
    MarkedText text = mark("云泽/ns 林知远/nr 主任/nnt", List.of(), List.of(new Span(2, 7)));

    assertThat(where(MarkedText.KNOWN, text)).isEqualTo("云泽林知远主任");
    assertThat(where(MarkedText.KNOWN_BEGINS, text)).isEqualTo("云.林....");
    assertThat(where(MarkedText.ENDS, text)).isEqualTo(".泽.....");
  }

  @Test
  public void quotationMarksOpenAndClose() {
    MarkedText text = mark("“/w 书屋/n 开放/v ”/w");

    assertThat(where(MarkedText.OPENED, text)).isEqualTo(".书....");
    assertThat(where(MarkedText.CLOSED, text)).isEqualTo("....放.");
  }
}
