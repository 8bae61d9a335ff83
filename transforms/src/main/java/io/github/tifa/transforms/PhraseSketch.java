package io.github.tifa.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;

/**
 * Counts in how many posts phrases stand, in cells that phrases share by their hash: never too few,
 * sometimes too many. Adding is commutative.
 */
final class PhraseSketch {
  /** Fewer posts make no phrase. */
  static final int LEAST_POSTS = 3;

  /** So many cells at most are taken for those of frequent phrases. */
  static final int MOST_FREQUENT = 1 << 17;

  private static final int LOG_CELLS = 23;

  private final char[] posts = new char[1 << LOG_CELLS];
  private final LongTable seen = new LongTable();

  private static int cell(long hash) {
    return (int) (Hashes.mix(hash) >>> (Long.SIZE - LOG_CELLS));
  }

  /** Counts the phrases of a post, each once. */
  void add(MarkedPost post) {
    seen.clear();
    for (Clauses field : post.fields()) {
      field.phrases(
          (start, end, hash) -> {
            if (seen.add(hash | 1, 1) == 1) {
              add(cell(hash), 1);
            }
          });
    }
  }

  private void add(int cell, long more) {
    posts[cell] = (char) Math.min(Character.MAX_VALUE, posts[cell] + more);
  }

  /** Writes the cells that are not empty. */
  void write(DataOutputStream out) throws IOException {
    int full = 0;
    for (char count : posts) {
      full += count > 0 ? 1 : 0;
    }
    Wire.number(out, full);
    int before = 0;
    for (int i = 0; i < posts.length; i++) {
      if (posts[i] > 0) {
        Wire.number(out, i - before);
        Wire.number(out, posts[i]);
        before = i;
      }
    }
  }

  /** Adds a written sketch. */
  void add(DataInputStream in) throws IOException {
    int cell = 0;
    for (long full = Wire.number(in); full > 0; full--) {
      cell += (int) Wire.number(in);
      add(cell, Wire.number(in));
    }
  }

  /**
   * The phrases that may stand in many posts: in {@link #LEAST_POSTS} or, where that were more than
   * {@link #MOST_FREQUENT} cells, in as many as leave no more.
   */
  Frequent frequent() {
    int[] cells = new int[Character.MAX_VALUE + 1];
    for (char count : posts) {
      cells[count]++;
    }
    int least = Character.MAX_VALUE;
    int taken = cells[least];
    while (least > LEAST_POSTS && taken + cells[least - 1] <= MOST_FREQUENT) {
      taken += cells[--least];
    }
    BitSet frequent = new BitSet(posts.length);
    for (int i = 0; i < posts.length; i++) {
      frequent.set(i, posts[i] >= least);
    }
    return new Frequent(least, frequent);
  }

  /**
   * Which phrases may be frequent.
   *
   * @param leastPosts in how many posts at least a frequent one stands
   * @param cells the cells of frequent ones
   */
  record Frequent(int leastPosts, BitSet cells) {
    /** Whether the phrase with a hash may be. */
    boolean mayHold(long hash) {
      return cells.get(cell(hash));
    }

    void write(DataOutputStream out) throws IOException {
      Wire.number(out, leastPosts);
      Wire.bytes(out, cells.toByteArray());
    }

    static Frequent read(DataInputStream in) throws IOException {
      return new Frequent((int) Wire.number(in), BitSet.valueOf(Wire.bytes(in)));
    }
  }
}
