package io.github.tifa.transforms;

import io.github.tifa.lexicon.LexiconFile;
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
  private final List<LexiconFile> lexicon;
  private final List<Attachment> attachments;
  private final String output;
  private final String folder;
  private final boolean csv;

  private PublishOutputs(
      PCollection<CountedGroup> groups,
      PCollection<BucketTables> tables,
      PCollectionView<Volumes> volumes,
      RunInfo run,
      List<LexiconFile> lexicon,
      List<Attachment> attachments,
      String output,
      String folder,
      boolean csv) {
    this.groups = groups.apply("Groups", View.asList());
    this.tables = tables.apply("Tables", View.asList());
    this.volumes = volumes;
    this.run = run;
    this.lexicon = lexicon;
    this.attachments = attachments;
    this.output = output;
    this.folder = folder;
    this.csv = csv;
  }

  /**
   * Publishes to the folder {@code output}, writing in {@code folder} first; with {@code csv}, in
   * that format too.
   *
   * @param lexicon the user's lexicon files
   * @param attachments what is made from the finished tables
   */
  static PublishOutputs to(
      String output,
      String folder,
      boolean csv,
      RunInfo run,
      List<LexiconFile> lexicon,
      List<Attachment> attachments,
      PCollection<CountedGroup> groups,
      PCollection<BucketTables> tables,
      PCollectionView<Volumes> volumes) {
    return new PublishOutputs(
        groups,
        tables,
        volumes,
        run,
        List.copyOf(lexicon),
        List.copyOf(attachments),
        output,
        folder,
        csv);
  }

  @Override
  public PDone expand(PBegin begin) {
    begin
        .apply("Once", Create.of(0))
        .apply(
            "Write and name files",
            ParDo.of(new Publish(this)).withSideInputs(groups, tables, volumes));
    return PDone.in(begin.getPipeline());
  }

  private static final class Publish extends DoFn<Integer, Void> {
    private static final long serialVersionUID = 1L;
    private final Counter posts = Metrics.counter(MatchPosts.METRICS, POSTS);
    private final Counter rejected = Metrics.counter(MatchPosts.METRICS, REJECTED);
    private final PublishOutputs what;

    Publish(PublishOutputs what) {
      this.what = what;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      List<CountedGroup> counted = new ArrayList<>(context.sideInput(what.groups));
      if (counted.isEmpty()) {
        return;
      }
      counted.sort(Comparator.comparingInt(CountedGroup::group));
      OutputFolder files = new OutputFolder(what.folder, what.output);
      Outputs outputs =
          new Outputs(
              files, counted, context.sideInput(what.tables), context.sideInput(what.volumes));
      outputs.write(what.run, what.csv, what.attachments, what.lexicon);
      files.publish(outputs.optional());
      posts.inc(counted.stream().mapToLong(CountedGroup::rows).sum());
      rejected.inc(counted.stream().mapToLong(group -> group.rejections().size()).sum());
    }
  }
}
