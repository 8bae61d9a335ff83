package io.github.tifa.transforms;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * Reads sorted files in one order, without holding them, and bounds how many are read at a time,
 * since each takes buffers and one of the files that a process may have open.
 */
final class FanIn {
  /** The most files that are merged at a time. */
  static final int MOST = 64;

  private FanIn() {}

  /** A sorted file as it is read; sources are ordered by what they stand at. */
  interface Source extends Closeable {
    /** Goes on to what comes next; false at the end. */
    boolean next() throws IOException;
  }

  /** Opens a file. */
  @FunctionalInterface
  interface Opener<S> {
    S open(String path) throws IOException;
  }

  /** Looks at what a source stands at. */
  @FunctionalInterface
  interface Visitor<S> {
    void visit(S source) throws IOException;
  }

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

  /**
   * Shows what is in all files in order.
   *
   * @param join as of {@link #narrow}
   */
  static <S extends Source & Comparable<S>> void merge(
      List<String> paths, Join join, Opener<S> opener, Visitor<S> visitor) throws IOException {
    List<S> sources = new ArrayList<>();
    try {
      for (String path : narrow(paths, join)) {
        sources.add(opener.open(path));
      }
      merge(sources, visitor);
    } finally {
      for (S source : sources) {
        source.close();
      }
    }
  }

  /** Shows what is in all sources in order; they are not closed. */
  static <S extends Source & Comparable<S>> void merge(List<S> sources, Visitor<S> visitor)
      throws IOException {
    PriorityQueue<S> heads = new PriorityQueue<>();
    for (S source : sources) {
      if (source.next()) {
        heads.add(source);
      }
    }
    while (!heads.isEmpty()) {
      S head = heads.poll();
      visitor.visit(head);
      if (head.next()) {
        heads.add(head);
      }
    }
  }
}
