package io.github.tifa.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word lists of one theme, read from a tab-separated file beside this class. Comment lines
 * {@code # role NAME: …} say which lists there are and what each is for; the rows, {@code role} and
 * {@code words}, hold the words of a list, separated by spaces, in as many rows as are convenient.
 * Words are folded. Immutable.
 */
final class WordTable {
  private static final String COLUMNS = "role\twords";
  private static final Pattern ROLE = Pattern.compile("# role ([a-z]+(?:-[a-z]+)*): .+");
  private static final Map<String, WordTable> READ = new ConcurrentHashMap<>();

  private final String file;
  private final Map<String, Set<String>> lists = new LinkedHashMap<>();

  private WordTable(String file) {
    this.file = file;
  }

  /** The table of a file of the class path; each file is read once. */
  static WordTable read(String file) {
    return READ.computeIfAbsent(file, name -> parse(name, content(name)));
  }

  /**
   * Reads a table.
   *
   * @param file its name, for messages
   * @param content its lines
   * @throws IllegalStateException that names file and line, if a line is malformed, a role is not
   *     explained, or a word stands twice in a list
   */
  static WordTable parse(String file, String content) {
    WordTable table = new WordTable(file);
    boolean inRows = false;
    int number = 0;
    for (String line : content.split("\\R", -1)) {
      String at = file + ":" + ++number;
      if (line.startsWith("#")) {
        table.explain(line, at);
      } else if (inRows) {
        table.add(line, at);
      } else if (!line.isBlank()) {
        check(line.equals(COLUMNS), at, "expected the line of column names, role and words");
        inRows = true;
      }
    }
    table.lists.forEach((role, words) -> check(!words.isEmpty(), file, role + " has no words"));
    return table;
  }

  private static String content(String file) {
    try (InputStream in = WordTable.class.getResourceAsStream(file)) {
      check(in != null, file, "not on the class path");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void explain(String line, String at) {
    Matcher role = ROLE.matcher(line);
    if (role.matches()) {
      Set<String> known = lists.putIfAbsent(role.group(1), new LinkedHashSet<>());
      check(known == null, at, role.group(1) + " is explained twice");
    }
  }

  private void add(String line, String at) {
    if (line.isBlank()) {
      return;
    }
    String[] cells = line.split("\t", -1);
    check(cells.length == 2, at, "expected two cells, role and words");
    Set<String> list = lists.get(cells[0]);
    check(list != null, at, "no comment explains the role " + cells[0]);
    for (String word : cells[1].split(" ", -1)) {
      check(!word.isBlank(), at, "words are separated by one space each");
      check(list.add(word), at, word + " is listed twice as " + cells[0]);
    }
  }

  private static void check(boolean sound, String at, String fault) {
    if (!sound) {
      throw new IllegalStateException(at + ": " + fault);
    }
  }

  /** The names of the lists, in the order of the file. */
  Set<String> roles() {
    return Collections.unmodifiableSet(lists.keySet());
  }

  /** The words of a list, in the order of the file. */
  Set<String> words(String role) {
    check(lists.containsKey(role), file, "no list is called " + role);
    return Collections.unmodifiableSet(lists.get(role));
  }

  /** The characters of a list of single characters, as one text to look them up in. */
  String characters(String role) {
    Set<String> words = words(role);
    words.forEach(
        word -> check(word.length() == 1, file, word + " in " + role + " is no single character"));
    return String.join("", words);
  }

  /** The words of a list as alternatives of a regular expression. */
  String alternatives(String role) {
    return String.join("|", words(role).stream().map(Pattern::quote).toList());
  }
}
