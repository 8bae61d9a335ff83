package io.github.tifa.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;

/**
 * Writes the output files when everything is counted, and only then gives them their names: all of
 * them appear, or none.
 */
final class PublishOutputs extends PTransform<PBegin, PDone> {
  private static final long serialVersionUID = 1L;

  /** The counter of posts, copies included. */
  static final String POSTS = "posts";

  /** The counter of rejected files. */
  static final String REJECTED = "rejected";

  private final PCollectionView<List<CountedGroup>> groups;
  private final PCollectionView<List<BucketTables>> tables;
  private final PCollectionView<Volumes> volumes;
  private final RunInfo run;
  private final String output;
  private final String folder;
  private final boolean csv;

  private PublishOutputs(
      PCollection<CountedGroup> groups,
      PCollection<BucketTables> tables,
      PCollectionView<Volumes> volumes,
      RunInfo run,
      String output,
      String folder,
      boolean csv) {
    this.groups = groups.apply("Groups", View.asList());
    this.tables = tables.apply("Tables", View.asList());
    this.volumes = volumes;
    this.run = run;
    this.output = output;
    this.folder = folder;
    this.csv = csv;
  }

  /**
   * Publishes to the folder {@code output}, writing in {@code folder} first; with {@code csv}, in
   * that format too.
   */
  static PublishOutputs to(
      String output,
      String folder,
      boolean csv,
      RunInfo run,
      PCollection<CountedGroup> groups,
      PCollection<BucketTables> tables,
      PCollectionView<Volumes> volumes) {
    return new PublishOutputs(groups, tables, volumes, run, output, folder, csv);
  }

  @Override
  public PDone expand(PBegin begin) {
    begin
        .apply("Once", Create.of(0))
        .apply(
            "Write and name files",
            ParDo.of(new Publish(groups, tables, volumes, run, output, folder, csv))
                .withSideInputs(groups, tables, volumes));
    return PDone.in(begin.getPipeline());
  }

  private static final class Publish extends DoFn<Integer, Void> {
    private static final long serialVersionUID = 1L;
    private final Counter posts = Metrics.counter(MatchPosts.METRICS, POSTS);
    private final Counter rejected = Metrics.counter(MatchPosts.METRICS, REJECTED);
    private final PCollectionView<List<CountedGroup>> groups;
    private final PCollectionView<List<BucketTables>> tables;
    private final PCollectionView<Volumes> volumes;
    private final RunInfo run;
    private final String output;
    private final String folder;
    private final boolean csv;

    Publish(
        PCollectionView<List<CountedGroup>> groups,
        PCollectionView<List<BucketTables>> tables,
        PCollectionView<Volumes> volumes,
        RunInfo run,
        String output,
        String folder,
        boolean csv) {
      this.groups = groups;
      this.tables = tables;
      this.volumes = volumes;
      this.run = run;
      this.output = output;
      this.folder = folder;
      this.csv = csv;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      List<CountedGroup> counted = new ArrayList<>(context.sideInput(groups));
      if (counted.isEmpty()) {
        return;
      }
      counted.sort(Comparator.comparingInt(CountedGroup::group));
      OutputFolder files = new OutputFolder(folder, output);
      Outputs outputs =
          new Outputs(files, counted, context.sideInput(tables), context.sideInput(volumes));
      outputs.write(run, csv);
      files.publish(outputs.optional());
      posts.inc(counted.stream().mapToLong(CountedGroup::rows).sum());
      rejected.inc(counted.stream().mapToLong(group -> group.rejections().size()).sum());
    }
  }
}
