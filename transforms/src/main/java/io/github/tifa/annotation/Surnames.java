package io.github.tifa.annotation;

import io.github.tifa.annotation.Titles.Beside;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds surnames that stand for a person whose full name is in the same post: 习 for 习近平, 任 for 任志强.
 * The surname must be a word of its own with a title or a reporting verb after it, or be one that
 * is hardly ever anything else; and only one person of the post may bear it, leaders before others.
 */
final class Surnames {
  /** Surnames that as a word of their own mean the person. */
  private static final String PLAIN = "习毛邓薄胡蔡拜彭普蓬";

  private static final Set<String> VERBS =
      Set.of(
          "说", "称", "表示", "指出", "强调", "认为", "指", "透露", "主持", "出席", "访问", "会见", "讲话", "坦言", "写道",
          "回应", "还", "曾", "也", "在", "的", "是", "被", "将", "已", "对", "与", "和", "并", "则", "提出", "要求",
          "呼吁", "批评", "否认", "承认", "签署", "宣布", "当选", "上台", "下台", "获", "又", "就", "未", "不", "没有", "没",
          "有", "拒绝", "誓言", "警告");

  private static final Found NOBODY =
      new Found("", "", EntityType.PERSON, "", new Span(0, 0), Method.SURNAME, "");

  private final Map<Character, Found> bearers = new HashMap<>();

  Surnames(Lexicon lexicon, List<Found> people) {
    Map<Character, Found> others = new HashMap<>();
    for (Found person : people) {
      String name = person.name();
      boolean chinese =
          name.length() <= 3 && name.length() >= 2 && lexicon.isSurname(name.substring(0, 1));
      if (chinese) {
        claim(person.type() == EntityType.LEADER ? bearers : others, person);
      }
    }
    others.forEach(bearers::putIfAbsent);
    bearers.values().removeIf(person -> person.equals(NOBODY));
  }

  /** The second bearer of a surname makes it nobody's. */
  private static void claim(Map<Character, Found> bearers, Found person) {
    bearers.merge(person.name().charAt(0), person, (a, b) -> a.id().equals(b.id()) ? a : NOBODY);
  }

  /**
   * The mentions of a field; {@code titles} are its titles, {@code taken} what is mentioned
   * already.
   */
  List<Found> in(FieldText field, Titles titles, List<Found> taken) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < field.tokens.size(); i++) {
      Token token = field.tokens.get(i);
      Found bearer = token.span().length() == 1 ? bearers.get(token.word().charAt(0)) : null;
      if (bearer == null || taken.stream().anyMatch(t -> t.span().overlaps(token.span()))) {
        continue;
      }
      Beside beside = titles.beside(token.span());
      String next = i + 1 < field.tokens.size() ? field.tokens.get(i + 1).word() : "";
      boolean titled =
          beside.hits().stream().anyMatch(hit -> hit.span().start() >= token.span().end());
      boolean speaks = VERBS.contains(next) && token.is("nr");
      boolean plain =
          PLAIN.indexOf(token.word().charAt(0)) >= 0 && (VERBS.contains(next) || token.is("nr"));
      if (titled || speaks || plain) {
        found.add(
            new Found(
                bearer.id(),
                bearer.name(),
                bearer.type(),
                bearer.group(),
                new Span(token.span().start(), token.span().end()),
                Method.SURNAME,
                titled ? beside.printed() : ""));
      }
    }
    return found;
  }
}
