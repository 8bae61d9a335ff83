package io.github.tifa.transforms;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.tifa.article.Article;
import io.github.tifa.article.ArticleCleaner;
import io.github.tifa.post.Issue;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.Post;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for HTML that the cleaner leaves in the text. */
public final class CleanerFuzzer {
  private static final ArticleCleaner CLEANER = new ArticleCleaner();

  /** What HTML itself takes for text, although it looks like a tag once invisible marks are out. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?i)&|cdata|<[^a-z/!?]|<(?:textarea|title|plaintext|xmp|iframe|noscript|noembed|noframes|svg|math)");

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<]*>");

  private CleanerFuzzer() {}

  /** Cleans the bytes: the address up to the first line end, then the HTML. */
  public static void fuzzerTestOneInput(byte[] content) {
    String file = new String(content, UTF_8);
    int line = Math.max(0, file.indexOf('\n'));
    String html = file.substring(line);
    Post post =
        new Post(
            "0123456789abcdef",
            "posts/a.md",
            "河湾的<b>秋天</b>",
            "",
            "",
            "",
            "",
            file.substring(0, line),
            List.of(),
            html,
            Set.of(Issue.DATE_MISSING));
    try {
      Article article = CLEANER.clean(post);
      Invariants.hold(article);
      Invariants.check(
          LITERAL.matcher(html).find() || !TAG.matcher(article.text()).find(), "a tag is left");
    } catch (MalformedPostException e) {
      Invariants.check(e.error().equals("markup_too_deep"), e.error());
    }
  }
}
