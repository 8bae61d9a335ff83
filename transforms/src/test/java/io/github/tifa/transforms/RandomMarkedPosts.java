package io.github.tifa.transforms;

import io.github.tifa.annotation.MarkedText;
import io.github.tifa.post.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Invents posts of few characters with marks of any kind, the same ones for the same seed. */
final class RandomMarkedPosts {
  private static final String CHARACTERS = "甲乙丙丁aB灣湾，。“”";

  private final Random random;
  private int number;

  RandomMarkedPosts(long seed) {
    this.random = new Random(seed);
  }

  /** A post as it is written. */
  record Written(Post post, List<MarkedText> marked) {
    MarkedPost read() {
      return new MarkedPost(
          post.id(), post.day(), post.source(), marked.stream().map(Clauses::new).toList());
    }
  }

  /**
   * A post with this title and body, in which every word is a character that may bound a phrase.
   */
  static Written post(int number, String day, String source, String title, String body) {
    String id = String.format(Locale.ROOT, "%016x", number);
    Post post =
        new Post(
            id, "/posts/" + number, title, day, day, source, "", "", List.of(), body, Set.of());
    return new Written(post, List.of(plain(title), plain(body)));
  }

  private static MarkedText plain(String text) {
    byte[] marks = new byte[text.length()];
    for (int i = 0; i < marks.length; i++) {
      if (Character.isLetter(text.charAt(i))) {
        boolean opened = i > 0 && text.charAt(i - 1) == '“';
        boolean closed = i + 1 < marks.length && text.charAt(i + 1) == '”';
        marks[i] =
            (byte)
                (MarkedText.CLAUSE
                    | MarkedText.BEGINS
                    | MarkedText.ENDS
                    | (opened ? MarkedText.OPENED : 0)
                    | (closed ? MarkedText.CLOSED : 0));
      }
    }
    return new MarkedText(text, marks);
  }

  /** Some posts. */
  List<Written> posts(int size) {
    List<Written> posts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      number++;
      String day =
          random.nextInt(5) == 0
              ? ""
              : String.format(Locale.ROOT, "2020-01-%02d", 1 + random.nextInt(9));
      String source = "来源" + random.nextInt(4);
      Post post = post(number, day, source, "", "").post();
      posts.add(new Written(post, List.of(text(random.nextInt(12)), text(random.nextInt(80)))));
    }
    return posts;
  }

  /** A text with marks by chance; only a clause has any. */
  MarkedText text(int length) {
    StringBuilder text = new StringBuilder();
    byte[] marks = new byte[length];
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      if (Character.isLetter(text.charAt(i))) {
        marks[i] = (byte) (MarkedText.CLAUSE | random.nextInt(128));
      }
    }
    return new MarkedText(text.toString(), marks);
  }
}
