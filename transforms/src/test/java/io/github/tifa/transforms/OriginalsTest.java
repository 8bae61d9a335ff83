package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** Which posts are later copies, and of what. */
public final class OriginalsTest {
  private static final NearOriginals.Likeness UNLIKE = (a, b) -> 0;

  private static Fingerprint post(String path, String id, String day, long text) {
    return new Fingerprint(path, id, day, text, 0);
  }

  private static Map<PostRef, Fingerprint> refs(Map<Integer, List<Fingerprint>> batches) {
    Map<PostRef, Fingerprint> refs = new HashMap<>();
    batches.forEach(
        (batch, posts) -> {
          for (int i = 0; i < posts.size(); i++) {
            refs.put(new PostRef(batch, i), posts.get(i));
          }
        });
    return refs;
  }

  private static Map<String, Copy> copies(List<Fingerprint> posts) {
    try {
      return Originals.copies(
          refs(Map.of(0, posts)), new NearOriginals(new CandidateGroups(), UNLIKE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> originals(Fingerprint... posts) {
    Map<String, String> originals = new TreeMap<>();
    copies(List.of(posts)).forEach((path, copy) -> originals.put(path, copy.original()));
    return originals;
  }

  @Test
  public void postsThatDifferAreAllOriginals() {
    assertThat(originals(post("a.md", "1", "2020-01-01", 11), post("b.md", "2", "2020-01-01", 12)))
        .isEmpty();
  }

  @Test
  public void theEarliestDayIsTheOriginal() {
    assertThat(
            originals(
                post("a.md", "1", "2020-01-03", 11),
                post("b.md", "2", "2020-01-01", 11),
                post("c.md", "3", "2020-01-02", 11)))
        .containsExactly("a.md", "2", "c.md", "2");
  }

  @Test
  public void theFirstPathOfOneDayIsTheOriginal() {
    assertThat(originals(post("b.md", "2", "2020-01-01", 11), post("a.md", "1", "2020-01-01", 11)))
        .containsExactly("b.md", "1");
  }

  @Test
  public void aPostWithoutADayIsTheLast() {
    assertThat(originals(post("a.md", "1", "", 11), post("b.md", "2", "2020-01-01", 11)))
        .containsExactly("a.md", "2");
  }

  @Test
  public void versionsOfOneAddressAreOnePost() {
    assertThat(originals(post("a.md", "1", "2020-01-01", 11), post("b.md", "1", "2020-01-02", 12)))
        .containsExactly("b.md", "1");
  }

  @Test
  public void aCopyOfALaterVersionIsACopyOfTheOriginal() {
    assertThat(
            originals(
                post("a.md", "1", "2020-01-01", 11),
                post("b.md", "1", "2020-01-02", 12),
                post("c.md", "2", "2020-01-03", 12)))
        .containsExactly("b.md", "1", "c.md", "1");
  }

  @Test
  public void aVersionOfACopyIsACopyOfTheOriginal() {
    assertThat(
            originals(
                post("a.md", "1", "2020-01-01", 11),
                post("b.md", "2", "2020-01-02", 11),
                post("c.md", "2", "2020-01-03", 13)))
        .containsExactly("b.md", "1", "c.md", "1");
  }

  @Test
  public void theAddressGoesBeforeTheText() {
    assertThat(
            originals(
                post("a.md", "1", "2020-01-01", 11),
                post("b.md", "2", "2020-01-02", 12),
                post("c.md", "2", "2020-01-03", 11)))
        .containsExactly("c.md", "2");
  }

  @Test
  public void emptyTextsAreNeverCopies() {
    assertThat(originals(post("a.md", "1", "2020-01-01", 0), post("b.md", "2", "2020-01-02", 0)))
        .isEmpty();
  }

  @Test
  public void emptyTextsOfOneAddressAreVersions() {
    assertThat(originals(post("a.md", "1", "2020-01-01", 0), post("b.md", "1", "2020-01-02", 0)))
        .containsExactly("b.md", "1");
  }

  @Test
  public void theOrderInWhichPostsArriveDoesNotMatter() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      List<Fingerprint> posts = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String day = random.nextInt(6) == 0 ? "" : "2020-01-0" + (1 + random.nextInt(4));
        posts.add(post(i + ".md", "id" + random.nextInt(25), day, random.nextInt(25)));
      }
      Map<String, Copy> once = copies(posts);

      Collections.shuffle(posts, random);

      assertThat(copies(posts)).isEqualTo(once);
    }
  }

  @Test
  public void everyOriginalIsAPostThatIsNoCopy() {
    Random random = new Random(6);
    List<Fingerprint> posts = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      posts.add(post(i + ".md", "id" + random.nextInt(900), "2020-01-01", random.nextInt(900)));
    }

    Map<String, Copy> copies = copies(posts);

    List<String> kept =
        posts.stream().filter(p -> !copies.containsKey(p.path())).map(Fingerprint::id).toList();
    assertThat(kept).containsNoDuplicates();
    assertThat(kept)
        .containsAtLeastElementsIn(
            copies.values().stream().map(Copy::original).collect(Collectors.toSet()));
  }

