package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.annotation.MarkedText;
import io.github.tifa.language.CharacterFolding;
import io.github.tifa.table.NewTermRow.Example;
import io.github.tifa.transforms.RandomMarkedPosts.Written;
import io.github.tifa.transforms.TermTally.Term;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Test;

/** Candidates are counted as a reader would count them, in whatever parts and order. */
public final class TermTallyTest {
  private static final List<String> TERMS =
      List.of("aB湾", "丁甲乙", "丙丁甲", "乙丙丁", "乙丙丁甲", "湾湾甲", "甲乙丙", "甲甲甲");

  private final List<Written> posts = new RandomMarkedPosts(5).posts(400);
  private final TermTrie trie = new TermTrie(TERMS);

  /** Counts some posts apart, in order, and adds the parts up in another order. */
  private TermTally tally(int parts, long seed) throws IOException {
    List<byte[]> written = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      TermTally tally = new TermTally(new TermTrie(TERMS));
      for (int i = part; i < posts.size(); i += parts) {
        tally.add(posts.get(i).read());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      tally.write(new DataOutputStream(bytes));
      written.add(bytes.toByteArray());
    }
    Collections.shuffle(written, new Random(seed));
    TermTally sum = new TermTally(trie);
    for (byte[] bytes : written) {
      sum.add(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
    return sum;
  }

  /** What a plain search finds of one term. */
  private static final class Expected {
    long mentions;
    long phrases;
    long quotations;
    final long[] edges = new long[2];
    final List<Map<Character, Long>> neighbours = List.of(new TreeMap<>(), new TreeMap<>());
    final Set<String> posts = new TreeSet<>();
    final Set<String> sources = new TreeSet<>();
    String lastDay = "";

    void look(Written post, String term) {
      for (MarkedText field : post.marked()) {
        String text = CharacterFolding.fold(field.text());
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
          int end = at + term.length();
          mentions++;
          boolean quoted = ClausesTest.isQuoted(field, at, end);
          boolean known = ClausesTest.isKnown(field, at, end);
          phrases += !known && ClausesTest.isBounded(field, at, end) ? 1 : 0;
          quotations += quoted ? 1 : 0;
          neighbour(0, text, at - 1);
          neighbour(1, text, end);
          posts.add(post.post().id());
          sources.add(post.post().source());
          String day = post.post().day();
          lastDay = day.compareTo(lastDay) > 0 ? day : lastDay;
        }
      }
    }

    private void neighbour(int side, String text, int at) {
      if (at >= 0 && at < text.length() && Character.isLetter(text.charAt(at))) {
        neighbours.get(side).merge(text.charAt(at), 1L, Long::sum);
      } else {
        edges[side]++;
      }
    }
  }

  @Test
  public void countsWhatAPlainSearchCounts() throws IOException {
    TermTally tally = tally(7, 1);
    List<Term> counts = tally.terms();
    for (int i = 0; i < TERMS.size(); i++) {
      String term = TERMS.get(i);
      Term actual = counts.get(i);
      Expected expected = new Expected();
      posts.forEach(post -> expected.look(post, term));
      assertWithMessage(term).that(expected.mentions).isGreaterThan(0);
      assertWithMessage(term).that(tally.mentions(term)).isEqualTo(expected.mentions);
      assertWithMessage(term).that(actual.phrases).isEqualTo(expected.phrases);
      assertWithMessage(term).that(actual.quotations).isEqualTo(expected.quotations);
      assertWithMessage(term).that(actual.edges).isEqualTo(expected.edges);
      assertWithMessage(term).that(actual.posts).isEqualTo(expected.posts.size());
      assertWithMessage(term).that(actual.sources).isEqualTo(expected.sources.size());
      assertWithMessage(term).that(actual.lastDay).isEqualTo(expected.lastDay);
      for (int side = 0; side < 2; side++) {
        assertWithMessage(term)
            .that(actual.neighbours.get(side))
            .containsExactlyElementsIn(expected.neighbours.get(side).values());
      }
    }
  }

  @Test
  public void countsThePartsThatATermSplitsInto() throws IOException {
    TermTally tally = tally(2, 1);
    for (String term : TERMS) {
      for (int i = 1; i < term.length(); i++) {
        for (String part : List.of(term.substring(0, i), term.substring(i))) {
          Expected expected = new Expected();
          posts.forEach(post -> expected.look(post, part));
          assertWithMessage(part).that(tally.mentions(part)).isEqualTo(expected.mentions);
        }
      }
    }
  }

  @Test
  public void countsTheCharactersOfAllClauses() throws IOException {
    long characters =
        posts.stream()
            .flatMap(post -> post.marked().stream())
            .flatMapToInt(field -> field.text().chars())
            .filter(Character::isLetter)
            .count();

    assertThat(tally(3, 1).characters()).isEqualTo(characters);
  }

  @Test
  public void examplesAreTheFirstSentencesThatDiffer() throws IOException {
    TermTally tally = tally(5, 2);
    List<Term> counts = tally.terms();
    for (int i = 0; i < TERMS.size(); i++) {
      String term = TERMS.get(i);
      Map<String, String> first = new TreeMap<>();
      for (Written written : posts) {
        MarkedPost post = written.read();
        String key = (post.day().isEmpty() ? "9" : post.day()) + post.id();
        sentence(post, term).ifPresent(s -> first.put(key, s));
      }
      List<String> expected = first.values().stream().distinct().limit(3).toList();

      assertWithMessage(term)
          .that(counts.get(i).examples().stream().map(Example::sentence).toList())
          .containsExactlyElementsIn(expected)
          .inOrder();
    }
  }

  private static Optional<String> sentence(MarkedPost post, String term) {
    for (Clauses field : post.fields()) {
      int at = new String(field.folded).indexOf(term);
      if (at >= 0) {
        return Optional.of(field.sentence(at));
      }
    }
    return Optional.empty();
  }

  @Test
  public void partsAndOrderHaveNoEffectOnTheTable() throws IOException {
    List<String> table = lines(tally(1, 1));

    assertThat(table).isNotEmpty();
    assertThat(lines(tally(4, 2))).containsExactlyElementsIn(table).inOrder();
    assertThat(lines(tally(13, 3))).containsExactlyElementsIn(table).inOrder();
  }

  private List<String> lines(TermTally tally) {
    return tally.terms().stream()
        .map(
            term ->
                term.posts
                    + " "
                    + term.contexts.count()
                    + " "
                    + term.neighbours.stream().map(n -> n.stream().sorted().toList()).toList()
                    + term.examples())
        .toList();
  }
}
