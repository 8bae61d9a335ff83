package io.github.tifa.lexicon;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Works out of a regular expression a set of strings of which every match contains one, so that
 * texts without any of them need not be searched. Knows as much of the syntax as the lexicon's
 * patterns use; an expression with any other makes the set empty, which means that nothing can be
 * said.
 */
final class Trigger {
  /**
   * Classes within classes and other operators of a class, the quoting of many characters, control
   * characters, groups that are neither plain nor named nor look around, and flags.
   */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\[(?:[^\\]\\[\\\\&]|\\\\.|&(?!&))*(?:\\[|&&)|\\[\\^?\\]|\\\\[QEc]|\\(\\?[^:=!<]");

  private final String expression;
  private int at;

  private Trigger(String expression) {
    this.expression = expression;
  }

  /**
   * The strings; empty when a match may contain none in particular.
   *
   * @param expression what {@link Pattern#compile(String)} accepts
   */
  static Set<String> of(String expression) {
    if (UNKNOWN.matcher(expression).find()) {
      return Set.of();
    }
    return Set.copyOf(new Trigger(expression).alternatives());
  }

  private Set<String> alternatives() {
    Set<String> all = new LinkedHashSet<>();
    boolean open = false;
    while (true) {
      Set<String> best = sequence();
      open |= best.isEmpty();
      all.addAll(best);
      if (at < expression.length() && expression.charAt(at) == '|') {
        at++;
      } else {
        return open ? Set.of() : all;
      }
    }
  }

  private Set<String> sequence() {
    Set<String> best = Set.of();
    StringBuilder run = new StringBuilder();
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      char c = expression.charAt(at);
      if (c == '(') {
        best = better(best, Set.of(run.toString()));
        run.setLength(0);
        boolean look =
            expression.startsWith("(?=", at)
                || expression.startsWith("(?!", at)
                || expression.startsWith("(?<", at);
        at += expression.startsWith("(?:", at) ? 3 : look ? 3 : 1;
        Set<String> group = alternatives();
        at++;
        best = look || optional() ? best : better(best, group);
      } else if (c == '[') {
        best = better(best, Set.of(run.toString()));
        run.setLength(0);
        at = after(']');
        optional();
      } else if (c >= '\u4E00' && c <= '\u9FFF') {
        at++;
        boolean repeated = at < expression.length() && "+{".indexOf(expression.charAt(at)) >= 0;
        boolean optional = optional();
        if (!optional) {
          run.append(c);
        }
        if (optional || repeated) {
          best = better(best, Set.of(run.toString()));
          run.setLength(0);
        }
      } else {
        best = better(best, Set.of(run.toString()));
        run.setLength(0);
        at += c == '\\' ? 2 : 1;
        optional();
      }
    }
    return better(best, Set.of(run.toString()));
  }

  /** Passes over a quantifier and says whether it allows none. */
  private boolean optional() {
    boolean none = false;
    if (at < expression.length() && "?*+{".indexOf(expression.charAt(at)) >= 0) {
      char c = expression.charAt(at);
      none = c == '?' || c == '*' || expression.startsWith("{0", at);
      at = c == '{' ? after('}') : at + 1;
      if (at < expression.length() && expression.charAt(at) == '?') {
        at++;
      }
    }
    return none;
  }

  /** Where what ends with a character is over; the end of the expression when nothing ends it. */
  private int after(char end) {
    int found = at + 1;
    while (found < expression.length() && expression.charAt(found) != end) {
      found += expression.charAt(found) == '\\' ? 2 : 1;
    }
    return Math.min(found + 1, expression.length());
  }

  /** The longer strings are rarer; of two sets alike, so are those that stand later in a name. */
  private static Set<String> better(Set<String> a, Set<String> b) {
    return shortest(b) >= Math.max(1, shortest(a)) ? b : a;
  }

  private static int shortest(Set<String> strings) {
    return strings.stream().mapToInt(String::length).min().orElse(0);
  }
}
