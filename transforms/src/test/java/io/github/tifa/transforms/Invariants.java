package io.github.tifa.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.Mention;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.article.Article;
import io.github.tifa.post.Issue;
import io.github.tifa.post.Post;
import io.github.tifa.table.PostRow;
import io.github.tifa.transforms.PostCounts.EntityCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

/** What must hold of every post, whatever its file holds. */
final class Invariants {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Invariants() {}

  static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  static void hold(Post post) {
    check(post.id().matches("[0-9a-f]{16}"), "id " + post.id());
    check(post.title().isEmpty() == post.issues().contains(Issue.TITLE_MISSING), "title_missing");
    if (!post.day().isEmpty()) {
      LocalDate day = LocalDate.parse(post.day());
      check(day.getYear() >= 1800 && day.getYear() <= 2199, "day " + day);
      check(!post.issues().contains(Issue.DATE_MISSING), "date_missing beside " + day);
    }
  }

  static void hold(Article article) {
    String text = article.text();
    check(text.isEmpty() == article.post().issues().contains(Issue.EMPTY_BODY), "empty_body");
    holdOfText(article.title(), "title");
    check(article.title().indexOf('\n') < 0, "a title of lines");
    if (!text.isEmpty()) {
      for (String paragraph : text.split("\n", -1)) {
        holdOfText(paragraph, "paragraph");
        check(!paragraph.isEmpty(), "an empty paragraph");
      }
    }
  }

  private static void holdOfText(String text, String what) {
    check(text.equals(text.strip()), "blanks around a " + what);
    check(text.chars().noneMatch(Character::isISOControl), "a control character in a " + what);
    check(Normalizer.isNormalized(text, Normalizer.Form.NFC), "a " + what + " that is not NFC");
  }

  static void hold(AnnotatedArticle annotated) throws IOException {
    String text = annotated.article().text();
    for (Mention mention : annotated.mentions()) {
      String field = mention.field() == Field.TITLE ? annotated.article().title() : text;
      int start = field.offsetByCodePoints(0, mention.start());
      int end = field.offsetByCodePoints(0, mention.end());
      check(field.substring(start, end).equals(mention.form()), "offsets do not cut " + mention);
      check(start < end, "nothing is printed: " + mention);
    }
    check(annotated.tokens() >= 0 && annotated.tokens() <= text.length(), "tokens");
    check(annotated.characters() >= 0 && annotated.characters() <= text.length(), "characters");
    check(annotated.sentences() >= 0 && annotated.sentences() <= text.length(), "sentences");
    check(annotated.keywords().size() <= 20, "keywords");
    check(annotated.words().stream().mapToInt(WordCount::mentions).min().orElse(1) > 0, "words");
    holdOfSums(PostCounts.of(annotated), annotated.counted());
    holdOfRow(PostRow.write(annotated), annotated);
  }

  private static void holdOfSums(PostCounts counts, List<Mention> counted) {
    long all = 0;
    for (EntityCount entity : counts.entities()) {
      long mentions = entity.mentions() + entity.nested();
      check(sum(entity.forms().values()) == mentions, "forms of " + entity);
      check(sum(entity.methods().values()) == mentions, "methods of " + entity);
      check(sum(entity.titles().values()) <= mentions, "titles of " + entity);
      all += mentions;
    }
    check(all == counted.size(), "the sum of all mentions");
  }

  private static long sum(Iterable<Long> counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private static void holdOfRow(byte[] bytes, AnnotatedArticle annotated) throws IOException {
    String row = new String(bytes, StandardCharsets.UTF_8);
    check(
        row.chars().noneMatch(c -> c == '\n' || c == '\u2028' || c == '\u2029'), "a row of lines");
    JsonNode read = JSON.readTree(row);
    check(read.get("mentions").size() == annotated.mentions().size(), "mentions of the row");
    check(read.get("title").textValue().equals(wellFormed(annotated.article().title())), "title");
    check(read.get("text").textValue().equals(wellFormed(annotated.article().text())), "text");
  }

  /** Half a surrogate pair cannot be written in UTF-8. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
