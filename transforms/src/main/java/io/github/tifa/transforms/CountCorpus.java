package io.github.tifa.transforms;

import io.github.tifa.lexicon.LexiconFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Counts annotated posts and writes every output file: copies found, cube summed, tables rolled up,
 * files named.
 */
public final class CountCorpus extends PTransform<PCollection<AnnotatedBatch>, PDone> {
  private static final long serialVersionUID = 1L;

  private final Slicing slicing;
  private final List<LexiconFile> lexicon;
  private final RunInfo run;
  private final PartFolder folder;
  private final boolean mining;
  private final boolean csv;
  private final Launcher launcher;
  private final List<Attachment> attachments;

  private CountCorpus(
      Slicing slicing,
      List<LexiconFile> lexicon,
      RunInfo run,
      PartFolder folder,
      boolean mining,
      boolean csv,
      Launcher launcher,
      List<Attachment> attachments) {
    this.slicing = slicing;
    this.lexicon = List.copyOf(lexicon);
    this.run = run;
    this.folder = folder;
    this.mining = mining;
    this.csv = csv;
    this.launcher = launcher;
    this.attachments = List.copyOf(attachments);
  }

  /**
   * Counts by period and slice.
   *
   * @param lexicon the user's lexicon files
   * @param run what {@code run.json} is to say, and where the outputs go
   * @param folder where part files go
   */
  public static CountCorpus by(
      Slicing slicing, List<LexiconFile> lexicon, RunInfo run, PartFolder folder) {
    return new CountCorpus(slicing, lexicon, run, folder, false, false, Launcher.WAITS, List.of());
  }

  /**
   * The names of the outputs that a run was giving their names when it was broken off; none of them
   * may stay.
   *
   * @param folder where the run wrote its part files, on the local disk
   * @return the names; empty when it had not come so far, or was through with it
   * @throws IOException if the folder cannot be read
   */
  public static List<String> unfinished(Path folder) throws IOException {
    return OutputFolder.unfinished(folder);
  }

  /** Mines new terms too, if asked to; the posts must have been annotated with marks then. */
  public CountCorpus withNewTerms(boolean wanted) {
    return new CountCorpus(slicing, lexicon, run, folder, wanted, csv, launcher, attachments);
  }

  /** Writes each table as CSV too, if asked to. */
  public CountCorpus withCsv(boolean wanted) {
    return new CountCorpus(slicing, lexicon, run, folder, mining, wanted, launcher, attachments);
  }

  /** Says what becomes of the launcher; without a word it waits elsewhere. */
  public CountCorpus withLauncher(Launcher what) {
    return new CountCorpus(slicing, lexicon, run, folder, mining, csv, what, attachments);
  }

  /** Publishes these files with the tables that they are made from. */
  public CountCorpus withAttachments(List<Attachment> wanted) {
    return new CountCorpus(slicing, lexicon, run, folder, mining, csv, launcher, wanted);
  }

  @Override
  public PDone expand(PCollection<AnnotatedBatch> batches) {
    PCollection<KV<Integer, List<AnnotatedBatch>>> gathered =
        batches.apply("Gather batches", GatherBatches.byGroup());
    PCollectionView<Map<String, Copy>> copies =
        gathered.apply("Find duplicates", FindDuplicates.create());
    PCollectionTuple counted =
        gathered.apply("Count posts", CountPosts.by(slicing, copies, folder));
    PCollection<CountedGroup> groups = counted.get(CountPosts.GROUPS);
    PCollectionView<Volumes> volumes =
        groups
            .apply(
                "Volumes",
                MapElements.into(TypeDescriptor.of(Volumes.class)).via(CountedGroup::volumes))
            .setCoder(SerializableCoder.of(Volumes.class))
            .apply("Sum volumes", Combine.globally(new SumVolumes()).asSingletonView());
    PCollectionTuple tabulated =
        counted
            .get(CountPosts.RUNS)
            .apply("Tabulate", TabulateCounts.with(volumes, slicing, lexicon, folder));
    PCollection<TablePart> pairs =
        tabulated.get(TabulateCounts.PAIRS).apply("Join pairs", JoinPairs.with(volumes, folder));
    PCollection<TablePart> contexts =
        counted.get(CountPosts.CONTEXTS).apply("Merge contexts", MergeContexts.in(folder));
    PCollectionList<TablePart> all =
        PCollectionList.of(tabulated.get(TabulateCounts.TABLES)).and(pairs).and(contexts);
    if (mining) {
      all =
          all.and(
              gathered.apply(
                  "Mine new terms", MineNewTerms.without(copies, volumes, lexicon, folder)));
    }
    PCollection<TablePart> tables = all.apply("All tables", Flatten.pCollections());
    return batches
        .getPipeline()
        .apply("Publish", PublishOutputs.of(groups, tables, volumes, manner(), launcher));
  }

  /**
   * Publishes what a job has left to the launcher that {@link Launcher#HOSTS hosts} it.
   *
   * @throws IOException if a file cannot be read or written; no output has its name then, or the
   *     names that were given are those of {@link #unfinished}
   */
  public void publish() throws IOException {
    Publication.Manner manner = manner();
    Publication.left(manner).publish(manner);
  }

  private Publication.Manner manner() {
    return new Publication.Manner(
        run, folder, csv, new ArrayList<>(attachments), new ArrayList<>(lexicon));
  }

  private static final class SumVolumes extends Combine.CombineFn<Volumes, Volumes, Volumes> {
    private static final long serialVersionUID = 1L;

    @Override
    public Volumes createAccumulator() {
      return new Volumes();
    }

    @Override
    public Volumes addInput(Volumes sum, Volumes more) {
      return sum.add(more);
    }

    @Override
    public Volumes mergeAccumulators(Iterable<Volumes> sums) {
      Volumes all = new Volumes();
      sums.forEach(all::add);
      return all;
    }

    @Override
    public Volumes extractOutput(Volumes sum) {
      return sum;
    }

    @Override
    public Coder<Volumes> getAccumulatorCoder(CoderRegistry registry, Coder<Volumes> input) {
      return SerializableCoder.of(Volumes.class);
    }

    @Override
    public Coder<Volumes> getDefaultOutputCoder(CoderRegistry registry, Coder<Volumes> input) {
      return SerializableCoder.of(Volumes.class);
    }
  }
}
