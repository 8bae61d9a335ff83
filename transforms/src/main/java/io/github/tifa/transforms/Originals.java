package io.github.tifa.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells copies from originals. Posts are taken from the oldest to the youngest, the first path
 * among those of one day, undated ones last; each is a copy of an earlier post with its address,
 * else of one with its text, else of the earliest original, or version of one, that has nearly its
 * text; or it is an original itself.
 */
final class Originals {
  private record Post(Fingerprint fingerprint, PostRef ref) {}

  private static final Comparator<Post> OLDEST_FIRST =
      Comparator.comparing((Post post) -> post.fingerprint().day().isEmpty())
          .thenComparing(post -> post.fingerprint().day())
          .thenComparing(post -> post.fingerprint().path());

  private final NearOriginals near;
  private final Map<String, String> originalById = new HashMap<>();
  private final Map<Long, Copy> copyByText = new HashMap<>();

  private Originals(NearOriginals near) {
    this.near = near;
  }

  /**
   * Maps the path of each later copy to what it is a copy of.
   *
   * @param fingerprints the posts; those that share nothing with another may be left out
   */
  static Map<String, Copy> copies(Map<PostRef, Fingerprint> fingerprints, NearOriginals near)
      throws IOException {
    List<Post> posts = new ArrayList<>();
    fingerprints.forEach((ref, fingerprint) -> posts.add(new Post(fingerprint, ref)));
    posts.sort(OLDEST_FIRST);
    Originals originals = new Originals(near);
    Map<String, Copy> copies = new TreeMap<>();
    for (Post post : posts) {
      Copy copy = originals.next(post);
      if (copy != null) {
        copies.put(post.fingerprint().path(), copy);
      }
    }
    return copies;
  }

  /** What the next post is a copy of, or null. */
  private Copy next(Post post) throws IOException {
    String id = post.fingerprint().id();
    Copy copy = find(post);
    String original = copy == null ? id : copy.original();
    originalById.putIfAbsent(id, original);
    // The same text as a near copy is a near copy too.
    copyByText.putIfAbsent(
        post.fingerprint().text(),
        copy != null && copy.kind() == Copy.Kind.NEAR ? copy : Copy.exact(original));
    if (original.equals(id)) {
      near.add(post.ref(), id);
    }
    return copy;
  }

  private Copy find(Post post) throws IOException {
    String original = originalById.get(post.fingerprint().id());
    if (original != null) {
      return Copy.version(original);
    }
    long text = post.fingerprint().text();
    if (text == 0) {
      return null;
    }
    Copy sameText = copyByText.get(text);
    return sameText != null ? sameText : near.find(post.ref()).orElse(null);
  }
}
