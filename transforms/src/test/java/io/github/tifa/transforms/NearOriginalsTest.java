package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

/** What a post is compared with, and how often. */
public final class NearOriginalsTest {
  private static final PostRef POST = new PostRef(0, 0);

  private int compared;

  private static PostRef other(int i) {
    return new PostRef(1, i);
  }

  private NearOriginals.Likeness likeOnly(PostRef wanted) {
    return (original, post) -> {
      compared++;
      return original.equals(wanted) ? 0.9 : 0.5;
    };
  }

  private static CandidateGroups groups(List<List<PostRef>> groups) {
    CandidateGroups all = new CandidateGroups();
    groups.forEach(all::add);
    return all;
  }

  @Test
  public void comparesOnlyPostsWithACommonKey() throws IOException {
    NearOriginals near =
        new NearOriginals(
            groups(List.of(List.of(POST, other(1)), List.of(other(2), other(3)))),
            likeOnly(other(2)));
    for (int i = 1; i <= 3; i++) {
      near.add(other(i), "id" + i);
    }

    assertThat(near.find(POST)).isEmpty();
    assertThat(compared).isEqualTo(1);
  }

  @Test
  public void comparesAPairWithManyCommonKeysOnce() throws IOException {
    List<PostRef> pair = List.of(POST, other(1));
    NearOriginals near = new NearOriginals(groups(List.of(pair, pair, pair)), likeOnly(other(1)));
    near.add(other(1), "id");

    assertThat(near.find(POST)).hasValue(Copy.near("id", 0.9));
    assertThat(compared).isEqualTo(1);
  }

  @Test
  public void comparesNoMoreThanTheMostPromising() throws IOException {
    List<PostRef> all = IntStream.range(0, 5_000).mapToObj(i -> other(i)).toList();
    List<PostRef> crowd = new ArrayList<>(all);
    crowd.add(POST);
    NearOriginals near =
        new NearOriginals(
            groups(List.of(crowd, List.of(POST, other(4_000)))), likeOnly(other(4_000)));
    for (int i = 0; i < 5_000; i++) {
      near.add(other(i), "id" + i);
    }

    assertThat(near.find(POST)).hasValue(Copy.near("id4000", 0.9));
    assertThat(compared).isEqualTo(NearOriginals.MOST_COMPARED);
  }

  @Test
  public void groupsAreReadAsTheyWereWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CandidateGroups.write(
        new DataOutputStream(bytes), List.of(List.of(POST, other(700)), List.of(other(700), POST)));

    CandidateGroups read = CandidateGroups.read(List.of(bytes.toByteArray(), bytes.toByteArray()));

    assertThat(read.of(POST)).isEqualTo(new int[] {0, 1, 2, 3});
    assertThat(read.of(other(700))).isEqualTo(new int[] {0, 1, 2, 3});
    assertThat(read.of(other(1))).isEmpty();
  }
}
