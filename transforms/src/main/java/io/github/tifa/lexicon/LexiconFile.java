package io.github.tifa.lexicon;

import java.io.Serializable;

/**
 * A lexicon file as text, so that a job can carry it to its workers.
 *
 * @param name its file name, whose first part says what its rows are: {@code leaders-….tsv}, {@code
 *     terms-….tsv} …
 * @param content its text
 */
public record LexiconFile(String name, String content) implements Serializable {

  /** The part of the name before the first hyphen or dot. */
  public String kind() {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return file.split("[-.]", 2)[0];
  }

  /** How many rows it has: lines that are neither blank, comments, nor the line of column names. */
  public long rows() {
    long lines = content.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).count();
    return Math.max(0, lines - 1);
  }
}
