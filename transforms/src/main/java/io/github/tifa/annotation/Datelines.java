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

  private static final Pattern TAIL =
      Pattern.compile(
          "(?m)[（(#][^（）()#\\n]{0,6}(?:"
              + WORDS.alternatives("credit")
              + ")[：:/／]?[^（）()#\\n]{1,40}(?:[）)#]|$)(?=$|\\n|#)");

  private Datelines() {}

  /**
   * The stretches; who and what is named in them is no actor; where they were written is a place.
   */
  static List<Span> of(FieldText field) {
    List<Span> spans = new ArrayList<>();
    for (Pattern pattern : List.of(HEAD, TAIL)) {
      Matcher matcher = pattern.matcher(field.folded);
      while (matcher.find()) {
        spans.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return spans;
  }
}
