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
 */
public record PostBatch(int index, int group, List<InputFile> files) implements Serializable {

  /**
   * An input file.
   *
   * @param path its full name
   * @param size its size in bytes
   */
  public record InputFile(String path, long size) implements Serializable {}
}
