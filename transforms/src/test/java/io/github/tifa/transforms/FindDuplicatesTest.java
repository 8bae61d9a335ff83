package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.table.Json;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollectionView;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Copies found across batches, by their fingerprints, sketches and part files. */
public final class FindDuplicatesTest {
  @Rule public final transient TestPipeline pipeline = TestPipeline.create();
  @Rule public final transient TemporaryFolder folder = new TemporaryFolder();

  private record Post(String path, String id, String day, String text) {}

  /** A batch whose posts lie in files, with sketches or without. */
  private AnnotatedBatch batch(int index, boolean sketched, Post... posts) throws IOException {
    String part = new File(folder.getRoot(), "part-" + index).getPath();
    Sketches sketches = new Sketches();
    List<Fingerprint> fingerprints = new ArrayList<>();
    try (DataOutputStream out = new DataOutputStream(Files.create(part))) {
      for (Post post : posts) {
        String compared = ComparedText.of(post.text());
        sketches.add(fingerprints.size(), Sketches.keys(compared));
        fingerprints.add(
            new Fingerprint(
                post.path(), post.id(), post.day(), ComparedText.hash(compared), out.size()));
        Wire.bytes(out, Json.object(json -> json.put("id", "x").put("text", post.text())));
        Wire.text(out, "what is counted of " + post.path());
      }
    }
    sketches.write(part + "-sketches");
    new BatchPosts(fingerprints, List.of()).write(part);
    return new AnnotatedBatch(index, index % 2, part, sketched ? part + "-sketches" : "", 0);
  }

  private static String text(int seed, int length) {
    return new Random(seed)
        .ints(length, 0x4e00, 0x9fa5)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void assertCopies(Map<String, Copy> wanted, AnnotatedBatch... batches) {
    String shows = wanted.toString();
    PCollectionView<Map<String, Copy>> view =
        pipeline
            .apply(
                "Batches",
                batches.length == 0
                    ? Create.empty(SerializableCoder.of(AnnotatedBatch.class))
                    : Create.of(List.of(batches))
                        .withCoder(SerializableCoder.of(AnnotatedBatch.class)))
            .apply(GatherBatches.byGroup())
            .apply(FindDuplicates.create());
    PAssert.thatSingleton(
            pipeline
                .apply("Once", Create.of(0))
                .apply("Show", ParDo.of(new Show(view)).withSideInputs(view)))
        .satisfies(
            shown -> {
              assertThat(shown).isEqualTo(shows);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static final class Show extends DoFn<Integer, String> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, Copy>> view;

    Show(PCollectionView<Map<String, Copy>> view) {
      this.view = view;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      context.output(context.sideInput(view).toString());
    }
  }

  @Test
  public void findsVersionsExactAndNearCopiesOfAllBatches() throws IOException {
    String text = text(1, 400);

    assertCopies(
        Map.of("d.md", Copy.near("1", 380.0 / 412)),
        batch(
            4,
            true,
            new Post("c.md", "3", "2020-01-03", text(2, 400)),
            new Post("d.md", "4", "2020-01-04", text.substring(0, 384) + text(3, 16))),
        batch(2, true, new Post("a.md", "1", "2020-01-01", text)));
  }

  @Test
  public void comparesTextsFoldedAndWithoutWhiteSpace() throws IOException {
    String text = "国务院总理在会议上说，发展是第一要务。".repeat(2) + text(1, 300);

    assertCopies(
        Map.of("b.md", Copy.near("1", 319.0 / 320)),
        batch(
            0,
            true,
            new Post("a.md", "1", "2020-01-01", text),
            new Post("b.md", "2", "2020-01-02", text.replace("国务院", "國務 院\n") + "完")));
  }

  @Test
  public void postsThatAreLikeButNotEnoughAreOriginals() throws IOException {
    String text = text(1, 400);

    assertCopies(
        Map.of(),
        batch(
            0,
            true,
            new Post("a.md", "1", "2020-01-01", text),
            new Post("b.md", "2", "2020-01-02", text.substring(0, 352) + text(3, 48))));
  }

  @Test
  public void findsOnlyVersionsAndExactCopiesWithoutSketches() throws IOException {
    String text = text(1, 400);

    assertCopies(
        Map.of("c.md", Copy.exact("1")),
        batch(0, false, new Post("a.md", "1", "2020-01-01", text)),
        batch(
            1,
            false,
            new Post("b.md", "2", "2020-01-02", text + "完"),
            new Post("c.md", "3", "2020-01-03", text)));
  }

  @Test
  public void findsNothingWhereNothingMatched() {
    assertCopies(Map.of());
  }
}
