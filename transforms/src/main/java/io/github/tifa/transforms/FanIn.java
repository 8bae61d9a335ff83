package io.github.tifa.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Bounds how many sorted files a merge reads at a time, since each takes buffers and one of the
 * files that a process may have open.
 */
final class FanIn {
  /** The most files that are merged at a time. */
  static final int MOST = 64;

  private FanIn() {}

  /** Merges sorted files into one. */
  @FunctionalInterface
  interface Join {
    void join(List<String> paths, String path) throws IOException;
  }

  /**
   * Joins files, in several rounds if need be, until at most {@link #MOST} are left.
   *
   * @param paths the sorted files
   * @param join merges some of them into a new one, which is put beside the first
   * @return files that hold the same; the given ones, where they are few enough
   */
  static List<String> narrow(List<String> paths, Join join) throws IOException {
    List<String> left = new ArrayList<>(paths);
    while (left.size() > MOST) {
      List<String> few = left.subList(0, Math.min(MOST, left.size() - MOST + 1));
      String path = paths.get(0) + "-" + UUID.randomUUID();
      join.join(List.copyOf(few), path);
      few.clear();
      left.add(path);
    }
    return left;
  }
}
