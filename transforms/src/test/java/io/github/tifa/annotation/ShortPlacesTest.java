package io.github.tifa.annotation;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.article.Article;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.post.Post;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** Characters that are short for places, and words that they are no part of. */
public final class ShortPlacesTest {
  private static final Annotator ANNOTATOR =
      new Annotator(LexiconReader.read(ShippedLexicon.files()));

  /** The names of what a text mentions. */
  private static List<String> names(String text) {
    Post post = new Post("0", "/0", "", "", "2020-09-03", "", "", "", List.of(), "", Set.of());
    return ANNOTATOR.annotate(new Article(post, "", text, List.of())).mentions().stream()
        .map(Mention::name)
        .toList();
  }

  @Test
  public void areReadInEachOthersCompany() {
    assertThat(names("今年的中美关系不好。")).containsExactly("中国", "美国").inOrder();
    assertThat(names("今年的中法关系很好。")).containsExactly("中国", "法国").inOrder();
  }

  @Test
  public void areNotReadInWordsOfOtherMeaning() {
    assertThat(names("他被非法关押三年，又被非法判刑。")).isEmpty();
    assertThat(names("他们非法越境，被拦下并加以盘问。")).isEmpty();
    assertThat(names("阿美族的歌手演唱《奥菲欧》。")).isEmpty();
  }
}
