package io.github.tifa.transforms;

import io.github.tifa.language.Familiarity;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.transforms.PhraseCounts.Count;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses, among all frequent phrases, those that nobody knows yet and that are worth a closer
 * look.
 */
final class CandidateTerms {
  /** So many are looked at more closely: ten for each that is printed. */
  static final int MOST = 10 * NewTermTable.MOST_ROWS;

  /** A set phrase is one that more than one source uses, where there are more. */
  static final int LEAST_SOURCES = 2;

  /** Characters of most names of persons. */
  private static final int PERSON = 3;

  private record Candidate(String phrase, double weight) {}

  private static final Comparator<Candidate> BEST =
      Comparator.comparingDouble(Candidate::weight).reversed().thenComparing(Candidate::phrase);

  private final long leastPosts;
  private final long leastSources;
  private final Lexicon lexicon;
  private final Familiarity familiarity = new Familiarity();
  private final PriorityQueue<Candidate> best = new PriorityQueue<>(BEST.reversed());

  /**
   * Chooses phrases.
   *
   * @param leastPosts in how many posts they must stand
   * @param leastSources in how many sources, 1 or 2
   */
  CandidateTerms(long leastPosts, long leastSources, Lexicon lexicon) {
    this.leastPosts = leastPosts;
    this.leastSources = leastSources;
    this.lexicon = lexicon;
  }

  /** Considers a phrase. */
  void add(String phrase, Count count) {
    if (count.posts < leastPosts || count.sources().size() < leastSources) {
      return;
    }
    Candidate candidate = new Candidate(phrase, weight(phrase, count));
    boolean full = best.size() == MOST;
    if ((full && BEST.compare(candidate, best.peek()) > 0) || !isNew(phrase, count.isQuoted())) {
      return;
    }
    best.add(candidate);
    if (full) {
      best.poll();
    }
  }

  /** The C-value that it has at most, doubled for the quoted. */
  private static double weight(String phrase, Count count) {
    return count.mentions * StrictMath.log((double) phrase.length()) * (count.isQuoted() ? 2 : 1);
  }

  /** What is quoted may be made of ordinary words; nobody quotes those for nothing. */
  private boolean isNew(String phrase, boolean quoted) {
    boolean plain =
        !quoted && (isCounted(phrase) || isName(phrase) || familiarity.isCombination(phrase));
    return !plain && !familiarity.isWord(phrase) && !lexicon.isListed(phrase);
  }

  /** Whether there is a number in it that is no part of a Latin name such as 5G. */
  private static boolean isCounted(String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      if (Character.isDigit(phrase.charAt(i))
          && !isLatin(phrase, i - 1)
          && !isLatin(phrase, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(String phrase, int at) {
    return at >= 0
        && at < phrase.length()
        && phrase.charAt(at) < 0x250
        && Character.isLetter(phrase.charAt(at));
  }

  /** Whether it looks like the name of a person: a surname, and two characters that are no word. */
  private boolean isName(String phrase) {
    return phrase.length() == PERSON
        && lexicon.isSurname(phrase.substring(0, 1))
        && !familiarity.isWord(phrase.substring(1));
  }

  /** The chosen phrases, in order of their characters. */
  List<String> chosen() {
    return best.stream().map(Candidate::phrase).sorted().toList();
  }
}
