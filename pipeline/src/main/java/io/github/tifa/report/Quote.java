package io.github.tifa.report;

import io.github.tifa.language.CharacterFolding;
import java.util.List;

/**
 * A stretch of a post that shows what was counted.
 *
 * @param post the id of the post
 * @param title whether it is from the title
 * @param pieces the words, by turns plain and marked, the first plain and perhaps empty
 */
record Quote(String post, boolean title, List<String> pieces) {
  /** A stretch around one or two places of a field, given in code points, the first one first. */
  static Quote around(String post, boolean title, String text, int... places) {
    int[] at = new int[places.length];
    for (int i = 0; i < at.length; i++) {
      at[i] =
          i == 0
              ? text.offsetByCodePoints(0, places[0])
              : text.offsetByCodePoints(at[i - 1], places[i] - places[i - 1]);
    }
    String left = text.substring(back(text, at[0]), at[0]);
    String right = text.substring(at[at.length - 1], forth(text, at[at.length - 1]));
    String first = text.substring(at[0], at[1]);
    return at.length == 2
        ? of(post, title, left, first, right)
        : of(
            post,
            title,
            left,
            first,
            text.substring(at[1], at[2]),
            text.substring(at[2], at[3]),
            right);
  }

  /** A sentence with the first place marked at which the folded words stand, if any. */
  static Quote of(String post, String sentence, String folded) {
    int at = CharacterFolding.fold(sentence).indexOf(folded);
    if (at < 0) {
      return of(post, false, Bounds.cut(sentence));
    }
    int begin = Math.max(0, at - Bounds.QUOTED / 2);
    int end = Math.min(sentence.length(), at + folded.length() + Bounds.QUOTED / 2);
    return of(
        post,
        false,
        (begin > 0 ? "…" : "") + sentence.substring(whole(sentence, begin), at),
        sentence.substring(at, at + folded.length()),
        sentence.substring(at + folded.length(), whole(sentence, end))
            + (end < sentence.length() ? "…" : ""));
  }

  /** A stretch around the first place of a folded field at which words stand; null if none. */
  static Quote find(String post, boolean title, String text, String folded, String words) {
    int at = folded.indexOf(words);
    if (at < 0) {
      return null;
    }
    int end = at + words.length();
    return of(
        post,
        title,
        text.substring(back(text, at), at),
        text.substring(at, end),
        text.substring(end, forth(text, end)));
  }

  /** A stretch of ready pieces. */
  static Quote of(String post, boolean title, String... pieces) {
    return new Quote(
        post,
        title,
        List.of(pieces).stream().map(piece -> Bounds.cut(piece.replace('\n', '⏎'))).toList());
  }

  private static int back(String text, int at) {
    return whole(text, Math.max(0, at - Bounds.WINDOW));
  }

  private static int forth(String text, int at) {
    return whole(text, Math.min(text.length(), at + Bounds.WINDOW));
  }

  /** The same place, or the one before it where it would cut a character in two. */
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** Roughly its bytes. */
  long bytes() {
    return pieces.stream().mapToLong(Bounds::bytes).sum();
  }
}
