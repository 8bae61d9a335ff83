package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.TitleHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Resolves titles that stand without a name to whoever held the office on the day of the post,
 * where that is certain.
 */
final class OfficesAlone {
  /**
   * What turns a title into something else: an election, a residence, a former or deputy holder.
   */
  private static final Set<String> AFTER =
      Set.of(
          "大选", "选举", "候选", "参选", "府", "办公", "职位", "职务", "任期", "一职", "之位", "就职", "辩论", "竞选", "夫人",
          "特使", "助理", "顾问", "发言", "令", "制", "级", "们", "套房", "山", "宝座", "当选", "选战", "初选", "人选", "专机",
          "医疗", "候任");

  /** Verbs that speak of coming into an office or leaving it, whoever held it on the day. */
  private static final Set<String> TAKING_OFFICE =
      Set.of(
          "担任", "出任", "当选", "成为", "升任", "接任", "兼任", "卸任", "曾任", "就任", "转任", "调任", "竞选", "角逐", "继任",
          "接替", "辞去", "卸下", "任命", "提名", "推选", "选出", "参选", "竞逐", "问鼎", "历任");

  private static final String BEFORE = "前原副代任届";

  private OfficesAlone() {}

  /**
   * The mentions of a field; {@code taken} are the stretches that name a person together with their
   * titles.
   */
  static List<Found> of(FieldText field, Lexicon lexicon, String day, List<Span> taken) {
    List<Found> found = new ArrayList<>();
    int end = 0;
    for (TitleHit title : field.titles) {
      Span span = title.span();
      if (span.start() < end) {
        continue;
      }
      end = span.end();
      if (stands(field, span) && taken.stream().noneMatch(t -> t.overlaps(span))) {
        title
            .alone()
            .flatMap(office -> lexicon.holder(office.id(), day))
            .ifPresent(
                holder ->
                    found.add(
                        Found.of(
                            holder,
                            span,
                            Method.OFFICE,
                            field.text.substring(span.start(), span.end()))));
      }
    }
    return found;
  }

  private static boolean stands(FieldText field, Span span) {
    return BEFORE.indexOf(field.at(span.start() - 1)) < 0
        && endsPhrase(field, span.end())
        && TAKING_OFFICE.stream()
            .noneMatch(
                verb ->
                    field
                        .folded
                        .substring(Math.max(0, span.start() - 6), span.start())
                        .contains(verb))
        && AFTER.stream().noneMatch(word -> field.folded.startsWith(word, span.end()))
        && !field.folded.startsWith("时任", Math.max(0, span.start() - 2))
        && !field.folded.startsWith("候任", Math.max(0, span.start() - 2));
  }

  /**
   * What follows must not be a name that Tifa does not know, nor a noun that the title belongs to.
   */
  private static boolean endsPhrase(FieldText field, int end) {
    int index = field.tokenIndex(end);
    if (index < 0) {
      return true;
    }
    Token next = field.tokens.get(index);
    return next.isPunctuation()
        || next.is("v")
        || next.is("d")
        || next.is("p")
        || next.is("c")
        || next.is("u")
        || next.is("t")
        || next.is("r")
        || next.is("f");
  }
}
