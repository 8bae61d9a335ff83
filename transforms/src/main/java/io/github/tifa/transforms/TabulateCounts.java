package io.github.tifa.transforms;

import io.github.tifa.lexicon.LexiconFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Merges the sorted runs of each bucket and rolls them up into the rows of the tables, which go
 * into sorted row files.
 */
final class TabulateCounts extends PTransform<PCollection<KV<Integer, String>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** The finished tables of a bucket, as parts. */
  static final TupleTag<TablePart> TABLES = new TupleTag<>() {};

  /** Files of pairs by the bucket of their second entity, see {@link PairParts}. */
  static final TupleTag<KV<Integer, String>> PAIRS = new TupleTag<>() {};

  private final PCollectionView<Volumes> volumes;
  private final Slicing slicing;
  private final ArrayList<LexiconFile> lexicon;
  private final PartFolder folder;

  private TabulateCounts(
      PCollectionView<Volumes> volumes,
      Slicing slicing,
      List<LexiconFile> lexicon,
      PartFolder folder) {
    this.volumes = volumes;
    this.slicing = slicing;
    this.lexicon = new ArrayList<>(lexicon);
    this.folder = folder;
  }

  /**
   * Tabulates with the volumes as denominators; the lexicon gives names and classes of listed
   * entities.
   */
  static TabulateCounts with(
      PCollectionView<Volumes> volumes,
      Slicing slicing,
      List<LexiconFile> lexicon,
      PartFolder folder) {
    return new TabulateCounts(volumes, slicing, lexicon, folder);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, String>> runs) {
    PCollectionTuple rolled =
        runs.apply("Gather runs", GroupByKey.create())
            .apply(
                "Roll up",
                ParDo.of(new RollUp(volumes, slicing, lexicon, folder))
                    .withSideInputs(volumes)
                    .withOutputTags(TABLES, TupleTagList.of(PAIRS)));
    rolled.get(TABLES).setCoder(SerializableCoder.of(TablePart.class));
    rolled.get(PAIRS).setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()));
    return rolled;
  }

  private static final class RollUp extends DoFn<KV<Integer, Iterable<String>>, TablePart> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Volumes> volumes;
    private final Slicing slicing;
    private final ArrayList<LexiconFile> lexicon;
    private final PartFolder folder;

    RollUp(
        PCollectionView<Volumes> volumes,
        Slicing slicing,
        List<LexiconFile> lexicon,
        PartFolder folder) {
      this.volumes = volumes;
      this.slicing = slicing;
      this.lexicon = new ArrayList<>(lexicon);
      this.folder = folder;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long began = System.nanoTime();
      PairParts pairs = new PairParts(CountPosts.BUCKETS, folder.path() + "pairs-");
      Map<String, RowSpill> tables = new TreeMap<>();
      TableRows rows =
          new TableRows(
              context.sideInput(volumes),
              slicing,
              SharedLexicon.with(lexicon),
              pairs,
              table ->
                  tables.computeIfAbsent(table, t -> new RowSpill(folder.path() + t + "-"))::add);
      List<String> runs = new ArrayList<>();
      context.element().getValue().forEach(runs::add);
      CubeRuns.merge(runs, rows);
      rows.close();
      for (Map.Entry<String, RowSpill> table : tables.entrySet()) {
        for (String path : table.getValue().close()) {
          context.output(new TablePart(table.getKey(), path));
        }
      }
      pairs
          .close()
          .forEach((bucket, parts) -> parts.forEach(p -> context.output(PAIRS, KV.of(bucket, p))));
      BatchMetrics.time("tabulate", System.nanoTime() - began);
    }
  }
}
