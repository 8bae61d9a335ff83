package io.github.tifa.transforms;

import io.github.tifa.statistics.Association;
import io.github.tifa.table.CooccurrenceRow;
import java.io.IOException;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Joins pairs with the counts of their second entities, bucket by bucket, and writes the rows of
 * {@code cooccurrences.jsonl} to sorted row files.
 */
final class JoinPairs extends PTransform<PCollection<KV<Integer, String>>, PCollection<TablePart>> {
  private static final long serialVersionUID = 1L;

  private final PCollectionView<Volumes> volumes;
  private final PartFolder folder;

  private JoinPairs(PCollectionView<Volumes> volumes, PartFolder folder) {
    this.volumes = volumes;
    this.folder = folder;
  }

  /** Joins with the sentences of the corpus as the total. */
  static JoinPairs with(PCollectionView<Volumes> volumes, PartFolder folder) {
    return new JoinPairs(volumes, folder);
  }

  @Override
  public PCollection<TablePart> expand(PCollection<KV<Integer, String>> parts) {
    return parts
        .apply("Gather parts", GroupByKey.create())
        .apply("Join", ParDo.of(new Join(volumes, folder)).withSideInputs(volumes))
        .setCoder(SerializableCoder.of(TablePart.class));
  }

  private static final class Join extends DoFn<KV<Integer, Iterable<String>>, TablePart> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Volumes> volumes;
    private final PartFolder folder;

    Join(PCollectionView<Volumes> volumes, PartFolder folder) {
      this.volumes = volumes;
      this.folder = folder;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long all = context.sideInput(volumes).all.sentences;
      RowSpill rows = new RowSpill(folder.path() + "cooccurrences-");
      PairParts.join(
          context.element().getValue(),
          (a, b, sums) -> rows.add(PairOrder.row(row(a, b, sums, all))));
      for (String path : rows.close()) {
        context.output(new TablePart(PairOrder.TABLE, path));
      }
    }

    private static CooccurrenceRow row(PairSide a, PairSide b, Cell sums, long all) {
      return new CooccurrenceRow(
          new CooccurrenceRow.Side(a.id(), a.name(), a.type()),
          new CooccurrenceRow.Side(b.id(), b.name(), b.type()),
          new Association(sums.mentions, a.sentences(), b.sentences(), all),
          sums.posts,
          sums.firstDay,
          sums.lastDay);
    }
  }
}
