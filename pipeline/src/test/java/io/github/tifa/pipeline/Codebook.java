package io.github.tifa.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables of {@code docs/codebook.md}. */
final class Codebook {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private Codebook() {}

  /** The fields that the table of an output file describes, in order. */
  static List<String> entries(String file) {
    List<String> entries = new ArrayList<>();
    for (String row : rows(file)) {
      entries.addAll(codes(row.split(" \\| ")[0]));
    }
    return entries;
  }

  /**
   * The fields that the row of a list of objects names; a row that says "the same" means those of
   * the row before it.
   */
  static List<String> fieldsOfList(String file, String list) {
    List<String> fields = List.of();
    for (String row : rows(file)) {
      String[] cells = row.split(" \\| ");
      if (!cells[2].startsWith("the same of ")) {
        fields = codes(cells[2].replaceFirst(" of .*", ""));
      }
      if (codes(cells[0]).contains(list)) {
        return fields;
      }
    }
    return List.of();
  }

  /** The rows of the first table of the section of a file. */
  private static List<String> rows(String file) {
    List<String> rows = new ArrayList<>();
    boolean inSection = false;
    for (String line : Repository.read("docs/codebook.md").lines().toList()) {
      if (line.startsWith("#")) {
        inSection = line.equals("## " + file);
      } else if (inSection && line.startsWith("| `")) {
        rows.add(line.substring(2));
      }
    }
    return rows;
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map((MatchResult match) -> match.group(1)).toList();
  }
}
