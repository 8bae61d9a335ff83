package io.github.tifa.transforms;

import io.github.tifa.annotation.NameList;
import io.github.tifa.table.Json;
import io.github.tifa.table.PostRow;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Counts annotated posts: the lines of a run of batches are finished, copies are marked and left
 * out of the counts, and the sums go on as a few sorted runs, one for each bucket.
 */
final class CountPosts
    extends PTransform<PCollection<KV<Integer, List<AnnotatedBatch>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Files of sorted runs of the cube by bucket. */
  static final TupleTag<KV<Integer, String>> RUNS = new TupleTag<>() {};

  /** Files of drawn contexts by bucket, see {@link ContextSample}. */
  static final TupleTag<KV<Integer, String>> CONTEXTS = new TupleTag<>() {};

  /** One element for each run of batches. */
  static final TupleTag<CountedGroup> GROUPS = new TupleTag<>() {};

  /** Into how many parts everything counted is divided. */
  static final int BUCKETS = 8;

  /** Beyond so many keys the cube is written out and begun anew, so that memory stays bounded. */
  private static final int MOST_KEYS = 150_000;

  /** The same for contexts. */
  private static final int MOST_CONTEXTS = 30_000;

  private final Slicing slicing;
  private final PCollectionView<Map<String, Copy>> duplicates;
  private final PartFolder folder;

  private CountPosts(
      Slicing slicing, PCollectionView<Map<String, Copy>> duplicates, PartFolder folder) {
    this.slicing = slicing;
    this.duplicates = duplicates;
    this.folder = folder;
  }

  /** Counts by period and slice, leaving out the copies that the view names. */
  static CountPosts by(
      Slicing slicing, PCollectionView<Map<String, Copy>> duplicates, PartFolder folder) {
    return new CountPosts(slicing, duplicates, folder);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, List<AnnotatedBatch>>> batches) {
    PCollectionTuple counted =
        batches.apply(
            "Count",
            ParDo.of(new Count(slicing, duplicates, folder))
                .withSideInputs(duplicates)
                .withOutputTags(GROUPS, TupleTagList.of(RUNS).and(CONTEXTS)));
    counted.get(GROUPS).setCoder(SerializableCoder.of(CountedGroup.class));
    counted.get(RUNS).setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()));
    counted.get(CONTEXTS).setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()));
    return counted;
  }

  private static final class Count extends DoFn<KV<Integer, List<AnnotatedBatch>>, CountedGroup> {
    private static final long serialVersionUID = 1L;
    private final Slicing slicing;
    private final PCollectionView<Map<String, Copy>> duplicates;
    private final PartFolder folder;

    Count(Slicing slicing, PCollectionView<Map<String, Copy>> duplicates, PartFolder folder) {
      this.slicing = slicing;
      this.duplicates = duplicates;
      this.folder = folder;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long began = System.nanoTime();
      List<AnnotatedBatch> batches = context.element().getValue();
      List<Rejection> rejections = new ArrayList<>();
      long reused = 0;
      Tally tally = new Tally(context.sideInput(duplicates));
      String posts = folder.file("posts");
      try (OutputStream lines = Files.create(posts)) {
        for (AnnotatedBatch batch : batches) {
          BatchPosts told = BatchPosts.read(batch.part());
          rejections.addAll(told.rejections());
          reused += told.reused();
          try (DataInputStream in = new DataInputStream(Files.open(batch.part()))) {
            while (tally.count(in, lines)) {
              if (tally.cube.size() > MOST_KEYS) {
                drain(tally.cube, context);
              }
              if (tally.contexts.size() > MOST_CONTEXTS) {
                drain(tally.contexts, context);
              }
            }
          }
        }
      }
      drain(tally.cube, context);
      drain(tally.contexts, context);
      tally.nameLists.sort(null);
      String nameLists = folder.file("name-lists");
      RowFile.write(nameLists, tally.nameLists);
      context.output(
          new CountedGroup(
              context.element().getKey(),
              posts,
              tally.rows,
              tally.copies,
              batches.stream().mapToLong(AnnotatedBatch::bytes).sum(),
              tally.volumes,
              nameLists,
              rejections,
              batches.stream().map(AnnotatedBatch::part).toList(),
              reused));
      BatchMetrics.time("count", System.nanoTime() - began);
    }

    private void drain(Cube cube, ProcessContext context) throws IOException {
      for (Map.Entry<Integer, byte[]> run : cube.drain(BUCKETS).entrySet()) {
        String path = folder.file("cube");
        try (OutputStream out = Files.create(path)) {
          out.write(run.getValue());
        }
        context.output(RUNS, KV.of(run.getKey(), path));
      }
    }

    private void drain(ContextSample contexts, ProcessContext context) throws IOException {
      for (Map.Entry<Integer, List<SortedRow>> rows : contexts.drain(BUCKETS).entrySet()) {
        String path = folder.file("contexts");
        RowFile.write(path, rows.getValue());
        context.output(CONTEXTS, KV.of(rows.getKey(), path));
      }
    }

    /** The counts of one group as they grow. */
    private final class Tally {
      final Cube cube = new Cube();
      final ContextSample contexts = new ContextSample();
      final Volumes volumes = new Volumes();
      final List<SortedRow> nameLists = new ArrayList<>();
      private final Map<String, Copy> duplicates;
      long rows;
      long copies;

      Tally(Map<String, Copy> duplicates) {
        this.duplicates = duplicates;
      }

      /** Counts the next post of a part file and writes its line; false at the end of the file. */
      boolean count(DataInputStream in, OutputStream lines) throws IOException {
        byte[] line;
        try {
          line = Wire.bytes(in);
        } catch (EOFException e) {
          return false;
        }
        PostCounts post = PostCountsWire.read(in);
        Copy copy = duplicates.get(post.path());
        lines.write(
            copy == null
                ? line
                : PostRow.copy(line, copy.original(), copy.kind().code(), copy.similarity()));
        lines.write('\n');
        rows++;
        volumes.add(post, slicing, Optional.ofNullable(copy).map(Copy::kind));
        if (copy == null) {
          cube.add(post, slicing.period().of(post.day()));
          slicing.add(post, cube);
          contexts.add(post);
          addNameLists(post);
        } else {
          copies++;
        }
        return true;
      }

      private void addNameLists(PostCounts post) {
        for (int i = 0; i < post.nameLists().size(); i++) {
          NameList list = post.nameLists().get(i);
          String key = post.day() + "\t" + post.id() + String.format(Locale.ROOT, "%06d", i);
          nameLists.add(
              new SortedRow(
                  key,
                  Json.object(
                      json ->
                          json.put("post", post.id())
                              .put("date", post.day())
                              .put("source", post.source())
                              .put("names", list.names())
                              .put("ids", list.ids())
                              .put("order", list.order())
                              .put("sentence", list.sentence()))));
        }
      }
    }
  }
}
