package io.github.tifa.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one tab-separated file: comment lines, a line of column names, rows. */
final class LexiconTable {
  /**
   * A row.
   *
   * @param at file and line, for messages
   * @param cells column name to cell
   */
  record Row(String at, Map<String, String> cells) {
    /** The name of the file. */
    String file() {
      return at.substring(0, at.lastIndexOf(':'));
    }

    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The items of a cell that holds a list separated by vertical bars. */
    List<String> list(String column) {
      return Arrays.stream(get(column).split("\\|"))
          .map(String::strip)
          .filter(item -> !item.isEmpty())
          .toList();
    }
  }

  private LexiconTable() {}

  /** Reads a file; faults are added to the list and their rows left out. */
  static List<Row> read(LexiconFile file, List<String> columns, List<String> faults) {
    List<Row> rows = new ArrayList<>();
    List<String> names = null;
    int number = 0;
    for (String line : file.content().split("\\R")) {
      number++;
      String at = file.name() + ":" + number;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (names == null) {
        names = Arrays.asList(cells);
        List<String> missing = new ArrayList<>(columns);
        missing.removeAll(names);
        if (!missing.isEmpty()) {
          faults.add(
              at
                  + ": the line of column names lacks "
                  + String.join(", ", missing)
                  + "; expected, separated by tabs: "
                  + String.join(" ", columns));
          return List.of();
        }
        if (new HashSet<>(names).size() < names.size()) {
          faults.add(at + ": a column is named twice: " + String.join(" ", names));
          return List.of();
        }
      } else if (cells.length != names.size()) {
        faults.add(
            at + ": " + cells.length + " cells where the header has " + names.size() + " columns");
      } else {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          row.put(names.get(i), cells[i].strip());
        }
        rows.add(new Row(at, row));
      }
    }
    if (names == null) {
      faults.add(
          file.name()
              + ": no line of column names; expected, separated by tabs: "
              + String.join(" ", columns));
    }
    return rows;
  }
}
