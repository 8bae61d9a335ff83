package io.github.tifa.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The policy of cleaning, read from {@code cleaning.tsv} beside this class. Immutable. */
final class CleaningRules {
  /** What a rule does with what it matches. */
  enum Action {
    /** A CSS selector: the element goes. */
    DROP,
    /** A CSS selector: the text of the element is a caption. */
    CAPTION,
    /** A pattern: a paragraph that it matches whole goes. */
    PARAGRAPH,
    /** A pattern: a paragraph that it matches whole goes, and all that follow. */
    TAIL,
    /** A pattern: what it matches inside a paragraph goes. */
    STRIP,
    /** A pattern: what it matches inside the title goes. */
    TITLE,
    /** The site's posts are lists of links, so links are text there. */
    LINKS
  }

  private record Rule(Action action, String site, Selector selector, Pattern pattern) {}

  /** The rules that hold for one site. */
  record SiteRules(
      List<Selector> drop,
      List<Selector> caption,
      List<Pattern> paragraph,
      List<Pattern> tail,
      List<Pattern> strip,
      List<Pattern> title,
      boolean linksAreText) {}

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, SiteRules> bySite = new LinkedHashMap<>();

  /** Reads the rules of the class path. */
  static CleaningRules load() {
    CleaningRules rules = new CleaningRules();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CleaningRules.class.getResourceAsStream("cleaning.tsv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .forEach(rules::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rules.rules.stream()
        .map(Rule::site)
        .distinct()
        .forEach(site -> rules.bySite.put(site, rules.select(site)));
    return rules;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    Action action = Action.valueOf(cells[0].toUpperCase(Locale.ROOT));
    Selector selector =
        action == Action.DROP || action == Action.CAPTION ? Selector.of(cells[2]) : null;
    Pattern pattern =
        selector == null ? Pattern.compile(cells[2], Pattern.UNICODE_CHARACTER_CLASS) : null;
    rules.add(new Rule(action, cells[1], selector, pattern));
  }

  /**
   * The rules for the host of an address: those of every site and those of the site that the host
   * is or belongs to.
   */
  SiteRules forHost(String host) {
    String site =
        bySite.keySet().stream()
            .filter(known -> host.equals(known) || host.endsWith("." + known))
            .findFirst()
            .orElse("*");
    return bySite.get(site);
  }

  private SiteRules select(String site) {
    return new SiteRules(
        pick(site, Action.DROP).map(Rule::selector).toList(),
        pick(site, Action.CAPTION).map(Rule::selector).toList(),
        pick(site, Action.PARAGRAPH).map(Rule::pattern).toList(),
        pick(site, Action.TAIL).map(Rule::pattern).toList(),
        pick(site, Action.STRIP).map(Rule::pattern).toList(),
        pick(site, Action.TITLE).map(Rule::pattern).toList(),
        pick(site, Action.LINKS).findAny().isPresent());
  }

  private java.util.stream.Stream<Rule> pick(String site, Action action) {
    return rules.stream()
        .filter(rule -> rule.action() == action && Arrays.asList("*", site).contains(rule.site()));
  }
}
