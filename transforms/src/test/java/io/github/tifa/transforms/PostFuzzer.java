package io.github.tifa.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.Mention;
import io.github.tifa.language.Segmenter;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.RawPost;
import io.github.tifa.table.PostRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** What must hold of a post of any bytes; a fuzzer looks for some of which it does not. */
public final class PostFuzzer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final PostReader READER =
      new PostReader(
          ZoneId.of("Asia/Shanghai"),
          Limits.DEFAULT,
          LexiconReader.read(ShippedLexicon.files()),
          new Segmenter());

  private PostFuzzer() {}

  /** Reads the bytes as a post. */
  public static void fuzzerTestOneInput(byte[] content) throws IOException {
    AnnotatedArticle annotated;
    try {
      annotated = READER.annotate(new RawPost("posts/2020-10-01-a.md", content));
    } catch (MalformedPostException e) {
      check(!e.error().equals("post_too_complex"), "a search ran out of stack");
      return;
    }
    String title = annotated.article().title();
    String text = annotated.article().text();
    for (Mention mention : annotated.mentions()) {
      String field = mention.field() == Field.TITLE ? title : text;
      int start = field.offsetByCodePoints(0, mention.start());
      int end = field.offsetByCodePoints(0, mention.end());
      check(field.substring(start, end).equals(mention.form()), "offsets do not cut " + mention);
    }
    check(annotated.tokens() >= 0 && annotated.tokens() <= text.length(), "tokens");
    check(annotated.characters() <= text.length(), "characters");
    check(text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), "control character");
    String row = new String(PostRow.write(annotated), StandardCharsets.UTF_8);
    check(
        row.chars().noneMatch(c -> c == '\n' || c == '\u2028' || c == '\u2029'), "a row of lines");
    JsonNode read = JSON.readTree(row);
    check(read.get("mentions").size() == annotated.mentions().size(), "mentions of the row");
    check(PostCounts.of(annotated) != null, "counts");
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }
}
