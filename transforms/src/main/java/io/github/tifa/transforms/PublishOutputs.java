package io.github.tifa.transforms;

import io.github.tifa.lexicon.LexiconFile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Writes the output files when everything is counted, and only then gives them their names: all of
 * them appear, or none. This is a step of the job, not of its launcher, so it is done wherever the
 * workers are.
 */
final class PublishOutputs extends PTransform<PBegin, PDone> {
  private static final long serialVersionUID = 1L;

  private final PCollectionView<List<CountedGroup>> groups;
  private final PCollectionView<List<TablePart>> tables;
  private final PCollectionView<Volumes> volumes;
  private final RunInfo run;
  private final PartFolder folder;
  private final boolean csv;
  private final boolean tidying;
  private final List<Attachment> attachments;
  private final List<LexiconFile> lexicon;

  private PublishOutputs(
      PCollectionView<List<CountedGroup>> groups,
      PCollectionView<List<TablePart>> tables,
      PCollectionView<Volumes> volumes,
      RunInfo run,
      PartFolder folder,
      boolean csv,
      boolean tidying,
      List<Attachment> attachments,
      List<LexiconFile> lexicon) {
    this.groups = groups;
    this.tables = tables;
    this.volumes = volumes;
    this.run = run;
    this.folder = folder;
    this.csv = csv;
    this.tidying = tidying;
    this.attachments = List.copyOf(attachments);
    this.lexicon = List.copyOf(lexicon);
  }

  /** Publishes to the output folder of the run, writing in {@code folder} first. */
  static PublishOutputs from(
      PartFolder folder,
      RunInfo run,
      PCollection<CountedGroup> groups,
      PCollection<TablePart> tables,
      PCollectionView<Volumes> volumes) {
    return new PublishOutputs(
        groups.apply("Groups", View.asList()),
        tables.apply("Tables", View.asList()),
        volumes,
        run,
        folder,
        false,
        false,
        List.of(),
        List.of());
  }

  /** Writes each table as CSV too, or not. */
  PublishOutputs withCsv(boolean wanted) {
    return new PublishOutputs(
        groups, tables, volumes, run, folder, wanted, tidying, attachments, lexicon);
  }

  /** Removes the part files afterwards, or not. */
  PublishOutputs withTidying(boolean wanted) {
    return new PublishOutputs(
        groups, tables, volumes, run, folder, csv, wanted, attachments, lexicon);
  }

  /** Publishes these files too; {@code more} is the user's lexicon, which they may ask for. */
  PublishOutputs withAttachments(List<Attachment> wanted, List<LexiconFile> more) {
    return new PublishOutputs(groups, tables, volumes, run, folder, csv, tidying, wanted, more);
  }

  @Override
  public PDone expand(PBegin begin) {
    PCollectionView<List<StagedFile>> posts =
        begin.apply("Posts", WritePosts.of(groups, run, folder)).apply("Written", View.asList());
    PCollectionView<String> startedAt =
        begin
            .apply("Begin", Create.of(0))
            .apply(
                "Note the time",
                MapElements.into(TypeDescriptors.strings()).via(once -> Instant.now().toString()))
            .apply("Begun", View.asSingleton());
    begin
        .apply("Once", Create.of(0))
        .apply(
            "Write and name files",
            ParDo.of(new Publish(startedAt, posts, this))
                .withSideInputs(startedAt, posts, groups, tables, volumes));
    return PDone.in(begin.getPipeline());
  }

  private static final class Publish extends DoFn<Integer, Void> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<String> startedAt;
    private final PCollectionView<List<StagedFile>> posts;
    private final PCollectionView<List<CountedGroup>> groups;
    private final PCollectionView<List<TablePart>> tables;
    private final PCollectionView<Volumes> volumes;
    private final RunInfo run;
    private final PartFolder folder;
    private final boolean csv;
    private final boolean tidying;
    private final List<Attachment> attachments;
    private final List<LexiconFile> lexicon;

    Publish(
        PCollectionView<String> startedAt,
        PCollectionView<List<StagedFile>> posts,
        PublishOutputs what) {
      this.startedAt = startedAt;
      this.posts = posts;
      this.groups = what.groups;
      this.tables = what.tables;
      this.volumes = what.volumes;
      this.run = what.run;
      this.folder = what.folder;
      this.csv = what.csv;
      this.tidying = what.tidying;
      this.attachments = what.attachments;
      this.lexicon = what.lexicon;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long began = System.nanoTime();
      List<CountedGroup> counted = CountedGroup.inOrder(context.sideInput(groups));
      if (!counted.isEmpty()) {
        OutputFolder files = new OutputFolder(folder, PartFolder.slashed(run.output().get()));
        Outputs outputs =
            new Outputs(
                files,
                context.sideInput(posts),
                counted,
                context.sideInput(tables),
                context.sideInput(volumes));
        outputs.write(run, context.sideInput(startedAt), csv, attachments, lexicon);
        files.publish(outputs.optional());
      }
      if (tidying) {
        folder.remove();
      }
      BatchMetrics.time("publish", System.nanoTime() - began);
    }
  }
}
