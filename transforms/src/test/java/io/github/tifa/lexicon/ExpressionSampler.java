package io.github.tifa.lexicon;

import java.util.Random;

/**
 * Invents texts that a regular expression may match. Knows groups, alternatives, classes and
 * quantifiers; what is looked ahead or behind for is left out, so not every text is a match.
 */
final class ExpressionSampler {
  private static final String ANY = "中东西南北云泽大小";
  private final String expression;
  private final Random random;
  private int at;

  private ExpressionSampler(String expression, Random random) {
    this.expression = expression;
    this.random = random;
  }

  /** A text made along the expression. */
  static String sample(String expression, Random random) {
    return new ExpressionSampler(expression, random).alternatives();
  }

  private String alternatives() {
    String chosen = sequence();
    for (int seen = 2; at < expression.length() && expression.charAt(at) == '|'; seen++) {
      at++;
      String next = sequence();
      chosen = random.nextInt(seen) == 0 ? next : chosen;
    }
    return chosen;
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      int start = at;
      atom();
      int end = at;
      int[] range = quantifier();
      int after = at;
      int times = range[0] + random.nextInt(range[1] - range[0] + 1);
      for (int i = 0; i < times; i++) {
        at = start;
        text.append(atom());
      }
      at = Math.max(end, after);
    }
    return text.toString();
  }

  private String atom() {
    char c = expression.charAt(at++);
    if (c == '(') {
      boolean look = expression.charAt(at) == '?' && expression.charAt(at + 1) != ':';
      at +=
          look
              ? (expression.charAt(at + 1) == '<' ? 3 : 2)
              : expression.startsWith("?:", at) ? 2 : 0;
      String inner = alternatives();
      at++;
      return look ? "" : inner;
    }
    if (c == '[') {
      int end = expression.indexOf(']', at);
      String members = expression.substring(at, end);
      at = end + 1;
      return String.valueOf(member(members));
    }
    if (c == '\\') {
      char kind = expression.charAt(at++);
      return kind == 'd'
          ? String.valueOf((char) ('0' + random.nextInt(10)))
          : kind == 's' ? " " : "" + kind;
    }
    return c == '.' ? String.valueOf(ANY.charAt(random.nextInt(ANY.length()))) : "" + c;
  }

  private char member(String members) {
    if (members.startsWith("^")) {
      return '，';
    }
    if (members.contains("\\u4e00-\\u9fff")) {
      return ANY.charAt(random.nextInt(ANY.length()));
    }
    String plain = members.replace("\\d", "0123456789").replace("\\s", " ").replace("\\", "");
    return plain.charAt(random.nextInt(plain.length()));
  }

  private int[] quantifier() {
    if (at >= expression.length() || "?*+{".indexOf(expression.charAt(at)) < 0) {
      return new int[] {1, 1};
    }
    char c = expression.charAt(at++);
    int[] range = {c == '+' ? 1 : 0, c == '?' ? 1 : 3};
    if (c == '{') {
      int end = expression.indexOf('}', at);
      String[] bounds = expression.substring(at, end).split(",", -1);
      at = end + 1;
      range[0] = Integer.parseInt(bounds[0]);
      range[1] =
          bounds.length == 1
              ? range[0]
              : bounds[1].isEmpty() ? range[0] + 3 : Integer.parseInt(bounds[1]);
    }
    if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
      at++;
    }
    return range;
  }
}
