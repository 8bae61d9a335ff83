package io.github.tifa.transforms;

import io.github.tifa.annotation.MarkedText;
import io.github.tifa.table.NewTermRow.Example;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is counted of candidates, wherever their characters stand in a clause. Adding is
 * commutative; memory grows with the candidates, not with the posts.
 */
final class TermTally {
  /** What is counted of one term. */
  static final class Term {
    long posts;
    long phrases;
    long quotations;
    final long[] edges = new long[2];
    final DistinctHashes contexts = new DistinctHashes();
    final TermExamples examples = new TermExamples();
    String lastDay = "";
    long sources;
    final List<List<Long>> neighbours = List.of(new ArrayList<>(), new ArrayList<>());
    private long lastPost;

    /** The first posts that it stands in. */
    List<Example> examples() {
      return examples.first();
    }
  }

  private static final int LEFT = 0;
  private static final int RIGHT = 1;
  private static final int MOST_SOURCES = 1 << 24;

  private final TermTrie trie;
  private final long[] parts;
  private final Term[] terms;
  private final LongTable neighbours = new LongTable();
  private final LongTable mentionsBySource = new LongTable();
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private long characters;
  private long posts;

  TermTally(TermTrie trie) {
    this.trie = trie;
    this.parts = new long[trie.size()];
    this.terms = new Term[trie.terms().size()];
    Arrays.setAll(terms, i -> new Term());
  }

  /** Counts a post. */
  void add(MarkedPost post) {
    posts++;
    int source = sources.computeIfAbsent(post.source(), s -> sources.size());
    for (Clauses field : post.fields()) {
      for (int start = 0; start < field.folded.length; start++) {
        if (field.is(MarkedText.CLAUSE, start)) {
          characters++;
          add(post, source, field, start);
        }
      }
    }
  }

  private void add(MarkedPost post, int source, Clauses field, int start) {
    int node = trie.child(0, field.folded[start]);
    for (int end = start + 1; node != 0; end++) {
      parts[node]++;
      int term = trie.term(node);
      if (term >= 0) {
        add(post, source, field, start, end, term);
      }
      boolean more = field.is(MarkedText.CLAUSE, end);
      node = more ? trie.child(node, field.folded[end]) : 0;
    }
  }

  private void add(MarkedPost post, int source, Clauses field, int start, int end, int number) {
    Term term = terms[number];
    if (term.lastPost != posts) {
      term.lastPost = posts;
      term.posts++;
      term.lastDay = later(term.lastDay, post.day());
      term.examples.add(post, () -> field.sentence(start));
      mentionsBySource.add((number + 1L) * MOST_SOURCES + source, 1);
    }
    term.phrases += field.isPhrase(start, end) ? 1 : 0;
    term.quotations += field.isWholeQuotation(start, end) ? 1 : 0;
    term.contexts.add(field.context(start, end));
    neighbour(term, number, LEFT, field, start - 1);
    neighbour(term, number, RIGHT, field, end);
  }

  private void neighbour(Term term, int number, int side, Clauses field, int at) {
    if (field.is(MarkedText.CLAUSE, at)) {
      neighbours.add(((number + 1L) << 1 | side) << Character.SIZE | field.folded[at], 1);
    } else {
      term.edges[side]++;
    }
  }

  private static String later(String day, String other) {
    return day.compareTo(other) >= 0 ? day : other;
  }

  /** Characters of all clauses. */
  long characters() {
    return characters;
  }

  /** How often a part of a term stands in the text. */
  long mentions(String part) {
    return parts[trie.node(part)];
  }

  /** What was counted of each term, in their order; to be asked for once, when all is added. */
  List<Term> terms() {
    mentionsBySource.forEach((key, n) -> terms[(int) (key / MOST_SOURCES) - 1].sources++);
    neighbours.forEach(
        (key, n) -> {
          long place = key >> Character.SIZE;
          terms[(int) (place >> 1) - 1].neighbours.get((int) (place & 1)).add(n);
        });
    return List.of(terms);
  }

  void write(DataOutputStream out) throws IOException {
    Wire.number(out, characters);
    for (long count : parts) {
      Wire.number(out, count);
    }
    for (Term term : terms) {
      Wire.number(out, term.posts);
      Wire.number(out, term.phrases);
      Wire.number(out, term.quotations);
      Wire.number(out, term.edges[LEFT]);
      Wire.number(out, term.edges[RIGHT]);
      term.contexts.write(out);
      term.examples.write(out);
      Wire.text(out, term.lastDay);
    }
    neighbours.write(out);
    mentionsBySource.write(out);
    Wire.list(out, List.copyOf(sources.keySet()), Wire::text);
  }

  /** Adds a written tally of the same terms. */
  void add(DataInputStream in) throws IOException {
    characters += Wire.number(in);
    for (int i = 0; i < parts.length; i++) {
      parts[i] += Wire.number(in);
    }
    for (Term term : terms) {
      term.posts += Wire.number(in);
      term.phrases += Wire.number(in);
      term.quotations += Wire.number(in);
      term.edges[LEFT] += Wire.number(in);
      term.edges[RIGHT] += Wire.number(in);
      term.contexts.add(in);
      term.examples.add(in);
      term.lastDay = later(term.lastDay, Wire.text(in));
    }
    neighbours.add(in);
    LongTable theirs = new LongTable();
    theirs.add(in);
    int[] number =
        Wire.list(in, Wire::text).stream()
            .mapToInt(source -> sources.computeIfAbsent(source, s -> sources.size()))
            .toArray();
    theirs.forEach(
        (key, count) -> {
          long term = key / MOST_SOURCES;
          mentionsBySource.add(term * MOST_SOURCES + number[(int) (key % MOST_SOURCES)], count);
        });
  }
}
