package io.github.tifa.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads posts: text, in UTF-8 if nothing shows that it is in another encoding, with an optional
 * YAML head. Thread-safe.
 */
public final class PostParser {
  private final PostDay days;

  /**
   * Creates a parser.
   *
   * @param zone the zone of the sources, in which the day of a post is taken
   */
  public PostParser(ZoneId zone) {
    this.days = new PostDay(zone);
  }

  /**
   * Reads one post.
   *
   * @param raw the file
   * @return the post, with what was wrong on its list of issues
   * @throws MalformedPostException if the file is no post: empty, binary, in an unknown encoding,
   *     or with an oversized head
   */
  public Post parse(RawPost raw) throws MalformedPostException {
    Set<Issue> issues = EnumSet.noneOf(Issue.class);
    String file =
        PostEncoding.decode(raw.content(), issues).replace("\r\n", "\n").replace('\r', '\n');
    if (file.isBlank()) {
      throw new MalformedPostException("empty_file", "The file has no text.");
    }
    FrontMatter head = FrontMatter.of(file);
    head.issue().ifPresent(issues::add);
    String title = head.text("title");
    if (title.isEmpty()) {
      issues.add(Issue.TITLE_MISSING);
    }
    String date = head.text("date");
    String url = head.text("from");
    String day = days.find(date, raw.fileName(), url, issues).map(LocalDate::toString).orElse("");
    List<String> tags = head.list("tags");
    return new Post(
        id(url, head.body()),
        raw.path(),
        title,
        date,
        day,
        source(head, tags, url),
        head.text("author"),
        url,
        tags,
        head.body(),
        issues);
  }

  private static String source(FrontMatter head, List<String> tags, String url) {
    List<String> categories = head.list("categories");
    if (!categories.isEmpty()) {
      return categories.get(0);
    }
    if (!tags.isEmpty()) {
      return tags.get(0);
    }
    String author = head.text("author");
    return author.isEmpty() ? host(url) : author;
  }

  private static String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** An address that names only a site says nothing about the document, so the body does. */
  private static String id(String url, String body) {
    String canonical = url.strip().replaceFirst("^https?://", "").replaceFirst("#.*$", "");
    int path = canonical.indexOf('/');
    boolean namesDocument = path > 0 && path < canonical.length() - 1;
    String key = namesDocument ? canonical : body.replaceAll("\\s+", " ").strip();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
