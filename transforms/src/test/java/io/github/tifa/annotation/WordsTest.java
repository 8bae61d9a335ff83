package io.github.tifa.annotation;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.article.Article;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.post.Post;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** The words of a post, and the mentions that are words. */
public final class WordsTest {
  @Test
  public void aTermIsNamedAsItsMentionWhereTwoReadingsMeet() {
    LexiconFile terms =
        new LexiconFile(
            "terms-a.tsv",
            """
            term\tvariants\tclass
            共建和谐河湾\t推动共建和谐河湾\tsociety
            """);
    LexiconFile patterns =
        new LexiconFile(
            "patterns-a.tsv",
            """
            id\tpattern\tclass
            building\t推动共建和谐[\\u4e00-\\u9fff]{2}\tsociety
            """);
    Annotator annotator = new Annotator(LexiconReader.read(List.of(terms, patterns)));
    Post post = new Post("0", "/0", "", "", "2020-09-03", "", "", "", List.of(), "", Set.of());

    AnnotatedArticle read = annotator.annotate(new Article(post, "", "大家要推动共建和谐河湾。", List.of()));

    String mention =
        read.mentions().stream().filter(m -> !m.nested()).findFirst().orElseThrow().name();
    assertThat(read.words().stream().map(WordCount::word).filter(word -> word.contains("共建")))
        .containsExactly(mention);
  }
}
