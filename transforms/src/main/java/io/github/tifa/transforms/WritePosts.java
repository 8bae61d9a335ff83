package io.github.tifa.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Writes the files that hold every post, the largest there are, as soon as posts are counted and
 * while tables are still made of the counts. They get their names with all others.
 */
final class WritePosts extends PTransform<PBegin, PCollection<StagedFile>> {
  private static final long serialVersionUID = 1L;

  /** The file of the posts as records. */
  static final String POSTS = "posts.jsonl";

  private final PCollectionView<List<CountedGroup>> groups;
  private final RunInfo run;
  private final PartFolder folder;

  private WritePosts(PCollectionView<List<CountedGroup>> groups, RunInfo run, PartFolder folder) {
    this.groups = groups;
    this.run = run;
    this.folder = folder;
  }

  /** Writes below {@code folder}. */
  static WritePosts of(PCollectionView<List<CountedGroup>> groups, RunInfo run, PartFolder folder) {
    return new WritePosts(groups, run, folder);
  }

  @Override
  public PCollection<StagedFile> expand(PBegin begin) {
    return begin
        .apply("Once", Create.of(0))
        .apply("Write all posts", ParDo.of(new Write(groups, run, folder)).withSideInputs(groups))
        .setCoder(SerializableCoder.of(StagedFile.class));
  }

  private static final class Write extends DoFn<Integer, StagedFile> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<List<CountedGroup>> groups;
    private final RunInfo run;
    private final PartFolder folder;

    Write(PCollectionView<List<CountedGroup>> groups, RunInfo run, PartFolder folder) {
      this.groups = groups;
      this.run = run;
      this.folder = folder;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      List<CountedGroup> counted = CountedGroup.inOrder(context.sideInput(groups));
      LineLengths[] lines = new LineLengths[1];
      context.output(
          StagedFile.write(
              folder,
              POSTS,
              out -> {
                lines[0] = new LineLengths(out);
                for (CountedGroup group : counted) {
                  try (InputStream in = Files.open(group.posts())) {
                    in.transferTo(lines[0]);
                  }
                }
                return counted.stream().mapToLong(CountedGroup::rows).sum();
              }));
      if (run.reuse().keeps()) {
        String reading = run.reuse().reading();
        List<String> parts = counted.stream().flatMap(group -> group.parts().stream()).toList();
        context.output(
            StagedFile.write(
                folder, Reuse.FILE, out -> KeptFile.write(reading, parts, lines[0], folder, out)));
      }
    }
  }
}