  /**
   * All posts are candidates of each other, and like by how near the numbers of their texts are.
   */
  private static Map<String, Copy> nearCopies(Fingerprint... posts) throws IOException {
    CandidateGroups all = new CandidateGroups();
    all.add(IntStream.range(0, posts.length).mapToObj(i -> new PostRef(0, i)).toList());
    return Originals.copies(
        refs(Map.of(0, List.of(posts))),
        new NearOriginals(
            all,
            (a, b) -> {
              long distance = Math.abs(posts[a.post()].text() - posts[b.post()].text());
              return (100 - distance) / 100.0;
            }));
  }

  @Test
  public void tellsHowACopyWasTold() throws IOException {
    assertThat(
            nearCopies(
                post("a.md", "1", "2020-01-01", 10),
                post("b.md", "1", "2020-01-02", 90),
                post("c.md", "2", "2020-01-03", 10),
                post("d.md", "3", "2020-01-04", 25)))
        .containsExactly(
            "b.md", Copy.version("1"), "c.md", Copy.exact("1"), "d.md", Copy.near("1", 0.85));
  }

  @Test
  public void likenessOfFourFifthsIsNear() throws IOException {
    assertThat(nearCopies(post("a.md", "1", "2020-01-01", 10), post("b.md", "2", "2020-01-01", 30)))
        .containsExactly("b.md", Copy.near("1", 0.8));
    assertThat(nearCopies(post("a.md", "1", "2020-01-01", 10), post("b.md", "2", "2020-01-01", 31)))
        .isEmpty();
  }

  @Test
  public void aChainOfSmallChangesEndsWhereTheOriginalIsNoLongerLike() throws IOException {
    assertThat(
            nearCopies(
                post("a.md", "1", "2020-01-01", 10),
                post("b.md", "2", "2020-01-02", 25),
                post("c.md", "3", "2020-01-03", 40),
                post("d.md", "4", "2020-01-04", 55)))
        .containsExactly("b.md", Copy.near("1", 0.85), "d.md", Copy.near("3", 0.85));
  }

  @Test
  public void theEarliestOriginalGoesBeforeTheNearest() throws IOException {
    assertThat(
            nearCopies(
                post("a.md", "1", "2020-01-01", 10),
                post("b.md", "2", "2020-01-02", 40),
                post("c.md", "3", "2020-01-03", 29)))
        .containsExactly("c.md", Copy.near("1", 0.81));
  }

  @Test
  public void aNearCopyOfALaterVersionIsANearCopyOfItsAddress() throws IOException {
    assertThat(
            nearCopies(
                post("a.md", "1", "2020-01-01", 10),
                post("b.md", "1", "2020-01-02", 50),
                post("c.md", "2", "2020-01-03", 55)))
        .containsExactly("b.md", Copy.version("1"), "c.md", Copy.near("1", 0.95));
  }

  @Test
  public void theTextOfANearCopyIsANearCopyAgain() throws IOException {
    assertThat(
            nearCopies(
                post("a.md", "1", "2020-01-01", 10),
                post("b.md", "2", "2020-01-02", 20),
                post("c.md", "3", "2020-01-03", 20)))
        .containsExactly("b.md", Copy.near("1", 0.9), "c.md", Copy.near("1", 0.9));
  }

