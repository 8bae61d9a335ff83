package io.github.tifa.transforms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.tifa.statistics.Shingles;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How like the texts of two posts are, exactly. Texts are read from the part files when they are
 * asked for, and only the sets of those that were used last are kept.
 */
final class PostTexts implements NearOriginals.Likeness {
  /** So many shingles are kept: 16 MiB. */
  private static final int MOST_SHINGLES = 1 << 21;

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<Integer, String> parts;
  private final Map<PostRef, Fingerprint> posts;
  private final LinkedHashMap<PostRef, long[]> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long held;

  /**
   * Reads texts of batches.
   *
   * @param parts the part file of each batch
   * @param posts the posts that may be asked for
   */
  PostTexts(Map<Integer, String> parts, Map<PostRef, Fingerprint> posts) {
    this.parts = parts;
    this.posts = posts;
  }

  @Override
  public double of(PostRef a, PostRef b) throws IOException {
    return Shingles.jaccard(shingles(a), shingles(b));
  }

  private long[] shingles(PostRef post) throws IOException {
    long[] shingles = kept.get(post);
    if (shingles == null) {
      shingles = read(post);
      held += shingles.length;
      for (Iterator<long[]> oldest = kept.values().iterator();
          held > MOST_SHINGLES && oldest.hasNext(); ) {
        held -= oldest.next().length;
        oldest.remove();
      }
      kept.put(post, shingles);
    }
    return shingles;
  }

  private long[] read(PostRef post) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.open(parts.get(post.batch())))) {
      in.skipNBytes(posts.get(post).at());
      return Shingles.of(ComparedText.of(text(Wire.bytes(in))));
    }
  }

  /** The text in the line of a post, of which what comes behind it is not read. */
  private static String text(byte[] line) throws IOException {
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        if (field.equals("text")) {
          return json.nextTextValue();
        }
        json.nextToken();
        json.skipChildren();
      }
      throw new IOException("a post was written without its text");
    }
  }
}
