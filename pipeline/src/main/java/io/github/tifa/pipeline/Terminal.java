package io.github.tifa.pipeline;

/** Text from outside, made fit to be printed: what a terminal would obey is shown instead. */
final class Terminal {
  private Terminal() {}

  /** The text with control, direction and other invisible characters as escapes, but line ends. */
  static String text(String text) {
    return escape(String.valueOf(text), true);
  }

  /** The same in one line. */
  static String line(String text) {
    return escape(String.valueOf(text), false);
  }

  private static String escape(String text, boolean lines) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean obeyed =
                  switch (Character.getType(c)) {
                    case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE ->
                        true;
                    default -> false;
                  };
              if (obeyed && !(lines && c == '\n')) {
                out.append(String.format("\\u%04X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
