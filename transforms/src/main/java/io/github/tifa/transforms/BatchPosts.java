package io.github.tifa.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * What is told of the posts of a batch beside the posts themselves. It lies in a file, since a
 * runner that gathers elements may copy all that it has with each that comes.
 *
 * @param fingerprints one of each post, in order
 * @param rejections the files that were no posts
 * @param reused how many posts were taken from an earlier run
 */
record BatchPosts(List<Fingerprint> fingerprints, List<Rejection> rejections, int reused) {

  /** Posts that were all read. */
  BatchPosts(List<Fingerprint> fingerprints, List<Rejection> rejections) {
    this(fingerprints, rejections, 0);
  }

  private static String file(String part) {
    return part + "-posts";
  }

  /** Writes the file beside a part file. */
  void write(String part) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.create(file(part)))) {
      Wire.list(
          out,
          fingerprints,
          (to, post) -> {
            Wire.text(to, post.path());
            Wire.text(to, post.id());
            Wire.text(to, post.day());
            to.writeLong(post.text());
            Wire.number(to, post.at());
          });
      Wire.list(
          out,
          rejections,
          (to, file) -> {
            Wire.text(to, file.path());
            Wire.text(to, file.stage());
            Wire.text(to, file.error());
            Wire.text(to, file.message());
          });
      Wire.number(out, reused);
    }
  }

  /** Reads the file beside a part file. */
  static BatchPosts read(String part) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.open(file(part)))) {
      return new BatchPosts(
          Wire.list(
              in,
              from ->
                  new Fingerprint(
                      Wire.text(from),
                      Wire.text(from),
                      Wire.text(from),
                      from.readLong(),
                      Wire.number(from))),
          Wire.list(
              in,
              from ->
                  new Rejection(
                      Wire.text(from), Wire.text(from), Wire.text(from), Wire.text(from))),
          (int) Wire.number(in));
    }
  }
}
