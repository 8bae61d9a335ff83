package io.github.tifa.transforms;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.statistics.Shingles;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How like the texts of two posts are, exactly. Texts are read from the part files when they are
 * asked for, and only the sets of those that were used last are kept.
 */
final class PostTexts implements NearOriginals.Likeness {
  /** So many shingles are kept: 16 MiB. */
  private static final int MOST_SHINGLES = 1 << 21;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, String> parts;
  private final Map<Integer, List<Fingerprint>> posts;
  private final LinkedHashMap<PostRef, long[]> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long held;

  /**
   * Reads texts of batches.
   *
   * @param parts the part file of each batch
   * @param posts the posts of each batch
   */
  PostTexts(Map<Integer, String> parts, Map<Integer, List<Fingerprint>> posts) {
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
      in.skipNBytes(posts.get(post.batch()).get(post.post()).at());
      String text = JSON.readTree(Wire.bytes(in)).get("text").textValue();
      return Shingles.of(ComparedText.of(text));
    }
  }
}
