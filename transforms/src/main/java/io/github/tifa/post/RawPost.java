package io.github.tifa.post;

/**
 * A file as it was read.
 *
 * @param path where it was found, as the run names it
 * @param content its bytes; not copied, do not change them
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
public record RawPost(String path, byte[] content) {

  /** The last part of the path. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
