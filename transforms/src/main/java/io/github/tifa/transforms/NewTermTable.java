package io.github.tifa.transforms;

import io.github.tifa.statistics.TermScores;
import io.github.tifa.table.NewTermRow;
import io.github.tifa.transforms.TermTally.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges the candidates by their counts and ranks those that behave like terms. */
final class NewTermTable {
  /** The name of the table. */
  static final String NAME = "new-terms";

  /** How many terms are printed: what an analyst can read through. */
  static final int MOST_ROWS = 2_000;

  /** Under so many bits the weakest joint is one that any two words of this text may make. */
  private static final double LEAST_COHESION = 6;

  /** A term combines with what comes: under so many nats it is the piece of something longer. */
  private static final double LEAST_FREEDOM = 1.5;

  /** With so many nats, a phrase is as free as any word; more says nothing. */
  private static final double FREE = 3;

  /** A phrase that lives to this share in one longer candidate is a piece of that. */
  private static final double PIECE = 0.7;

  /**
   * Fewer different contexts for each mention are those of a text that is printed over and over.
   */
  private static final double LEAST_CONTEXTS = 1.0 / 3;

  /** A phrase begins and ends where words do in at least this share of its mentions. */
  private static final double LEAST_ALIGNED = 0.5;

  /** A quotation weighs so many plain mentions. */
  private static final double QUOTATION = 10;

  /** So many mentions more are presumed to be plain, so that a few quotations prove little. */
  private static final double PRESUMED_PLAIN = 10;

  /** The longer candidates that hold a term. */
  private static final class Longer {
    long terms;
    long mentions;
    long most;
  }

  private final TermTally tally;
  private final List<String> terms;
  private final Map<String, Longer> longer = new HashMap<>();

  NewTermTable(TermTrie trie, TermTally tally) {
    this.tally = tally;
    this.terms = trie.terms();
    for (String term : terms) {
      longer.put(term, new Longer());
    }
    for (String term : terms) {
      long mentions = tally.mentions(term);
      for (int start = 0; start < term.length(); start++) {
        int first = start + Clauses.SHORTEST;
        for (int end = first; end <= term.length(); end++) {
          Longer part = longer.get(term.substring(start, end));
          if (part != null && end - start < term.length()) {
            part.terms++;
            part.mentions += mentions;
            part.most = Math.max(part.most, mentions);
          }
        }
      }
    }
  }

  /** The rows of the best terms, in order. */
  List<SortedRow> rows() {
    List<SortedRow> rows = new ArrayList<>();
    List<Term> counts = tally.terms();
    for (int i = 0; i < terms.size(); i++) {
      NewTermRow row = row(terms.get(i), counts.get(i));
      if (isTerm(row, counts.get(i))) {
        String key = SortedRow.descending((long) (row.score() * 1e4)) + row.term();
        rows.add(new SortedRow(key, row.line()));
      }
    }
    return rows.stream().sorted().limit(MOST_ROWS).toList();
  }

  /** Whether so many of the mentions are quotations that these alone prove the phrase. */
  static boolean isQuoted(long quotations, long mentions) {
    return QUOTATION * quotations >= mentions;
  }

  private boolean isTerm(NewTermRow row, Term counts) {
    long mentions = row.mentions();
    boolean aligned = counts.phrases >= LEAST_ALIGNED * mentions;
    return (aligned || isQuoted(counts.quotations, mentions))
        && counts.contexts.count() >= LEAST_CONTEXTS * mentions
        && longer.get(row.term()).most < PIECE * mentions
        && row.cohesion() >= LEAST_COHESION
        && row.freedom() >= Math.min(LEAST_FREEDOM, StrictMath.log((double) mentions) / 2)
        && row.cValue() > 0;
  }

  private NewTermRow row(String term, Term counts) {
    long mentions = tally.mentions(term);
    Longer around = longer.get(term);
    double cohesion = cohesion(term, mentions);
    double freedom = Math.min(freedom(counts, 0), freedom(counts, 1));
    double value = TermScores.cValue(mentions, term.length(), around.terms, around.mentions);
    double quoted = (QUOTATION - 1) * counts.quotations / (mentions + PRESUMED_PLAIN);
    double score =
        Math.sqrt(Math.max(0, value))
            * Math.max(0, cohesion - LEAST_COHESION + 1)
            * Math.min(1, freedom / FREE)
            * (1 + quoted);
    return new NewTermRow(
        term,
        mentions,
        counts.posts,
        counts.sources,
        counts.quotations,
        counts.lastDay,
        cohesion,
        freedom,
        value,
        score,
        counts.examples());
  }

  private double cohesion(String term, long mentions) {
    int splits = term.length() - 1;
    long[] left = new long[splits];
    long[] right = new long[splits];
    for (int i = 0; i < splits; i++) {
      left[i] = tally.mentions(term.substring(0, i + 1));
      right[i] = tally.mentions(term.substring(i + 1));
    }
    return TermScores.cohesion(mentions, left, right, tally.characters());
  }

  private static double freedom(Term counts, int side) {
    long[] neighbours = counts.neighbours.get(side).stream().mapToLong(Long::longValue).toArray();
    return TermScores.branchingEntropy(neighbours, counts.edges[side]);
  }
}
