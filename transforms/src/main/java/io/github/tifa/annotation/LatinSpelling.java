package io.github.tifa.annotation;

import io.github.tifa.lexicon.Entry;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Latin spelling that a paper prints behind a foreigner's name, held against the one that the
 * register has: 克鲁兹（Ted Cruz） is the senator, 克鲁兹（Nelson Cruz） is not.
 */
final class LatinSpelling {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  /** First names and what they are short for. */
  private static final Map<String, String> NICKNAMES =
      WordTable.read("names.tsv").words("nickname").stream()
          .map(pair -> pair.split("="))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

  private final Set<String> printed;

  private LatinSpelling(Set<String> printed) {
    this.printed = printed;
  }

  /** The spelling behind a name that ends at a position; empty when there is none. */
  static Optional<LatinSpelling> behind(FieldText field, int position) {
    return ForeignNames.spelling(field, position).map(LatinSpelling::of);
  }

  /** A spelling without its brackets. */
  static LatinSpelling of(String latin) {
    return new LatinSpelling(Set.copyOf(words(latin)));
  }

  /** Whether it has the surname of an entry and another of its names. */
  boolean isOf(Entry entry) {
    List<String> names = words(entry.latin());
    return names.size() > 1
        && printed.contains(names.get(names.size() - 1))
        && sharesFirstName(names);
  }

  /** Whether it is somebody else's: it shares no first name with an entry, nor its initial. */
  boolean isOfAnother(Entry entry) {
    List<String> names = words(entry.latin());
    return names.size() > 1
        && printed.size() > 1
        && entry.group().equals("foreign")
        && !sharesFirstName(names)
        && printed.stream()
            .filter(word -> !word.equals(names.get(names.size() - 1)))
            .noneMatch(word -> word.charAt(0) == names.get(0).charAt(0));
  }

  private boolean sharesFirstName(List<String> names) {
    return names.subList(0, names.size() - 1).stream().anyMatch(printed::contains);
  }

  /** The names in lower case without marks and in full, initials and the like left out. */
  private static List<String> words(String latin) {
    String plain = Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .filter(word -> word.length() > 1 && !SUFFIXES.contains(word))
        .map(word -> NICKNAMES.getOrDefault(word, word))
        .toList();
  }
}
