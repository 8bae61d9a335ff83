package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import org.junit.Test;

/** What a terminal would obey is shown. */
public final class TerminalTest {
  @Test
  public void showsControlAndDirectionCharacters() {
    assertThat(Terminal.line("\u001B[2J河\u202E湾\u2066\u200B\u0007\u009B\r"))
        .isEqualTo("\\u001B[2J河\\u202E湾\\u2066\\u200B\\u0007\\u009B\\u000D");
    assertThat(Terminal.line("a\u2028b\u2029c\uD800")).isEqualTo("a\\u2028b\\u2029c\\uD800");
  }

  @Test
  public void keepsLineEndsOfATextOnly() {
    assertThat(Terminal.text("河\n湾")).isEqualTo("河\n湾");
    assertThat(Terminal.line("河\n湾")).isEqualTo("河\\u000A湾");
  }

  @Test
  public void keepsWhatIsPrinted() {
    assertThat(Terminal.line("𠮷野家：“河湾”é")).isEqualTo("𠮷野家：“河湾”é");
  }

  @Test
  public void showsThatThereIsNothing() {
    assertThat(Terminal.line(null)).isEqualTo("null");
  }
}
