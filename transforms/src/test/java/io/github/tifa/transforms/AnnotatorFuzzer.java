package io.github.tifa.transforms;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.tifa.language.Segmenter;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.RawPost;
import java.io.IOException;
import java.time.ZoneId;

/** Looks for texts in which mentions and counts go wrong. */
public final class AnnotatorFuzzer {
  private static final PostReader READER =
      new PostReader(
          ZoneId.of("Asia/Shanghai"),
          Limits.DEFAULT,
          LexiconReader.read(ShippedLexicon.files()),
          new Segmenter());

  private AnnotatorFuzzer() {}

  /** Annotates the bytes: the title up to the first line end, then the text. */
  public static void fuzzerTestOneInput(byte[] content) throws IOException {
    String file = new String(content, UTF_8).replace("&", "&amp;").replace("<", "&lt;");
    int line = Math.max(0, file.indexOf('\n'));
    String title = file.substring(0, line).replace("'", "''");
    read(
        ("---\ntitle: '" + title + "'\ndate: 2020-10-01\n---\n<p>" + file.substring(line) + "</p>")
            .getBytes(UTF_8));
  }

  /** Reads the bytes as a post. */
  static void read(byte[] content) throws IOException {
    try {
      var annotated = READER.annotate(new RawPost("posts/2020-10-01-a.md", content));
      Invariants.hold(annotated.article().post());
      Invariants.hold(annotated.article());
      Invariants.hold(annotated);
    } catch (MalformedPostException e) {
      Invariants.check(!e.error().equals("post_too_complex"), "a search ran out of stack");
    }
  }
}
