package io.github.tifa.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Walks a tree and gathers its paragraphs: block elements and line breaks end one, inline elements
 * do not.
 */
final class Paragraphs implements NodeVisitor {
  private static final Set<String> BREAKS = Set.of("br", "td", "th", "dt", "dd", "option");

  /**
   * A paragraph.
   *
   * @param text its text, white space collapsed
   * @param linked how many of its characters stand inside links
   */
  record Paragraph(String text, int linked) {
    boolean isLink() {
      return linked > 0 && linked >= text.chars().filter(c -> c != ' ').count() - 2;
    }
  }

  private final List<Paragraph> found = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int linkDepth;

  static List<Paragraph> of(Element root) {
    Paragraphs paragraphs = new Paragraphs();
    root.traverse(paragraphs);
    paragraphs.end();
    return paragraphs.found;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      append(leaf.getWholeText());
    } else if (node instanceof Element element) {
      if (breaks(element)) {
        end();
      }
      if (element.normalName().equals("a")) {
        linkDepth++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        linkDepth--;
      }
      if (breaks(element)) {
        end();
      }
    }
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || BREAKS.contains(element.normalName());
  }

  private void append(String raw) {
    int before = text.length();
    text.append(raw);
    if (linkDepth > 0) {
      linked += (int) raw.chars().filter(c -> !Character.isWhitespace(c)).count();
    }
    if (before == 0 && raw.isBlank()) {
      text.setLength(0);
    }
  }

  private void end() {
    String paragraph = TextNormalizer.paragraph(text);
    if (!paragraph.isEmpty()) {
      found.add(new Paragraph(paragraph, linked));
    }
    text.setLength(0);
    linked = 0;
  }
}
