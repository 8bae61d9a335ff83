package io.github.tifa.annotation;

import java.util.Set;

/**
 * Words that recognisers take for names and that are none, and words that are never keywords; read
 * from {@code deny.tsv}.
 */
final class DenyList {
  private final Set<String> people;
  private final Set<String> places;
  private final Set<String> organisations;
  private final Set<String> stopWords;

  private DenyList(WordTable words) {
    people = words.words("person");
    places = words.words("place");
    organisations = words.words("organisation");
    stopWords = words.words("stop");
  }

  /** Reads the list of the class path. */
  static DenyList load() {
    return new DenyList(WordTable.read("deny.tsv"));
  }

  /** Whether the word is no person. */
  boolean isNoPerson(String folded) {
    return people.contains(folded);
  }

  /** Whether the word is no place. */
  boolean isNoPlace(String folded) {
    return places.contains(folded);
  }

  /** Whether the word is no organisation. */
  boolean isNoOrganisation(String folded) {
    return organisations.contains(folded);
  }

  /** Whether the word is never a keyword, though it is counted. */
  boolean isStopWord(String folded) {
    return stopWords.contains(folded);
  }
}
