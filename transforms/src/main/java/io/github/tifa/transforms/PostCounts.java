package io.github.tifa.transforms;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Candidate;
import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.Mention;
import io.github.tifa.annotation.NameList;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.post.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything of one post that is counted. */
record PostCounts(
    String id,
    String path,
    String day,
    String source,
    String script,
    List<String> issues,
    long characters,
    long tokens,
    long sentences,
    List<EntityCount> entities,
    List<WordCount> words,
    List<Candidate> candidates,
    List<NameList> nameLists,
    Company company,
    Quotes quotes) {

  /** The mentions of one entity in one post. */
  record EntityCount(
      String id,
      String group,
      long mentions,
      long nested,
      boolean headline,
      Map<String, Long> forms,
      Map<String, Long> titles,
      Map<String, Long> methods) {}

  static PostCounts of(AnnotatedArticle annotated) {
    Map<String, List<Mention>> byId = new TreeMap<>();
    List<Mention> counted = annotated.counted();
    for (Mention mention : counted) {
      byId.computeIfAbsent(mention.id(), id -> new ArrayList<>()).add(mention);
    }
    List<String> ids = List.copyOf(byId.keySet());
    var post = annotated.article().post();
    return new PostCounts(
        post.id(),
        post.path(),
        post.day(),
        post.source(),
        annotated.script().code(),
        post.issues().stream().map(Issue::code).sorted().toList(),
        annotated.characters(),
        annotated.tokens(),
        annotated.sentences(),
        byId.values().stream().map(PostCounts::count).toList(),
        annotated.words(),
        annotated.candidates(),
        annotated.nameLists(),
        Company.of(counted, ids),
        Quotes.of(annotated, ids));
  }

  private static EntityCount count(List<Mention> mentions) {
    Map<String, Long> forms = new LinkedHashMap<>();
    Map<String, Long> titles = new LinkedHashMap<>();
    Map<String, Long> methods = new LinkedHashMap<>();
    long nested = 0;
    boolean headline = false;
    for (Mention mention : mentions) {
      nested += mention.nested() ? 1 : 0;
      headline |= mention.field() == Field.TITLE;
      forms.merge(mention.form(), 1L, Long::sum);
      methods.merge(mention.method().code(), 1L, Long::sum);
      if (!mention.title().isEmpty()) {
        titles.merge(mention.title(), 1L, Long::sum);
      }
    }
    Mention first = mentions.get(0);
    return new EntityCount(
        first.id(),
        first.group(),
        mentions.size() - nested,
        nested,
        headline,
        forms,
        titles,
        methods);
  }
}
