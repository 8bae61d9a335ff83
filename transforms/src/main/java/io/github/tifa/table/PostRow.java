package io.github.tifa.table;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Mention;
import io.github.tifa.post.Issue;
import io.github.tifa.post.Post;
import java.io.IOException;
import java.util.Optional;

/** The line of a post in {@code posts.jsonl}. */
public final class PostRow {
  private PostRow() {}

  /**
   * Writes a post.
   *
   * @param annotated the post
   * @param duplicateOf the id of the earliest copy, if the post is a later one
   */
  public static byte[] write(AnnotatedArticle annotated, Optional<String> duplicateOf) {
    return Json.object(
        json -> {
          Post post = annotated.article().post();
          json.put("id", post.id())
              .put("path", post.path())
              .put("title", annotated.article().title())
              .put("date", post.date())
              .put("day", post.day())
              .put("source", post.source())
              .put("author", post.author())
              .put("url", post.url())
              .put("tags", post.tags())
              .put("script", annotated.script().code())
              .put("characters", annotated.characters())
              .put("tokens", annotated.tokens())
              .put("sentences", annotated.sentences())
              .put("issues", post.issues().stream().map(Issue::code).sorted().toList());
          if (duplicateOf.isPresent()) {
            json.put("duplicateOf", duplicateOf.get());
          } else {
            json.putNull("duplicateOf");
          }
          json.put("text", annotated.article().text())
              .put("captions", annotated.article().captions())
              .putAll("mentions", annotated.mentions(), PostRow::mention)
              .putAll(
                  "keywords",
                  annotated.keywords(),
                  (j, k) -> j.put("term", k.term()).put("score", k.score()))
              .putAll(
                  "nameLists",
                  annotated.nameLists(),
                  (j, list) ->
                      j.put("names", list.names())
                          .put("ids", list.ids())
                          .put("order", list.order())
                          .put("sentence", list.sentence()))
              .putAll(
                  "candidates",
                  annotated.candidates(),
                  (j, c) -> j.put("form", c.form()).put("mentions", c.mentions()));
        });
  }

  private static void mention(Json json, Mention mention) throws IOException {
    json.put("id", mention.id())
        .put("name", mention.name())
        .put("type", mention.type().name())
        .put("form", mention.form())
        .put("field", mention.field().code())
        .put("start", mention.start())
        .put("end", mention.end())
        .put("sentence", mention.sentence())
        .put("method", mention.method().code())
        .put("nested", mention.nested());
    if (!mention.title().isEmpty()) {
      json.put("title", mention.title());
    }
  }
}
