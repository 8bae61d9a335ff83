package io.github.tifa.transforms;

import io.github.tifa.annotation.MarkedText;
import io.github.tifa.post.Post;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A post as the search for phrases sees it. A batch leaves its posts in a file of their own beside
 * the part file, since that search reads them several times and nothing else does.
 *
 * @param id the id of the post
 * @param day its day, empty when it has none
 * @param source its source
 * @param fields title and body
 */
record MarkedPost(String id, String day, String source, List<Clauses> fields) {
  /** The file of the posts of a batch. */
  static String file(String part) {
    return part + "-phrases";
  }

  /** Takes posts. */
  @FunctionalInterface
  interface Sink {
    void post(MarkedPost post) throws IOException;
  }

  /**
   * The posts of some batches but for copies of others, to be read as often as is needed.
   *
   * @param parts the part files of the batches
   * @param copies what is a copy, by its path
   */
  record Unique(List<String> parts, Map<String, Copy> copies) {
    /** Reads the posts one by one. */
    void forEach(Sink sink) throws IOException {
      for (String part : parts) {
        try (DataInputStream in = new DataInputStream(Files.open(file(part)))) {
          for (String path = next(in); path != null; path = next(in)) {
            MarkedPost post = read(in);
            if (!copies.containsKey(path)) {
              sink.post(post);
            }
          }
        }
      }
    }

    private static String next(DataInputStream in) throws IOException {
      try {
        return Wire.text(in);
      } catch (EOFException e) {
        return null;
      }
    }
  }

  /** Writes a post with its marked fields. */
  static void write(DataOutputStream out, Post post, List<MarkedText> marked) throws IOException {
    Wire.text(out, post.path());
    Wire.text(out, post.id());
    Wire.text(out, post.day());
    Wire.text(out, post.source());
    Wire.list(
        out,
        marked,
        (to, field) -> {
          Wire.text(to, field.text());
          Wire.bytes(to, field.marks());
        });
  }

  private static MarkedPost read(DataInputStream in) throws IOException {
    return new MarkedPost(
        Wire.text(in),
        Wire.text(in),
        Wire.text(in),
        Wire.list(in, from -> new Clauses(new MarkedText(Wire.text(from), Wire.bytes(from)))));
  }
}
