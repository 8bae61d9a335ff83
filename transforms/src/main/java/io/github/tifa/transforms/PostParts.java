package io.github.tifa.transforms;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.article.Article;
import io.github.tifa.table.PostRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A post as the first pass leaves it, whether it was read now or in an earlier run.
 *
 * @param line its line in {@code posts.jsonl}, not yet known as a copy
 * @param counts its counts, as {@link PostCountsWire} writes them
 * @param marks its marked text, as {@link MarkedPost} writes it; empty if it is not marked
 * @param sketch its keys; empty if it is not sketched, or too short for it
 * @param text the hash of its text, see {@link Fingerprint}
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
record PostParts(byte[] line, byte[] counts, byte[] marks, long[] sketch, long text) {
  /** How many texts stand before the path. */
  private static final int BEFORE_IN_COUNTS = 1;

  private static final int BEFORE_IN_MARKS = 0;

  /** Makes the parts of a post that was just annotated. */
  static PostParts of(AnnotatedArticle annotated, boolean sketched, boolean marked)
      throws IOException {
    ByteArrayOutputStream counts = new ByteArrayOutputStream();
    PostCountsWire.write(new DataOutputStream(counts), PostCounts.of(annotated));
    ByteArrayOutputStream marks = new ByteArrayOutputStream();
    Article article = annotated.article();
    if (marked) {
      MarkedPost.write(new DataOutputStream(marks), article.post(), annotated.marked());
    }
    String text = ComparedText.of(article.text());
    boolean small = ComparedText.isShort(text);
    String compared = small && !text.isEmpty() ? ComparedText.of(article.title()) + text : text;
    return new PostParts(
        PostRow.write(annotated),
        counts.toByteArray(),
        marks.toByteArray(),
        sketched && !small ? Sketches.keys(text) : new long[0],
        ComparedText.hash(compared));
  }

  /** The same post under another path. */
  PostParts at(String path) throws IOException {
    return new PostParts(
        PostRow.at(line, path),
        replaced(counts, BEFORE_IN_COUNTS, path),
        marks.length == 0 ? marks : replaced(marks, BEFORE_IN_MARKS, path),
        sketch,
        text);
  }

  /** What this post is compared with others by. */
  Fingerprint fingerprint(long at) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(counts));
    String id = Wire.text(in);
    String path = Wire.text(in);
    return new Fingerprint(path, id, Wire.text(in), text, at);
  }

  private static byte[] replaced(byte[] wire, int before, String text) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(wire));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(wire.length + text.length());
    DataOutputStream out = new DataOutputStream(bytes);
    for (int i = 0; i < before; i++) {
      Wire.text(out, Wire.text(in));
    }
    Wire.text(in);
    Wire.text(out, text);
    in.transferTo(out);
    return bytes.toByteArray();
  }
}
