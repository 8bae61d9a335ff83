package io.github.tifa.lexicon;

import io.github.tifa.language.CharacterFolding;
import io.github.tifa.lexicon.LexiconTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of abbreviations while a lexicon is read. They name places of any file, so they are
 * checked when all files are in; a later row for the same character and company takes the place of
 * an earlier one.
 */
final class AbbreviationRows {
  private final Map<String, Row> rows = new LinkedHashMap<>();

  void add(Row row) {
    rows.put(letter(row) + row.get("beside"), row);
  }

  /** Adds what is wrong with the rows to the faults. */
  void check(Map<String, Entry> entries, List<String> faults) {
    for (Row row : rows.values()) {
      if (letter(row).length() != 1) {
        faults.add(row.at() + ": an abbreviation is one character, not \"" + letter(row) + "\"");
      }
      if (!entries.containsKey(place(row))) {
        faults.add(row.at() + ": no place with the name " + row.get("place"));
      }
    }
  }

  /** The abbreviations, given all entries; the rows must be sound. */
  List<Abbreviation> in(Map<String, Entry> entries) {
    return rows.values().stream()
        .map(
            row ->
                new Abbreviation(
                    letter(row).charAt(0),
                    entries.get(place(row)),
                    CharacterFolding.fold(row.get("beside"))))
        .toList();
  }

  private static String letter(Row row) {
    return CharacterFolding.fold(row.get("short"));
  }

  private static String place(Row row) {
    return EntityType.PLACE.idOf(CharacterFolding.fold(row.get("place")));
  }
}
