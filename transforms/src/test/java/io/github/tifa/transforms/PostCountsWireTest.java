package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import io.github.tifa.annotation.Candidate;
import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.NameList;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.transforms.PostCounts.EntityCount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What is written to a part file is what is read from it. */
public final class PostCountsWireTest {
  private static final PostCounts EMPTY =
      new PostCounts(
          "",
          "",
          "",
          "",
          "",
          List.of(),
          0,
          0,
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          RandomPosts.NO_COMPANY,
          RandomPosts.NO_QUOTES);

  private static byte[] write(PostCounts... posts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (PostCounts post : posts) {
        PostCountsWire.write(out, post);
      }
    }
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  @Test
  public void keepsEveryField() throws IOException {
    PostCounts post =
        new PostCounts(
            "00000000000000ff",
            "/posts/一.md",
            "2020-02-29",
            "云泽日报",
            "Hant",
            List.of("date_missing", "title_missing"),
            1L << 40,
            127,
            128,
            List.of(
                new EntityCount(
                    "leader:lin",
                    "provincial",
                    3,
                    2,
                    true,
                    Map.of("林知远", 3L),
                    Map.of("市长", 1L),
                    Map.of("register", 5L))),
            List.of(new WordCount("书屋", "n", 300, true), new WordCount("𠮷", "n", 1, false)),
            List.of(new Candidate("周小舟", 2, "周小舟来了。")),
            List.of(
                new NameList(
                    List.of("leader:lin", "person:周小舟"), List.of("林知远", "周小舟"), "rank", "他们来了。")),
            new Company(List.of(List.of(0, 1, 300), List.of(2)), 1, 200),
            new Quotes(
                "题目",
                "𠮷野\n家",
                List.of(
                    new Quotes.Spot(0, Field.TITLE, 0, 2),
                    new Quotes.Spot(1, Field.BODY, 1 << 20, (1 << 20) + 3))));

    assertThat(PostCountsWire.read(in(write(post)))).isEqualTo(post);
  }

  @Test
  public void keepsEmptyCounts() throws IOException {
    assertThat(PostCountsWire.read(in(write(EMPTY)))).isEqualTo(EMPTY);
  }

  @Test
  public void keepsTheOrderOfCounts() throws IOException {
    for (PostCounts post : new RandomPosts(7).posts(100)) {
      for (int i = 0; i < post.entities().size(); i++) {
        List<String> forms = List.copyOf(post.entities().get(i).forms().keySet());

        PostCounts read = PostCountsWire.read(in(write(post)));

        assertThat(read.entities().get(i).forms().keySet())
            .containsExactlyElementsIn(forms)
            .inOrder();
      }
    }
  }

  @Test
  public void keepsAnyPostsOneAfterTheOther() throws IOException {
    List<PostCounts> posts = new RandomPosts(11).posts(500);
    DataInputStream in = in(write(posts.toArray(PostCounts[]::new)));

    for (PostCounts post : posts) {
      assertThat(PostCountsWire.read(in)).isEqualTo(post);
    }
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  public void refusesACutRecord() throws IOException {
    byte[] bytes = write(EMPTY);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);

    assertThrows(EOFException.class, () -> PostCountsWire.read(in(cut)));
  }
}
