package io.github.tifa.annotation;

import io.github.tifa.annotation.NameCandidates.Name;
import io.github.tifa.annotation.Titles.Beside;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds people beyond the register. A stretch that looks like a name counts when something supports
 * it: a title beside it, a reporting verb after it, a list of names around it, its Latin spelling.
 * A name with support anywhere in the post is found everywhere in it; one without is a candidate.
 */
final class UnlistedPeople {
  private static final Set<String> REPORTING =
      Set.of(
          "说", "称", "表示", "指出", "强调", "认为", "指", "透露", "介绍", "告诉", "写道", "坦言", "直言", "呼吁", "警告",
          "批评", "质疑", "宣布", "回应", "分析", "解释", "提到", "谈到", "补充", "重申", "承认", "否认", "表明", "要求", "建议",
          "主张", "说道", "提醒", "指控", "痛批", "抨击", "感叹", "反驳", "回忆", "评论", "预测", "预计", "形容", "说明", "转述",
          "提出", "声称", "宣称", "讲", "问", "答", "发文", "撰文", "接受", "担任", "出任", "当选", "就任", "辞职", "去世",
          "逝世", "被捕", "获释", "出席", "会见", "主持", "率领", "抵达", "访问");

  private static final Set<String> ADVERBS =
      Set.of(
          "也", "还", "则", "曾", "又", "亦", "就", "都", "并", "更", "今天", "昨天", "今", "日前", "随后", "近日", "当天",
          "稍早", "此前", "周一", "周二", "周三", "周四", "周五", "在", "向", "对");
  private static final String JOINERS = "、和及与";

  private final Lexicon lexicon;
  private final DenyList deny;
  private final Map<FieldText, Titles> titles;
  private final Map<FieldText, List<Found>> found = new LinkedHashMap<>();
  private final Map<String, String> supported = new LinkedHashMap<>();
  private final Map<String, Candidate> candidates = new TreeMap<>();

  UnlistedPeople(
      Lexicon lexicon,
      DenyList deny,
      Map<FieldText, Titles> titles,
      Map<FieldText, List<Found>> known) {
    this.lexicon = lexicon;
    this.deny = deny;
    this.titles = titles;
    Map<FieldText, List<Name>> names = new LinkedHashMap<>();
    titles.keySet().forEach(field -> names.put(field, free(field, known.get(field))));
    names.forEach(this::support);
    // A list supports all its names as soon as one of them is supported or known.
    names.forEach((field, list) -> supportByLists(field, list, known.get(field)));
    titles.keySet().forEach(field -> found.put(field, occurrences(field, known.get(field))));
    names.forEach(this::addCandidates);
  }

  /** The mentions of one field. */
  List<Found> in(FieldText field) {
    return found.get(field);
  }

  /** The names without support, by form. */
  List<Candidate> candidates() {
    return List.copyOf(candidates.values());
  }

  private List<Name> free(FieldText field, List<Found> known) {
    return NameCandidates.of(field, lexicon).stream()
        .filter(name -> known.stream().noneMatch(f -> f.span().overlaps(name.span())))
        .filter(name -> !deny.isNoPerson(field.folded(name.span())))
        .toList();
  }

  private void support(FieldText field, List<Name> names) {
    for (Name name : names) {
      String form = field.folded(name.span());
      if (name.evident()) {
        accept(form);
        int dot = form.lastIndexOf('·');
        if (dot > 0 && form.length() - dot > 2) {
          supported.putIfAbsent(form.substring(dot + 1), form);
        }
      } else if (hasSupport(field, name.span())) {
        accept(form);
      }
    }
  }

  private void accept(String form) {
    supported.put(form, supported.getOrDefault(form, form));
  }

  private boolean hasSupport(FieldText field, Span span) {
    Beside beside = titles.get(field).beside(span);
    return !beside.isEmpty()
        || reports(field, span.end())
        || isAged(field, span.end())
        || isNamed(field, span.start());
  }

  private static boolean reports(FieldText field, int end) {
    int index = field.tokenIndex(end);
    for (int i = 0; index >= 0 && i < 4 && index < field.tokens.size(); i++, index++) {
      Token token = field.tokens.get(index);
      if (REPORTING.contains(token.word())) {
        return true;
      }
      if (!ADVERBS.contains(token.word()) && !token.is("d") && !token.is("t")) {
        return false;
      }
    }
    return false;
  }

  /** An age or life dates in brackets: （52岁）. */
  private static boolean isAged(FieldText field, int end) {
    return (field.at(end) == '（' || field.at(end) == '(')
        && Character.isDigit(field.at(end + 1))
        && field.folded.startsWith("岁", end + 3);
  }

  private static boolean isNamed(FieldText field, int start) {
    return start >= 2
        && Set.of("名叫", "名为", "叫做", "叫作", "化名").contains(field.folded.substring(start - 2, start));
  }

  private void supportByLists(FieldText field, List<Name> names, List<Found> known) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Name name : names) {
        String form = field.folded(name.span());
        if (!supported.containsKey(form) && isListed(field, name.span(), names, known)) {
          accept(form);
          changed = true;
        }
      }
    }
  }

  private boolean isListed(FieldText field, Span span, List<Name> names, List<Found> known) {
    return names.stream()
            .anyMatch(
                n -> supported.containsKey(field.folded(n.span())) && joined(field, n.span(), span))
        || known.stream().anyMatch(f -> joined(field, f.span(), span));
  }

  private static boolean joined(FieldText field, Span a, Span b) {
    return a.end() + 1 == b.start() && JOINERS.indexOf(field.at(a.end())) >= 0
        || b.end() + 1 == a.start() && JOINERS.indexOf(field.at(b.end())) >= 0;
  }

  private List<Found> occurrences(FieldText field, List<Found> known) {
    List<Found> all = new ArrayList<>();
    supported.forEach(
        (form, name) -> {
          for (int at = field.folded.indexOf(form);
              at >= 0;
              at = field.folded.indexOf(form, at + form.length())) {
            Span span = new Span(at, at + form.length());
            if (known.stream().noneMatch(f -> f.span().overlaps(span)) && standsFree(field, span)) {
              Beside beside = titles.get(field).beside(span);
              Method method = beside.isEmpty() ? Method.STATISTICAL : Method.TITLE;
              all.add(Found.unlisted(EntityType.PERSON, name, span, method, beside.printed()));
            }
          }
        });
    return all;
  }

  /** Not a piece of a longer name or word. */
  private static boolean standsFree(FieldText field, Span span) {
    Token first = field.tokens.get(Math.max(0, field.tokenIndex(span.start())));
    boolean inside = first.span().contains(span) && first.span().length() > span.length();
    return !inside
        || !first.is("nr") && first.span().length() - span.length() <= 1 && span.length() > 2;
  }

  private void addCandidates(FieldText field, List<Name> names) {
    for (Name name : names) {
      String form = field.folded(name.span());
      if (!supported.containsKey(form)) {
        Candidate known = candidates.get(form);
        candidates.put(
            form,
            known == null
                ? new Candidate(form, 1, field.sentence(name.span().start()))
                : new Candidate(form, known.mentions() + 1, known.sentence()));
      }
    }
  }
}
