package io.github.tifa.annotation;

import io.github.tifa.article.Article;
import io.github.tifa.language.Script;
import java.util.List;

/**
 * An article with all that was read in it.
 *
 * @param article the article
 * @param script the script of title and body
 * @param characters Chinese characters, letters and digits of the body
 * @param tokens words of the body, punctuation excluded
 * @param sentences sentences of the body
 * @param mentions all mentions, the title's first, each field's by start, longer ones first
 * @param words the content words of title and body that can be keywords of the corpus, by word
 * @param keywords the twenty keywords with the highest rank, highest first
 * @param nameLists the lists of names, in order
 * @param candidates unsupported names, by form
 * @param marked title and body with what they say about set phrases
 */
public record AnnotatedArticle(
    Article article,
    Script script,
    int characters,
    int tokens,
    int sentences,
    List<Mention> mentions,
    List<WordCount> words,
    List<Keyword> keywords,
    List<NameList> nameLists,
    List<Candidate> candidates,
    List<MarkedText> marked) {

  /** The mentions that count: all but those in lines by which a publisher signs. */
  public List<Mention> counted() {
    return mentions.stream().filter(mention -> mention.method() != Method.DATELINE).toList();
  }
}
