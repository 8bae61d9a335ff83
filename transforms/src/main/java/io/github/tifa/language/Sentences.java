package io.github.tifa.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences: after 。！？；… and the closing quotation marks and brackets that follow,
 * after a full stop, question or exclamation mark of Latin text, and at paragraph ends. Sentences
 * cover the text but for white space between them.
 */
public final class Sentences {
  private static final String ENDS = "。！？；…!?";
  private static final String CLOSERS = "”’」』）)》\"'";

  private Sentences() {}

  /** The sentences of a text in order; none is blank. */
  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(sentences, text, start, i);
        start = i + 1;
      } else if (ENDS.indexOf(c) >= 0 || (c == '.' && endsLatin(text, i))) {
        int end = i + 1;
        while (end < length
            && (ENDS.indexOf(text.charAt(end)) >= 0 || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
          end++;
        }
        add(sentences, text, start, end);
        start = end;
        i = end - 1;
      }
    }
    add(sentences, text, start, length);
    return sentences;
  }

  private static boolean endsLatin(String text, int stop) {
    boolean spaceAfter = stop + 1 < text.length() && text.charAt(stop + 1) == ' ';
    boolean wordBefore =
        stop > 1
            && Character.isLowerCase(text.charAt(stop - 1))
            && Character.isLetter(text.charAt(stop - 2));
    return spaceAfter && wordBefore;
  }

  private static void add(List<Span> sentences, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }
}
