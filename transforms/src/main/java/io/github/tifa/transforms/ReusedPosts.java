package io.github.tifa.transforms;

import io.github.tifa.table.PostRow;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The posts of an earlier run, found by what they were read from. Not thread-safe. */
final class ReusedPosts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReusedPosts.class);

  private final KeptFile kept;
  private KeptFile.Reader lines;
  private KeptFile.Reader packed;

  private ReusedPosts(KeptFile kept) {
    this.kept = kept;
  }

  /** Opens the outputs of an earlier run; there are no posts if nothing is taken. */
  static ReusedPosts of(Reuse reuse) throws IOException {
    return new ReusedPosts(reuse.takes() ? KeptFile.of(reuse) : null);
  }

  /**
   * Finds a post.
   *
   * @param path where it lies now
   * @return its parts, or empty if it is new, or was damaged or changed in those outputs: then it
   *     is read as if it were new
   */
  Optional<Found> find(KeptPost.Key key, String path) throws IOException {
    KeptFile.Row row = kept == null ? null : kept.find(key);
    if (row == null) {
      return Optional.empty();
    }
    if (lines == null) {
      lines = new KeptFile.Reader(kept.folder() + "posts.jsonl");
      packed = new KeptFile.Reader(kept.folder() + Reuse.FILE);
    }
    try {
      byte[] line = lines.read(row.lineAt(), row.lineLength());
      KeptPost post =
          new KeptPost(key, row.line(), packed.read(row.packedAt(), row.packedLength()));
      PostParts parts = post.unpack(PostRow.at(PostRow.original(line), ""));
      return Optional.of(new Found(post, parts.at(path)));
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong there, the post itself is at hand.
      LOG.warn("{} cannot be reused and is read anew: {}", path, e.toString());
      return Optional.empty();
    }
  }

  /**
   * A post that was found.
   *
   * @param kept as it was kept
   * @param parts its parts, where it lies now
   */
  record Found(KeptPost kept, PostParts parts) {}

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
      packed.close();
    }
  }
}
