package io.github.tifa.transforms;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is left of a run of neighbouring batches when its posts are counted.
 *
 * @param group its place in the order
 * @param posts the file with the finished lines of its posts
 * @param rows how many lines that file has
 * @param copies how many of them are copies
 * @param bytes the bytes of its input files
 * @param volumes the sizes of its posts
 * @param nameLists the file with the name lists of its posts, as sorted rows
 * @param rejections the files that were no posts
 * @param parts the part files of its batches, in order
 * @param reused how many of its posts were taken from an earlier run
 */
record CountedGroup(
    int group,
    String posts,
    long rows,
    long copies,
    long bytes,
    Volumes volumes,
    String nameLists,
    List<Rejection> rejections,
    List<String> parts,
    long reused)
    implements Serializable {
  /** Groups in the order of their posts. */
  static List<CountedGroup> inOrder(Collection<CountedGroup> groups) {
    return groups.stream().sorted(Comparator.comparingInt(CountedGroup::group)).toList();
  }
}
