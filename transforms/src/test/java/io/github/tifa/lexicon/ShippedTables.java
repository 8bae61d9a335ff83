package io.github.tifa.lexicon;

import io.github.tifa.lexicon.LexiconTable.Row;
import java.util.ArrayList;
import java.util.List;

/** The rows of the shipped files as they are written, before anything is made of them. */
final class ShippedTables {
  private static final List<LexiconFile> FILES = ShippedLexicon.files();

  private ShippedTables() {}

  /** The rows of all files of a kind. */
  static List<Row> rows(String kind) {
    List<Row> rows = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    FILES.stream()
        .filter(file -> file.kind().equals(kind))
        .forEach(file -> rows.addAll(LexiconTable.read(file, List.of(), faults)));
    if (rows.isEmpty() || !faults.isEmpty()) {
      throw new AssertionError("no sound file of the kind " + kind + ": " + faults);
    }
    return rows;
  }

  /** A form as it is printed: the cell's item without its question mark. */
  static String plain(String item) {
    return item.endsWith("?") ? item.substring(0, item.length() - 1) : item;
  }
}
