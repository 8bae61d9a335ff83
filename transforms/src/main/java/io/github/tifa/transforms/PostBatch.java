package io.github.tifa.transforms;

import java.io.Serializable;
import java.util.List;

/**
 * A batch of input files: the element that the job is cut into. A file each would make a bundle
 * each.
 *
 * @param index its place in the order of all files
 * @param group the run of neighbouring batches that it is counted with
 * @param files the files, in order
 * @param rejections what was seen to be no post when the files were listed
 */
public record PostBatch(int index, int group, List<InputFile> files, List<Rejection> rejections)
    implements Serializable {

  /** A batch in which nothing is rejected yet. */
  public PostBatch(int index, int group, List<InputFile> files) {
    this(index, group, files, List.of());
  }

  /**
   * An input file, or an entry of an archive.
   *
   * @param path its full name
   * @param size its size in bytes
   * @param holder the file that holds its bytes: itself, or one with the entries of an archive
   * @param at where they begin there
   */
  public record InputFile(String path, long size, String holder, long at) implements Serializable {

    /** A file. */
    public InputFile(String path, long size) {
      this(path, size, path, 0);
    }

    /** Whether it was unpacked from an archive. */
    boolean unpacked() {
      return !holder.equals(path);
    }
  }
}
