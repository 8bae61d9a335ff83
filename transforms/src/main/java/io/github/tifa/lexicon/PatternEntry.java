package io.github.tifa.lexicon;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A productive family of names, such as numbered plenums, found by a regular expression over folded
 * text without quotation marks. What it finds is its own name.
 *
 * @param id the id of the family
 * @param pattern the expression
 * @param triggers strings of which every match contains one; empty when none are known
 * @param type the type of what it finds
 * @param group the class of what it finds
 */
public record PatternEntry(
    String id, Pattern pattern, Set<String> triggers, EntityType type, String group) {

  /** Compiles a family. */
  static PatternEntry of(String id, String expression, EntityType type, String group) {
    return new PatternEntry(id, Pattern.compile(expression), Trigger.of(expression), type, group);
  }

  /**
   * A matcher over a text; it throws {@link ExpressionException} when the search takes many more
   * steps than the text has characters, as some expressions make it do.
   */
  Matcher matcher(String text) {
    return pattern.matcher(new BoundedText(text, id));
  }
}
