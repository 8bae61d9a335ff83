package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.transforms.PhraseSketch.Frequent;
import io.github.tifa.transforms.RandomMarkedPosts.Written;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The sketch never misses a frequent phrase, and the counts behind it are exact. */
public final class PhraseCountsTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private final List<Written> posts = new RandomMarkedPosts(11).posts(400);

  /** The posts that each phrase stands in, one entry for every time. */
  private Map<String, List<MarkedPost>> expected() {
    Map<String, List<MarkedPost>> expected = new TreeMap<>();
    for (Written written : posts) {
      MarkedPost post = written.read();
      for (Clauses field : post.fields()) {
        field.phrases(
            (start, end, hash) ->
                expected
                    .computeIfAbsent(field.phrase(start, end), p -> new ArrayList<>())
                    .add(post));
      }
    }
    return expected;
  }

  private static DataInputStream written(PhraseSketch sketch) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sketch.write(new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** The sketch of all posts, made in three parts. */
  private Frequent frequent() throws IOException {
    PhraseSketch sum = new PhraseSketch();
    for (int part = 0; part < 3; part++) {
      PhraseSketch sketch = new PhraseSketch();
      for (int i = part; i < posts.size(); i += 3) {
        sketch.add(posts.get(i).read());
      }
      sum.add(written(sketch));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sum.frequent().write(new DataOutputStream(bytes));
    return Frequent.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  public void frequentPhrasesStandInThreePosts() throws IOException {
    Frequent frequent = frequent();

    assertThat(frequent.leastPosts()).isEqualTo(3);
    List<String> missed = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    expected()
        .forEach(
            (phrase, places) -> {
              long hash = 0;
              for (int i = 0; i < phrase.length(); i++) {
                hash = Hashes.extend(hash, phrase.charAt(i));
              }
              boolean often = places.stream().distinct().count() >= 3;
              if (often && !frequent.mayHold(hash)) {
                missed.add(phrase);
              }
              if (!often && frequent.mayHold(hash)) {
                taken.add(phrase);
              }
            });
    assertThat(missed).isEmpty();
    assertThat(taken).isEmpty();
  }

  @Test
  public void countsAreExactInWhateverPartsTheyAreMade() throws IOException {
    Frequent frequent = frequent();
    List<String> paths = new ArrayList<>();
    PhraseCounts counts = new PhraseCounts(frequent);
    for (Written post : posts) {
      counts.add(post.read());
      if (counts.size() > 10) {
        paths.add(new File(temporary.getRoot(), "run" + paths.size()).getPath());
        counts.drain(paths.get(paths.size() - 1));
        assertThat(counts.size()).isEqualTo(0);
      }
    }
    paths.add(new File(temporary.getRoot(), "last").getPath());
    counts.drain(paths.get(paths.size() - 1));
    assertThat(paths.size()).isGreaterThan(2);

    List<String> actual = new ArrayList<>();
    PhraseCounts.merge(
        paths,
        (phrase, count) ->
            actual.add(phrase + " " + count.mentions + " " + count.posts + " " + count.sources()));

    List<String> expected = new ArrayList<>();
    expected()
        .forEach(
            (phrase, places) -> {
              long in = places.stream().distinct().count();
              TreeSet<String> sources = new TreeSet<>();
              places.forEach(post -> sources.add(post.source()));
              while (sources.size() > 2) {
                sources.pollLast();
              }
              if (in >= 3) {
                expected.add(phrase + " " + places.size() + " " + in + " " + sources);
              }
            });
    assertThat(expected).isNotEmpty();
    assertThat(actual).containsExactlyElementsIn(expected).inOrder();
  }

  @Test
  public void nothingIsMergedFromNothing() throws IOException {
    List<String> phrases = new ArrayList<>();
    PhraseCounts.merge(List.of(), (phrase, count) -> phrases.add(phrase));

    assertThat(phrases).isEmpty();
  }
}
