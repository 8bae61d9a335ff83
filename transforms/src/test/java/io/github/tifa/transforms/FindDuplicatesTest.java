package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollectionView;
import org.junit.Rule;
import org.junit.Test;

/** Later copies of posts and their originals. */
public final class FindDuplicatesTest {
  @Rule public final transient TestPipeline pipeline = TestPipeline.create();

  private static Fingerprint post(String path, String id, String day, long text) {
    return new Fingerprint(path, id, day, text);
  }

  private static Map<String, String> originals(Fingerprint... posts) {
    return FindDuplicates.originals(List.of(posts));
  }

  @Test
  public void postsThatDifferAreAllOriginals() {
    assertThat(originals(post("a.md", "1", "2020-01-01", 11), post("b.md", "2", "2020-01-01", 12)))
        .isEmpty();
  }

  @Test
  public void theEarliestDayIsTheOriginal() {
    assertThat(
            originals(
                post("a.md", "1", "2020-01-03", 11),
                post("b.md", "2", "2020-01-01", 11),
                post("c.md", "3", "2020-01-02", 11)))
        .containsExactly("a.md", "2", "c.md", "2");
  }

  @Test
  public void theFirstPathOfOneDayIsTheOriginal() {
    assertThat(originals(post("b.md", "2", "2020-01-01", 11), post("a.md", "1", "2020-01-01", 11)))
        .containsExactly("b.md", "1");
  }

  @Test
  public void aPostWithoutADayIsTheLast() {
    assertThat(originals(post("a.md", "1", "", 11), post("b.md", "2", "2020-01-01", 11)))
        .containsExactly("a.md", "2");
  }

  @Test
  public void versionsOfOneAddressAreOnePost() {
    assertThat(originals(post("a.md", "1", "2020-01-01", 11), post("b.md", "1", "2020-01-02", 12)))
        .containsExactly("b.md", "1");
  }

  @Test
  public void aCopyOfALaterVersionIsACopyOfTheOriginal() {
    assertThat(
            originals(
                post("a.md", "1", "2020-01-01", 11),
                post("b.md", "1", "2020-01-02", 12),
                post("c.md", "2", "2020-01-03", 12)))
        .containsExactly("b.md", "1", "c.md", "1");
  }

  @Test
  public void aVersionOfACopyIsACopyOfTheOriginal() {
    assertThat(
            originals(
                post("a.md", "1", "2020-01-01", 11),
                post("b.md", "2", "2020-01-02", 11),
                post("c.md", "2", "2020-01-03", 13)))
        .containsExactly("b.md", "1", "c.md", "1");
  }

  @Test
  public void theAddressGoesBeforeTheText() {
    assertThat(
            originals(
                post("a.md", "1", "2020-01-01", 11),
                post("b.md", "2", "2020-01-02", 12),
                post("c.md", "2", "2020-01-03", 11)))
        .containsExactly("c.md", "2");
  }

  @Test
  public void emptyTextsAreNeverCopies() {
    assertThat(originals(post("a.md", "1", "2020-01-01", 0), post("b.md", "2", "2020-01-02", 0)))
        .isEmpty();
  }

  @Test
  public void emptyTextsOfOneAddressAreVersions() {
    assertThat(originals(post("a.md", "1", "2020-01-01", 0), post("b.md", "1", "2020-01-02", 0)))
        .containsExactly("b.md", "1");
  }

  @Test
  public void theOrderInWhichPostsArriveDoesNotMatter() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      List<Fingerprint> posts = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String day = random.nextInt(6) == 0 ? "" : "2020-01-0" + (1 + random.nextInt(4));
        posts.add(post(i + ".md", "id" + random.nextInt(25), day, random.nextInt(25)));
      }
      Map<String, String> once = FindDuplicates.originals(posts);

      Collections.shuffle(posts, random);

      assertThat(FindDuplicates.originals(posts)).isEqualTo(once);
    }
  }

  @Test
  public void everyOriginalIsAPostThatIsNoCopy() {
    Random random = new Random(6);
    List<Fingerprint> posts = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      posts.add(post(i + ".md", "id" + random.nextInt(900), "2020-01-01", random.nextInt(900)));
    }

    Map<String, String> originals = FindDuplicates.originals(posts);

    List<String> kept =
        posts.stream().filter(p -> !originals.containsKey(p.path())).map(Fingerprint::id).toList();
    assertThat(kept).containsNoDuplicates();
    assertThat(kept).containsAtLeastElementsIn(Set.copyOf(originals.values()));
  }

  @Test
  public void comparesPostsOfAllBatches() {
    AnnotatedBatch first =
        new AnnotatedBatch(0, 0, "", 0, List.of(post("a.md", "1", "2020-01-01", 11)), List.of());
    AnnotatedBatch second =
        new AnnotatedBatch(1, 0, "", 0, List.of(post("b.md", "2", "2020-01-02", 11)), List.of());
    PCollectionView<Map<String, String>> view =
        pipeline
            .apply(
                "Batches",
                Create.of(first, second).withCoder(SerializableCoder.of(AnnotatedBatch.class)))
            .apply(FindDuplicates.exact());

    assertOriginals(view, "{b.md=1}");
  }

  @Test
  public void findsNothingWhereNothingMatched() {
    PCollectionView<Map<String, String>> view =
        pipeline
            .apply("Batches", Create.empty(SerializableCoder.of(AnnotatedBatch.class)))
            .apply(FindDuplicates.exact());

    assertOriginals(view, "{}");
  }

  private void assertOriginals(PCollectionView<Map<String, String>> view, String wanted) {
    PAssert.thatSingleton(
            pipeline
                .apply("Once", Create.of(0))
                .apply("Show", ParDo.of(new Show(view)).withSideInputs(view)))
        .satisfies(
            shown -> {
              assertThat(shown).isEqualTo(wanted);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static final class Show extends DoFn<Integer, String> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, String>> view;

    Show(PCollectionView<Map<String, String>> view) {
      this.view = view;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      context.output(context.sideInput(view).toString());
    }
  }
}
