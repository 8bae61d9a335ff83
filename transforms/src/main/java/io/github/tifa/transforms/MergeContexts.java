package io.github.tifa.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Merges the samples of contexts that were drawn from parts of the corpus, bucket by bucket, into
 * the rows of {@code concordance.jsonl}.
 */
final class MergeContexts
    extends PTransform<PCollection<KV<Integer, String>>, PCollection<TablePart>> {
  private static final long serialVersionUID = 1L;

  /** The name of the table. */
  static final String TABLE = "concordance";

  private final PartFolder folder;

  private MergeContexts(PartFolder folder) {
    this.folder = folder;
  }

  /** Merges into files in a folder. */
  static MergeContexts in(PartFolder folder) {
    return new MergeContexts(folder);
  }

  @Override
  public PCollection<TablePart> expand(PCollection<KV<Integer, String>> samples) {
    return samples
        .apply("Gather samples", GroupByKey.create())
        .apply("Merge", ParDo.of(new Merge(folder)))
        .setCoder(SerializableCoder.of(TablePart.class));
  }

  private static final class Merge extends DoFn<KV<Integer, Iterable<String>>, TablePart> {
    private static final long serialVersionUID = 1L;
    private final PartFolder folder;

    Merge(PartFolder folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<String>> samples, OutputReceiver<TablePart> output)
        throws IOException {
      List<String> files = new ArrayList<>();
      samples.getValue().forEach(files::add);
      RowSpill rows = new RowSpill(folder.path() + TABLE + "-");
      ContextSample.merge(files, rows::add);
      rows.close().forEach(path -> output.output(new TablePart(TABLE, path)));
    }
  }
}
