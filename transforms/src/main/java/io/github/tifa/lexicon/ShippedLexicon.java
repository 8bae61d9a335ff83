package io.github.tifa.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lexicon files that come with Tifa. */
public final class ShippedLexicon {
  private static final List<String> NAMES =
      List.of(
          "offices-central.tsv",
          "offices-provincial.tsv",
          "offices-hk-mo-tw.tsv",
          "offices-foreign-asia.tsv",
          "offices-foreign-west.tsv",
          "leaders-central.tsv",
          "leaders-provincial.tsv",
          "tenures-provincial.tsv",
          "leaders-hk-mo-tw.tsv",
          "leaders-foreign-asia.tsv",
          "leaders-foreign-west.tsv",
          "terms-politics.tsv",
          "terms-society.tsv",
          "patterns.tsv",
          "meetings.tsv",
          "documents.tsv",
          "places.tsv",
          "abbreviations.tsv",
          "people.tsv",
          "organisations.tsv",
          "titles.tsv",
          "surnames.tsv");

  private ShippedLexicon() {}

  /** The files, in the order in which they are read. */
  public static List<LexiconFile> files() {
    List<LexiconFile> files = new ArrayList<>();
    for (String name : NAMES) {
      try (InputStream in = ShippedLexicon.class.getResourceAsStream(name)) {
        files.add(new LexiconFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
