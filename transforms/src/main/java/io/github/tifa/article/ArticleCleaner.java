package io.github.tifa.article;

import io.github.tifa.article.CleaningRules.SiteRules;
import io.github.tifa.article.Paragraphs.Paragraph;
import io.github.tifa.post.Issue;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.Post;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Takes the text out of a post's HTML, by the rules in {@code cleaning.tsv}. Thread-safe. */
public final class ArticleCleaner {
  /**
   * The head that the archives put before the HTML: a stamp, the title as a link, a rule. The link
   * is looked ahead for, so that a line of many brackets is read once and not once for each.
   */
  private static final Pattern HEADING =
      Pattern.compile(
          "\\A\\s*(?:<!--.{0,200}?-->\\s*)?(?:\\[(?=[^\\n]*\\]\\()[^\\n]*\\)\\s*\\n-{3,}[ \\t]*(?:\\n|\\z))?");

  private static final Pattern HOST =
      Pattern.compile("^[a-z]+://([^/:?#]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** So many paragraphs may stand at the head of a text, where some sites set the title again. */
  private static final int HEAD = 3;

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/]");

  private final CleaningRules rules = CleaningRules.load();
  private final int maxDepth;

  /** Creates a cleaner with the limits that hold unless others are asked for. */
  public ArticleCleaner() {
    this(Limits.DEFAULT);
  }

  /**
   * Creates a cleaner.
   *
   * @param limits how deep elements may stand inside each other
   */
  public ArticleCleaner(Limits limits) {
    this.maxDepth = limits.depth();
  }

  /**
   * Cleans one post.
   *
   * @param post the post
   * @return its article; {@link Issue#EMPTY_BODY} is added to the post's issues when no text is
   *     left
   * @throws MalformedPostException if elements stand deeper inside each other than the limit allows
   */
  public Article clean(Post post) throws MalformedPostException {
    Matcher host = HOST.matcher(post.url());
    SiteRules site = rules.forHost(host.find() ? host.group(1).toLowerCase(Locale.ROOT) : "");
    Matcher heading = HEADING.matcher(post.html());
    String html = heading.lookingAt() ? post.html().substring(heading.end()) : post.html();
    Element body = parse(html);
    Limits.check("markup_too_deep", "maxPostDepth", depth(body), maxDepth, "nested elements");
    remove(body, site.drop());
    List<String> captions = new ArrayList<>();
    for (Element caption : remove(body, site.caption())) {
      Paragraphs.of(caption).forEach(paragraph -> captions.add(paragraph.text()));
    }
    List<String> paragraphs = keep(Paragraphs.of(body), site);
    String title = strip(site.title(), TextNormalizer.paragraph(post.title()));
    List<String> repeats = repeats(title, paragraphs);
    if (repeats.size() < paragraphs.size()) {
      paragraphs.removeAll(repeats);
    }
    String text = String.join("\n", paragraphs);
    return new Article(text.isEmpty() ? withIssue(post) : post, title, text, captions);
  }

  /** Text without a single tag is no HTML: its lines are its paragraphs. */
  private static Element parse(String html) {
    if (TAG.matcher(html).find()) {
      return Jsoup.parse(html).body();
    }
    Element body = new Element("body");
    html.lines().forEach(line -> body.appendElement("p").text(line));
    return body;
  }

  private static int depth(Element body) {
    int[] deepest = {0};
    body.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    return deepest[0];
  }

  private static Set<Element> remove(Element body, List<Selector> selectors) {
    Set<Element> removed = new LinkedHashSet<>();
    for (Selector selector : selectors) {
      for (Element element : selector.in(body)) {
        if (element.parent() != null && !element.normalName().equals("body")) {
          // Replacing, unlike removing, does not number all that stand behind it anew.
          element.replaceWith(new TextNode(" "));
          removed.add(element);
        }
      }
    }
    return removed;
  }

  private static List<String> keep(List<Paragraph> paragraphs, SiteRules site) {
    List<String> kept = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      String text = strip(site.strip(), paragraph.text());
      if (matches(site.tail(), text)) {
        break;
      }
      if (matches(site.paragraph(), text) || (paragraph.isLink() && !site.linksAreText())) {
        continue;
      }
      if (!text.isEmpty()) {
        kept.add(text);
      }
    }
    return kept;
  }

  private static String strip(List<Pattern> patterns, String text) {
    for (Pattern pattern : patterns) {
      text = pattern.matcher(text).replaceAll("").strip();
    }
    return text;
  }

  /** The first paragraphs that say the title again, but for spaces and punctuation. */
  private static List<String> repeats(String title, List<String> paragraphs) {
    String said = NO_LETTER.matcher(title).replaceAll("");
    return paragraphs.stream()
        .limit(HEAD)
        .filter(paragraph -> paragraph.length() <= 2 * title.length())
        .filter(paragraph -> NO_LETTER.matcher(paragraph).replaceAll("").equals(said))
        .toList();
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  private static Post withIssue(Post post) {
    Set<Issue> issues = EnumSet.of(Issue.EMPTY_BODY);
    issues.addAll(post.issues());
    return new Post(
        post.id(),
        post.path(),
        post.title(),
        post.date(),
        post.day(),
        post.source(),
        post.author(),
        post.url(),
        post.tags(),
        post.html(),
        issues);
  }
}
