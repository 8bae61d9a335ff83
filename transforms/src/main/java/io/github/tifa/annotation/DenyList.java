package io.github.tifa.annotation;

import io.github.tifa.language.CharacterFolding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Words that recognisers take for names and that are none, and words that are never keywords; read
 * from {@code deny.tsv}.
 */
final class DenyList {
  private final Map<String, Set<String>> words = new HashMap<>();

  /** Reads the list of the class path. */
  static DenyList load() {
    DenyList list = new DenyList();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                DenyList.class.getResourceAsStream("deny.tsv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(list::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  private void add(String[] cells) {
    Set<String> kind = words.computeIfAbsent(cells[0], k -> new HashSet<>());
    for (String word : cells[1].split(" ", -1)) {
      kind.add(CharacterFolding.fold(word));
    }
  }

  private boolean has(String kind, String folded) {
    return words.getOrDefault(kind, Set.of()).contains(folded);
  }

  /** Whether the word is no person. */
  boolean isNoPerson(String folded) {
    return has("person", folded);
  }

  /** Whether the word is no place. */
  boolean isNoPlace(String folded) {
    return has("place", folded);
  }

  /** Whether the word is no organisation. */
  boolean isNoOrganisation(String folded) {
    return has("organisation", folded);
  }

  /** Whether the word is never a keyword, though it is counted. */
  boolean isStopWord(String folded) {
    return has("stop", folded);
  }
}
