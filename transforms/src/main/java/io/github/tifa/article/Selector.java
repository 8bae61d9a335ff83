package io.github.tifa.article;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * A CSS selector. {@code A ~ B} is taken apart: jsoup would look at all elements before each B, and
 * a page of nothing but such elements would cost their number squared.
 *
 * @param first what stands before the elements, in the same parent; null if nothing must
 * @param element the elements
 */
record Selector(Evaluator first, Evaluator element) {

  /** Reads a selector, which may have one {@code ~} with spaces around it. */
  static Selector of(String css) {
    int tilde = css.indexOf(" ~ ");
    return tilde < 0
        ? new Selector(null, QueryParser.parse(css))
        : new Selector(
            QueryParser.parse(css.substring(0, tilde)),
            QueryParser.parse(css.substring(tilde + 3)));
  }

  /** The elements below a root that it selects, in their order. */
  List<Element> in(Element root) {
    if (first == null) {
      return root.select(element);
    }
    IdentityHashMap<Element, Integer> from = new IdentityHashMap<>();
    for (Element before : root.select(first)) {
      if (before.parent() != null) {
        from.merge(before.parent(), before.siblingIndex(), Math::min);
      }
    }
    return root.select(element).stream()
        .filter(it -> it.siblingIndex() > from.getOrDefault(it.parent(), Integer.MAX_VALUE))
        .toList();
  }
}
