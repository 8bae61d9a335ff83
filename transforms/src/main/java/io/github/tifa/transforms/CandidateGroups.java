package io.github.tifa.transforms;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which posts share keys of their sketches: the groups of all bands, numbered. */
final class CandidateGroups {
  private static final int[] NONE = {};

  private final Map<PostRef, int[]> groups = new HashMap<>();
  private int size;

  static void write(DataOutputStream out, Collection<List<PostRef>> groups) throws IOException {
    Wire.number(out, groups.size());
    for (List<PostRef> group : groups) {
      Wire.list(
          out,
          group,
          (to, ref) -> {
            Wire.number(to, ref.batch());
            Wire.number(to, ref.post());
          });
    }
  }

  /** Reads what {@link #write} wrote for each band. */
  static CandidateGroups read(Iterable<byte[]> bands) throws IOException {
    CandidateGroups read = new CandidateGroups();
    for (byte[] band : bands) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(band));
      long count = Wire.number(in);
      for (long i = 0; i < count; i++) {
        read.add(
            Wire.list(in, from -> new PostRef((int) Wire.number(from), (int) Wire.number(from))));
      }
    }
    return read;
  }

  /** Adds a group. */
  void add(List<PostRef> group) {
    for (PostRef post : group) {
      int[] before = of(post);
      int[] with = Arrays.copyOf(before, before.length + 1);
      with[before.length] = size;
      groups.put(post, with);
    }
    size++;
  }

  /** The groups that a post is in; not to be changed. */
  int[] of(PostRef post) {
    return groups.getOrDefault(post, NONE);
  }
}
