package io.github.tifa.transforms;

import io.github.tifa.statistics.MinHash;
import io.github.tifa.statistics.Shingles;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The sketches of the posts of a batch, which lie in a file band by band, so that the keys of one
 * band are read alone.
 */
final class Sketches {
  /** Takes the key of a post. */
  @FunctionalInterface
  interface Sink {
    void key(int post, long key);
  }

  private final List<Integer> posts = new ArrayList<>();
  private final List<long[]> keys = new ArrayList<>();

  /**
   * Adds a post.
   *
   * @param post its place among the posts of the batch
   * @param bands the key of its text in each band
   */
  void add(int post, long[] bands) {
    posts.add(post);
    keys.add(bands);
  }

  /** The keys of a text, not empty, in the form in which it is compared. */
  static long[] keys(String compared) {
    return MinHash.bandKeys(MinHash.signature(Shingles.inOrder(compared)));
  }

  void write(String path) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.create(path))) {
      out.writeInt(posts.size());
      for (int post : posts) {
        out.writeInt(post);
      }
      for (int band = 0; band < MinHash.BANDS; band++) {
        for (long[] bands : keys) {
          out.writeLong(bands[band]);
        }
      }
    }
  }

  /** Reads the keys of one band, in the order of the posts. */
  static void read(String path, int band, Sink sink) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.open(path))) {
      int[] posts = new int[in.readInt()];
      for (int i = 0; i < posts.length; i++) {
        posts[i] = in.readInt();
      }
      in.skipNBytes((long) band * posts.length * Long.BYTES);
      for (int post : posts) {
        sink.key(post, in.readLong());
      }
    }
  }
}
