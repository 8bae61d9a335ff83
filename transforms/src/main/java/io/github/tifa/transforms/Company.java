package io.github.tifa.transforms;

import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.Mention;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who stands with whom in the sentences of a body. Entities are given by their places in a list
 * that is sorted by id. Only standalone mentions count, and each entity once in a sentence.
 *
 * @param sentences the entities of every sentence that has any, ascending
 * @param crowded sentences with more than {@link #MOST} entities, of which the first ones stayed
 * @param leftOut how many entities of such sentences were left out
 */
record Company(List<List<Integer>> sentences, long crowded, long leftOut) {
  /** How many entities of a sentence count; those that stand first do. */
  static final int MOST = 50;

  /** Two entities, the one with the lesser id first. */
  record Pair(int a, int b) {}

  /**
   * The company in a body.
   *
   * @param mentions all mentions of a post, in order
   * @param ids the ids of its entities, sorted
   */
  static Company of(List<Mention> mentions, List<String> ids) {
    Map<Integer, Set<String>> bySentence = new TreeMap<>();
    for (Mention mention : mentions) {
      if (mention.field() == Field.BODY && !mention.nested()) {
        bySentence
            .computeIfAbsent(mention.sentence(), s -> new LinkedHashSet<>())
            .add(mention.id());
      }
    }
    List<List<Integer>> sentences = new ArrayList<>();
    long crowded = 0;
    long leftOut = 0;
    for (Set<String> entities : bySentence.values()) {
      if (entities.size() > MOST) {
        crowded++;
        leftOut += entities.size() - MOST;
      }
      sentences.add(places(entities, ids));
    }
    return new Company(sentences, crowded, leftOut);
  }

  private static List<Integer> places(Collection<String> entities, List<String> ids) {
    return entities.stream()
        .limit(MOST)
        .map(id -> Collections.binarySearch(ids, id))
        .sorted()
        .toList();
  }

  /** How many sentences each entity stands in, by entity. */
  Map<Integer, Long> alone() {
    Map<Integer, Long> counts = new TreeMap<>();
    sentences.forEach(entities -> entities.forEach(entity -> counts.merge(entity, 1L, Long::sum)));
    return counts;
  }

  /** How many sentences hold both of two entities. */
  Map<Pair, Long> pairs() {
    Map<Pair, Long> counts = new HashMap<>();
    forEachPair((a, b, n) -> counts.put(new Pair(a, b), n));
    return counts;
  }

  /** Takes pairs of entities, in order. */
  @FunctionalInterface
  interface PairSink {
    void pair(int a, int b, long sentences);
  }

  /** Tells all pairs that stand in one sentence, and in how many. */
  void forEachPair(PairSink sink) {
    long[] all = new long[sentences.stream().mapToInt(s -> s.size() * (s.size() - 1) / 2).sum()];
    int size = 0;
    for (List<Integer> entities : sentences) {
      for (int i = 0; i < entities.size(); i++) {
        for (int j = i + 1; j < entities.size(); j++) {
          all[size++] = (long) entities.get(i) << 32 | entities.get(j);
        }
      }
    }
    Arrays.sort(all);
    for (int i = 0, end; i < size; i = end) {
      end = i + 1;
      while (end < size && all[end] == all[i]) {
        end++;
      }
      sink.pair((int) (all[i] >> 32), (int) all[i], end - i);
    }
  }

  static void write(DataOutputStream out, Company company) throws IOException {
    Wire.list(out, company.sentences(), (o, s) -> Wire.list(o, s, Wire::number));
    Wire.number(out, company.crowded());
    Wire.number(out, company.leftOut());
  }

  static Company read(DataInputStream in) throws IOException {
    return new Company(
        Wire.list(in, i -> Wire.list(i, j -> (int) Wire.number(j))),
        Wire.number(in),
        Wire.number(in));
  }
}
