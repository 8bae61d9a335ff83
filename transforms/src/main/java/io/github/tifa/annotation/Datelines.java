package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines by which a publisher signs: agency, reporter, place and day in brackets at the
 * head of a paragraph, or credits in brackets at its end.
 */
final class Datelines {
  private static final WordTable WORDS = WordTable.read("datelines.tsv");

  private static final Pattern HEAD =
      Pattern.compile(
          "(?m)^[（(【\\[][^（）()【】\\[\\]\\n]{2,50}(?:"
              + WORDS.alternatives("head")
              + ")[）)】\\]](?:[（(][^（）()\\n]{2,30}(?:"
              + WORDS.alternatives("byline")
              + ")[）)])?");

  /** A publisher's own name in brackets, and nothing else. */
  private static final Pattern SIGN =
      Pattern.compile("(?m)^[（(【](?:" + WORDS.alternatives("publisher") + ")[）)】]");

  /** Agency, place and day without brackets, as far as the dash or the word that ends them. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?m)^(?:"
              + WORDS.alternatives("agency")
              + ")[^\\n，。：；！？]{0,14}?\\d{1,2}月\\d{1,2}日\\s?(?:电|讯|[-－–—]+)");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?m)[（(#][^（）()#\\n]{0,6}(?:"
              + WORDS.alternatives("credit")
              + ")[：:/／]?[^（）()#\\n]{1,40}(?:[）)#]|$)(?=$|\\n|#)");

  private Datelines() {}

  /** The stretches; what is named in them is no matter of the text. */
  static List<Span> of(FieldText field) {
    List<Span> spans = new ArrayList<>();
    for (Pattern pattern : List.of(HEAD, SIGN, OPEN, TAIL)) {
      Matcher matcher = pattern.matcher(field.folded);
      while (matcher.find()) {
        spans.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return spans;
  }
}
