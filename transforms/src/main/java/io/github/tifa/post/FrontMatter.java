package io.github.tifa.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The head of a post: what stands between a first line {@code ---} and the next such line.
 *
 * @param values every key with its value: a string, number, list or map; empty when there is no
 *     front matter
 * @param body the rest of the file
 * @param issue what was wrong with the front matter, if anything
 */
record FrontMatter(Map<String, Object> values, String body, Optional<Issue> issue) {
  private static final int MAX_CHARACTERS = 64 * 1024;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          // Every scalar stays the text it is: no numbers, dates or binary are made of it.
          .setSchema(new FailsafeSchema())
          // The schema lacks what the parser makes of a head of comments alone.
          .setTagConstructors(Map.of(Tag.NULL, node -> null))
          .setCodePointLimit(MAX_CHARACTERS)
          .setMaxAliasesForCollections(0)
          .setAllowRecursiveKeys(false)
          .setAllowDuplicateKeys(true)
          .build();

  /** Splits a file whose line ends are all {@code \n}. */
  static FrontMatter of(String file) throws MalformedPostException {
    if (!file.startsWith("---\n")) {
      return new FrontMatter(Map.of(), file, Optional.of(Issue.FRONT_MATTER_MISSING));
    }
    int end = endOfBlock(file);
    if (end < 0) {
      return new FrontMatter(Map.of(), file, Optional.of(Issue.FRONT_MATTER_UNCLOSED));
    }
    if (end > MAX_CHARACTERS) {
      throw new MalformedPostException(
          "front_matter_too_large",
          "The front matter has " + end + " characters; at most " + MAX_CHARACTERS + " are read.");
    }
    String head = file.substring(4, Math.max(4, end));
    int lineEnd = file.indexOf('\n', end + 1);
    String body = lineEnd < 0 ? "" : file.substring(lineEnd + 1);
    try {
      if (!head.isBlank() && new Load(SETTINGS).loadFromString(head) instanceof Map<?, ?> map) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new FrontMatter(values, body, Optional.empty());
      }
    } catch (RuntimeException | StackOverflowError e) {
      // The parser lets others through than its own exceptions, such as of an odd tag; nesting
      // without end overflows its stack, which has no limit.
      // Unquoted colons and quotation marks in titles are common: the lines are still plain enough.
    }
    return new FrontMatter(readLines(head), body, Optional.of(Issue.FRONT_MATTER_RECOVERED));
  }

  /** The position of the line feed before the closing line, or -1. */
  private static int endOfBlock(String file) {
    for (int at = file.indexOf("\n---", 3); at >= 0; at = file.indexOf("\n---", at + 1)) {
      int after = at + 4;
      while (after < file.length() && (file.charAt(after) == ' ' || file.charAt(after) == '\t')) {
        after++;
      }
      if (after == file.length() || file.charAt(after) == '\n') {
        return at;
      }
    }
    return -1;
  }

  private static Map<String, Object> readLines(String head) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String line : head.split("\n")) {
      int colon = line.indexOf(':');
      if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        String value = line.substring(colon + 1).strip();
        if (value.startsWith("[") && value.endsWith("]")) {
          List<String> items =
              java.util.Arrays.stream(value.substring(1, value.length() - 1).split(","))
                  .map(FrontMatter::unquote)
                  .filter(item -> !item.isEmpty())
                  .toList();
          values.put(line.substring(0, colon).strip(), items);
        } else {
          values.put(line.substring(0, colon).strip(), unquote(value));
        }
      }
    }
    return values;
  }

  private static String unquote(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() >= 2
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** The value of a key as one line of text; empty when absent. */
  String text(String key) {
    Object value = values.get(key);
    if (value == null || value instanceof Map) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "" : oneLine(list.get(0));
    }
    return oneLine(value);
  }

  /** The value of a key as a list of texts; a single value is a list of one. */
  List<String> list(String key) {
    Object value = values.get(key);
    if (value instanceof List<?> list) {
      return list.stream()
          .filter(Objects::nonNull)
          .map(FrontMatter::oneLine)
          .filter(item -> !item.isEmpty())
          .toList();
    }
    String text = text(key);
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static String oneLine(Object value) {
    return String.valueOf(value).replaceAll("\\s+", " ").strip();
  }
}