  @Test
  public void aTextThatStandsTenThousandTimesIsComparedWithItsOriginalOnly() throws IOException {
    int posts = 10_000;
    List<Fingerprint> same = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      same.add(post(i + ".md", "id" + i, "2020-01-01", i + 1));
    }
    CandidateGroups groups = new CandidateGroups();
    for (int band = 0; band < 16; band++) {
      groups.add(IntStream.range(0, posts).mapToObj(i -> new PostRef(0, i)).toList());
    }
    int[] compared = {0};

    Map<String, Copy> copies =
        Originals.copies(
            refs(Map.of(0, same)),
            new NearOriginals(
                groups,
                (a, b) -> {
                  compared[0]++;
                  return 0.95;
                }));

    assertThat(copies).hasSize(posts - 1);
    assertThat(compared[0]).isEqualTo(posts - 1);
  }

  @Test
  public void emptyTextsAreNeverNear() throws IOException {
    assertThat(nearCopies(post("a.md", "1", "2020-01-01", 0), post("b.md", "2", "2020-01-02", 0)))
        .isEmpty();
  }

  @Test
  public void agreesWithComparingAllInAnyOrderAndAnyBatches() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      List<Fingerprint> posts = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String day = random.nextInt(6) == 0 ? "" : "2020-01-0" + (1 + random.nextInt(4));
        posts.add(post(i + ".md", "id" + random.nextInt(45), day, 1 + random.nextInt(300)));
      }
      Map<String, Copy> expected = byComparingAll(posts);
      for (int order = 0; order < 3; order++) {
        Collections.shuffle(posts, random);
        int cut = random.nextInt(60);
        Map<Integer, List<Fingerprint>> batches =
            Map.of(8, posts.subList(0, cut), 3, posts.subList(cut, 60));
        CandidateGroups all = new CandidateGroups();
        all.add(
            IntStream.range(0, 60)
                .mapToObj(i -> i < cut ? new PostRef(8, i) : new PostRef(3, i - cut))
                .toList());
        NearOriginals near =
            new NearOriginals(
                all,
                (a, b) ->
                    like(
                        posts.get(a.post() + (a.batch() == 8 ? 0 : cut)),
                        posts.get(b.post() + (b.batch() == 8 ? 0 : cut))));

        assertThat(Originals.copies(refs(batches), near)).isEqualTo(expected);
      }
    }
  }

  private static double like(Fingerprint a, Fingerprint b) {
    return (100 - Math.abs(a.text() - b.text())) / 100.0;
  }

  /** The rule as it is worded, one post after the other against all before it. */
  private static Map<String, Copy> byComparingAll(List<Fingerprint> posts) {
    List<Fingerprint> sorted =
        posts.stream()
            .sorted(
                Comparator.comparing((Fingerprint p) -> p.day().isEmpty() ? "9" : p.day())
                    .thenComparing(Fingerprint::path))
            .toList();
    Map<String, Copy> copies = new TreeMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      Fingerprint post = sorted.get(i);
      List<Fingerprint> before = sorted.subList(0, i);
      Copy copy = null;
      for (Fingerprint other : before) {
        if (copy == null && other.id().equals(post.id())) {
          copy = Copy.version(root(other, copies));
        }
      }
      for (Fingerprint other : before) {
        if (copy == null && other.text() == post.text()) {
          Copy its = copies.get(other.path());
          copy =
              its != null && its.kind() == Copy.Kind.NEAR ? its : Copy.exact(root(other, copies));
        }
      }
      for (Fingerprint other : before) {
        if (copy == null && root(other, copies).equals(other.id()) && like(other, post) >= 0.8) {
          copy = Copy.near(other.id(), like(other, post));
        }
      }
      if (copy != null) {
        copies.put(post.path(), copy);
      }
    }
    return copies;
  }

  private static String root(Fingerprint post, Map<String, Copy> copies) {
    Copy copy = copies.get(post.path());
    return copy == null ? post.id() : copy.original();
  }
}
