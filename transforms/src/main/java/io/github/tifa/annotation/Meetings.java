package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds meetings beyond the lexicon by the grammar of their names: a suffix such as 峰会 or 座谈会 and
 * the words of the name before it, among them a place, a body, a number or a subject.
 */
final class Meetings {
  private static final int LONGEST = 30;
  private static final int SHORTEST = 6;

  private static final Set<String> SUFFIXES =
      Set.of(
          "峰会", "高峰会", "论坛", "座谈会", "研讨会", "代表大会", "全体会议", "工作会议", "常务会议", "扩大会议", "视频会议", "领导人会议",
          "系列会议", "特别会议", "部长级会议", "部长会议", "外长会议", "局长会议", "大会", "会议", "研讨班", "表彰大会", "庆祝大会", "博览会",
          "交易会");

  /** Everyday words too: more must say which meeting it is. */
  private static final Set<String> WEAK =
      Set.of("大会", "会议", "论坛", "研讨会", "座谈会", "视频会议", "工作会议", "扩大会议");

  private Meetings() {}

  /** The meetings of a field. */
  static List<Found> of(FieldText field) {
    List<Found> found = new ArrayList<>();
    for (int last = 0; last < field.tokens.size(); last++) {
      Token token = field.tokens.get(last);
      if (SUFFIXES.stream().anyMatch(suffix -> token.word().endsWith(suffix)) && !token.is("v")) {
        add(field, last, found);
      }
    }
    return found;
  }

  private static void add(FieldText field, int last, List<Found> found) {
    Token suffix = field.tokens.get(last);
    int first = last;
    boolean named = false;
    while (first > 0) {
      Token before = field.tokens.get(first - 1);
      if (before.span().end() != field.tokens.get(first).span().start()
          || suffix.span().end() - before.span().start() > LONGEST
          || !isPart(before)) {
        break;
      }
      first--;
      named |= isName(before);
    }
    while (first < last
        && !isName(field.tokens.get(first))
        && !field.tokens.get(first).word().startsWith("第")) {
      first++;
    }
    Span span = new Span(field.tokens.get(first).span().start(), suffix.span().end());
    boolean enough = span.length() >= SHORTEST + (WEAK.contains(suffix.word()) ? 2 : 0);
    if (named && first < last && enough) {
      found.add(Found.unlisted(EntityType.MEETING, field.folded(span), span, Method.PATTERN, ""));
    }
  }

  private static boolean isName(Token token) {
    return token.is("ns")
        || token.is("nt")
        || token.is("nz")
        || token.is("j")
        || token.word().startsWith("第")
        || token.word().equals("全国")
        || token.word().equals("全区")
        || token.word().equals("全省");
  }

  private static boolean isPart(Token token) {
    return isName(token)
        || token.is("n") && !token.is("nr")
        || token.is("vn")
        || token.is("b")
        || token.is("m")
        || token.is("q")
        || token.is("term")
        || token.is("an")
        || token.word().equals("年")
        || token.word().equals("届")
        || token.word().equals("次");
  }
}
