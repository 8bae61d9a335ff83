package io.github.tifa.transforms;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
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
 * Writes the output files when everything is counted, and only then gives them their names, or
 * leaves that to a launcher that has the workers within it.
 */
final class PublishOutputs extends PTransform<PBegin, PDone> {
  private static final long serialVersionUID = 1L;

  private final PCollectionView<List<CountedGroup>> groups;
  private final PCollectionView<List<TablePart>> tables;
  private final PCollectionView<Volumes> volumes;
  private final Publication.Manner manner;
  private final Launcher launcher;

  private PublishOutputs(
      PCollectionView<List<CountedGroup>> groups,
      PCollectionView<List<TablePart>> tables,
      PCollectionView<Volumes> volumes,
      Publication.Manner manner,
      Launcher launcher) {
    this.groups = groups;
    this.tables = tables;
    this.volumes = volumes;
    this.manner = manner;
    this.launcher = launcher;
  }

  /** Publishes in this manner, as far as that is not left to the launcher. */
  static PublishOutputs of(
      PCollection<CountedGroup> groups,
      PCollection<TablePart> tables,
      PCollectionView<Volumes> volumes,
      Publication.Manner manner,
      Launcher launcher) {
    return new PublishOutputs(
        groups.apply("Groups", View.asList()),
        tables.apply("Tables", View.asList()),
        volumes,
        manner,
        launcher);
  }

  @Override
  public PDone expand(PBegin begin) {
    PCollectionView<List<StagedFile>> posts =
        begin
            .apply("Posts", WritePosts.of(groups, manner.run(), manner.folder()))
            .apply("Written", View.asList());
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
    private final Publication.Manner manner;
    private final Launcher launcher;

    Publish(
        PCollectionView<String> startedAt,
        PCollectionView<List<StagedFile>> posts,
        PublishOutputs what) {
      this.startedAt = startedAt;
      this.posts = posts;
      this.groups = what.groups;
      this.tables = what.tables;
      this.volumes = what.volumes;
      this.manner = what.manner;
      this.launcher = what.launcher;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long began = System.nanoTime();
      List<CountedGroup> counted = CountedGroup.inOrder(context.sideInput(groups));
      if (!counted.isEmpty()) {
        Publication publication =
            new Publication(
                new ArrayList<>(counted),
                new ArrayList<>(context.sideInput(posts)),
                new ArrayList<>(context.sideInput(tables)),
                context.sideInput(volumes),
                context.sideInput(startedAt));
        if (launcher == Launcher.HOSTS) {
          publication.leave(manner);
        } else {
          publication.publish(manner);
        }
      }
      if (launcher == Launcher.LEAVES) {
        manner.folder().remove();
      }
      BatchMetrics.time("publish", System.nanoTime() - began);
    }
  }
}
