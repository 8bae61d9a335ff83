package io.github.tifa.table;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Mention;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.post.Issue;
import io.github.tifa.post.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The line of a post in {@code posts.jsonl}. */
public final class PostRow {
  private static final byte[] NO_COPY =
      "\"duplicateOf\":null,\"duplicateKind\":null,\"similarity\":null"
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] COPY = "\"duplicateOf\":".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TEXT = ",\"text\":".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PATH = "\"path\":\"".getBytes(StandardCharsets.UTF_8);

  private PostRow() {}

  /** Writes a post that is not, or not yet, known as a copy. */
  public static byte[] write(AnnotatedArticle annotated) {
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
          json.putNull("duplicateOf")
              .putNull("duplicateKind")
              .putNull("similarity")
              .put("text", annotated.article().text())
              .put("captions", annotated.article().captions())
              .putAll("mentions", annotated.mentions(), PostRow::mention)
              .putAll(
                  "keywords",
                  annotated.keywords(),
                  (j, k) -> j.put("term", k.term()).put("score", k.score()))
              .put("words", j -> words(j, annotated.words()))
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

  private static void words(Json json, List<WordCount> words) throws IOException {
    for (WordCount word : words) {
      json.put(word.word(), word.mentions());
    }
  }

  /**
   * The line of a post as that of a later copy. Quotation marks inside values are escaped, so the
   * fields are found by their plain bytes.
   *
   * @param line as {@link #write} wrote it
   * @param original the id of the original
   * @param kind how the two are alike
   * @param similarity how much, where the kind leaves it open
   */
  public static byte[] copy(byte[] line, String original, String kind, OptionalDouble similarity) {
    byte[] fields =
        Json.object(
            json -> {
              json.put("duplicateOf", original).put("duplicateKind", kind);
              if (similarity.isPresent()) {
                json.put("similarity", similarity.getAsDouble());
              } else {
                json.putNull("similarity");
              }
            });
    int at = indexOf(line, NO_COPY);
    return replace(line, at, at + NO_COPY.length, Arrays.copyOfRange(fields, 1, fields.length - 1));
  }

  /**
   * The line of a post as {@link #write} wrote it, whether it became that of a copy or not.
   *
   * @param line a line of {@code posts.jsonl}
   * @throws IllegalStateException if it is none
   */
  public static byte[] original(byte[] line) {
    int from = indexOf(line, COPY);
    return replace(
        line, from, from + indexOf(Arrays.copyOfRange(line, from, line.length), TEXT), NO_COPY);
  }

  /**
   * The line of the same post in another place.
   *
   * @param line a line of {@code posts.jsonl}
   * @param path where the post lies
   * @throws IllegalStateException if the line is none
   */
  public static byte[] at(byte[] line, String path) {
    int from = indexOf(line, PATH);
    int to = from + PATH.length;
    while (to < line.length && line[to] != '"') {
      to += line[to] == '\\' ? 2 : 1;
    }
    byte[] field = Json.object(json -> json.put("path", path));
    return replace(line, from, to + 1, Arrays.copyOfRange(field, 1, field.length - 1));
  }

  private static byte[] replace(byte[] line, int from, int to, byte[] with) {
    byte[] replaced = new byte[line.length - (to - from) + with.length];
    System.arraycopy(line, 0, replaced, 0, from);
    System.arraycopy(with, 0, replaced, from, with.length);
    System.arraycopy(line, to, replaced, from + with.length, line.length - to);
    return replaced;
  }

  private static int indexOf(byte[] line, byte[] wanted) {
    for (int i = 0; i <= line.length - wanted.length; i++) {
      if (Arrays.equals(line, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new IllegalStateException("A post's line lacks a field");
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
