package io.github.tifa.transforms;

import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.transforms.MarkedPost.Unique;
import io.github.tifa.transforms.PhraseSketch.Frequent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Finds set phrases that no lexicon has, in three passes over the marked texts of annotated posts:
 * the first finds out which phrases are frequent, by hash; the second counts those exactly and
 * chooses candidates; the third counts all that the scores of the candidates are made of. Each pass
 * leaves one file for each run of batches, and one place adds them up.
 */
final class MineNewTerms
    extends PTransform<PCollection<KV<Integer, List<AnnotatedBatch>>>, PCollection<TablePart>> {
  private static final long serialVersionUID = 1L;

  private final PCollectionView<Map<String, Copy>> copies;
  private final PCollectionView<Volumes> volumes;
  private final ArrayList<LexiconFile> lexicon;
  private final PartFolder folder;

  private MineNewTerms(
      PCollectionView<Map<String, Copy>> copies,
      PCollectionView<Volumes> volumes,
      List<LexiconFile> lexicon,
      PartFolder folder) {
    this.copies = copies;
    this.volumes = volumes;
    this.lexicon = new ArrayList<>(lexicon);
    this.folder = folder;
  }

  /**
   * Mines posts that were annotated with marks, leaving out the copies that a view names.
   *
   * @param volumes tell of how many sources the posts are
   * @param lexicon the user's lexicon files; what they list is not new
   * @param folder where files go
   */
  static MineNewTerms without(
      PCollectionView<Map<String, Copy>> copies,
      PCollectionView<Volumes> volumes,
      List<LexiconFile> lexicon,
      PartFolder folder) {
    return new MineNewTerms(copies, volumes, lexicon, folder);
  }

  @Override
  public PCollection<TablePart> expand(PCollection<KV<Integer, List<AnnotatedBatch>>> groups) {
    PCollectionView<List<byte[]>> frequent =
        gather(
                "sketches",
                groups.apply("Sketch", ParDo.of(new Sketch(copies, folder)).withSideInputs(copies)))
            .apply("Find frequent phrases", ParDo.of(new FindFrequent()))
            .setCoder(ByteArrayCoder.of())
            .apply("Frequent phrases", View.asList());
    PCollectionView<List<List<String>>> candidates =
        gather(
                "counts",
                groups.apply(
                    "Count phrases",
                    ParDo.of(new Count(copies, frequent, folder)).withSideInputs(copies, frequent)))
            .apply(
                "Choose candidates",
                ParDo.of(new Choose(frequent, volumes, lexicon)).withSideInputs(frequent, volumes))
            .setCoder(ListCoder.of(StringUtf8Coder.of()))
            .apply("Candidates", View.asList());
    return gather(
            "tallies",
            groups.apply(
                "Tally candidates",
                ParDo.of(new Tally(copies, candidates, folder)).withSideInputs(copies, candidates)))
        .apply("Judge", ParDo.of(new Judge(candidates, folder)).withSideInputs(candidates))
        .setCoder(SerializableCoder.of(TablePart.class));
  }

  /** Brings the paths that a pass leaves to one place. */
  private static PCollection<KV<Integer, Iterable<String>>> gather(
      String what, PCollection<String> paths) {
    return paths
        .setCoder(StringUtf8Coder.of())
        .apply(
            "Key " + what, WithKeys.<Integer, String>of(0).withKeyType(TypeDescriptors.integers()))
        .apply("Gather " + what, GroupByKey.create());
  }

  private static List<String> sorted(KV<Integer, Iterable<String>> paths) {
    return StreamSupport.stream(paths.getValue().spliterator(), false).sorted().toList();
  }

  private static Frequent frequent(byte[] bytes) throws IOException {
    return Frequent.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  /** A pass over the posts of a group, which leaves files. */
  private abstract static class Pass extends DoFn<KV<Integer, List<AnnotatedBatch>>, String> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, Copy>> copies;
    private final PartFolder folder;

    Pass(PCollectionView<Map<String, Copy>> copies, PartFolder folder) {
      this.copies = copies;
      this.folder = folder;
    }

    final Unique posts(ProcessContext context) {
      return new Unique(
          context.element().getValue().stream().map(AnnotatedBatch::part).toList(),
          context.sideInput(copies));
    }

    final String path() {
      return folder.file("phrases");
    }
  }

  private static final class Sketch extends Pass {
    private static final long serialVersionUID = 1L;

    Sketch(PCollectionView<Map<String, Copy>> copies, PartFolder folder) {
      super(copies, folder);
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      PhraseSketch sketch = new PhraseSketch();
      posts(context).forEach(sketch::add);
      String path = path();
      try (DataOutputStream out = new DataOutputStream(Files.create(path))) {
        sketch.write(out);
      }
      context.output(path);
    }
  }

  private static final class FindFrequent extends DoFn<KV<Integer, Iterable<String>>, byte[]> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<String>> paths, OutputReceiver<byte[]> output)
        throws IOException {
      PhraseSketch sum = new PhraseSketch();
      for (String path : sorted(paths)) {
        try (DataInputStream in = new DataInputStream(Files.open(path))) {
          sum.add(in);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        sum.frequent().write(out);
      }
      output.output(bytes.toByteArray());
    }
  }

  private static final class Count extends Pass {
    private static final long serialVersionUID = 1L;

    /** Beyond so many phrases, what is counted is written out and counting begins anew. */
    private static final int MOST_PHRASES = 100_000;

    private final PCollectionView<List<byte[]>> frequent;

    Count(
        PCollectionView<Map<String, Copy>> copies,
        PCollectionView<List<byte[]>> frequent,
        PartFolder folder) {
      super(copies, folder);
      this.frequent = frequent;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      PhraseCounts counts = new PhraseCounts(frequent(context.sideInput(frequent).get(0)));
      posts(context)
          .forEach(
              post -> {
                counts.add(post);
                if (counts.size() > MOST_PHRASES) {
                  drain(counts, context);
                }
              });
      drain(counts, context);
    }

    private void drain(PhraseCounts counts, ProcessContext context) throws IOException {
      String path = path();
      counts.drain(path);
      context.output(path);
    }
  }

  private static final class Choose extends DoFn<KV<Integer, Iterable<String>>, List<String>> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<List<byte[]>> frequent;
    private final PCollectionView<Volumes> volumes;
    private final ArrayList<LexiconFile> lexicon;

    Choose(
        PCollectionView<List<byte[]>> frequent,
        PCollectionView<Volumes> volumes,
        List<LexiconFile> lexicon) {
      this.frequent = frequent;
      this.volumes = volumes;
      this.lexicon = new ArrayList<>(lexicon);
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long sources =
          context.sideInput(volumes).sources.values().stream().filter(v -> v.posts > 0).count();
      CandidateTerms candidates =
          new CandidateTerms(
              frequent(context.sideInput(frequent).get(0)).leastPosts(),
              Math.min(CandidateTerms.LEAST_SOURCES, sources),
              SharedLexicon.with(lexicon));
      PhraseCounts.merge(sorted(context.element()), candidates::add);
      context.output(candidates.chosen());
    }
  }

  private static final class Tally extends Pass {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<List<List<String>>> candidates;

    Tally(
        PCollectionView<Map<String, Copy>> copies,
        PCollectionView<List<List<String>>> candidates,
        PartFolder folder) {
      super(copies, folder);
      this.candidates = candidates;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      TermTally tally = new TermTally(new TermTrie(context.sideInput(candidates).get(0)));
      posts(context).forEach(tally::add);
      String path = path();
      try (DataOutputStream out = new DataOutputStream(Files.create(path))) {
        tally.write(out);
      }
      context.output(path);
    }
  }

  private static final class Judge extends DoFn<KV<Integer, Iterable<String>>, TablePart> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<List<List<String>>> candidates;
    private final PartFolder folder;

    Judge(PCollectionView<List<List<String>>> candidates, PartFolder folder) {
      this.candidates = candidates;
      this.folder = folder;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      TermTrie trie = new TermTrie(context.sideInput(candidates).get(0));
      TermTally sum = new TermTally(trie);
      for (String path : sorted(context.element())) {
        try (DataInputStream in = new DataInputStream(Files.open(path))) {
          sum.add(in);
        }
      }
      String path = folder.file(NewTermTable.NAME);
      RowFile.write(path, new NewTermTable(trie, sum).rows());
      context.output(new TablePart(NewTermTable.NAME, path));
    }
  }
}
