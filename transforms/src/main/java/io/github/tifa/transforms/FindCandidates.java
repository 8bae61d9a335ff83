package io.github.tifa.transforms;

import io.github.tifa.statistics.MinHash;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Finds groups of posts that share a key of their sketches, and so may be near copies. Only the
 * names of sketch files travel: each band is read from them by itself, and 16 bytes a post are held
 * while it is. A group of n posts is n numbers, not n² pairs.
 */
final class FindCandidates
    extends PTransform<
        PCollection<KV<Integer, Iterable<List<AnnotatedBatch>>>>, PCollection<byte[]>> {
  private static final long serialVersionUID = 1L;

  private record SketchFile(int batch, String path) implements Serializable {}

  private FindCandidates() {}

  /** Finds candidates; each element that comes out is the groups of one band. */
  static FindCandidates create() {
    return new FindCandidates();
  }

  @Override
  public PCollection<byte[]> expand(
      PCollection<KV<Integer, Iterable<List<AnnotatedBatch>>>> gathered) {
    return gathered
        .apply("To each band", ParDo.of(new ToEachBand()))
        .setCoder(
            KvCoder.of(VarIntCoder.of(), ListCoder.of(SerializableCoder.of(SketchFile.class))))
        .apply("Spread bands", GroupByKey.create())
        .apply("Match keys", ParDo.of(new MatchKeys()))
        .setCoder(ByteArrayCoder.of());
  }

  private static final class ToEachBand
      extends DoFn<KV<Integer, Iterable<List<AnnotatedBatch>>>, KV<Integer, List<SketchFile>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<List<AnnotatedBatch>>> all,
        OutputReceiver<KV<Integer, List<SketchFile>>> out) {
      List<SketchFile> files = new ArrayList<>();
      for (List<AnnotatedBatch> group : all.getValue()) {
        for (AnnotatedBatch batch : group) {
          if (!batch.sketches().isEmpty()) {
            files.add(new SketchFile(batch.index(), batch.sketches()));
          }
        }
      }
      files.sort(Comparator.comparingInt(SketchFile::batch));
      for (int band = 0; band < MinHash.BANDS && !files.isEmpty(); band++) {
        out.output(KV.of(band, files));
      }
    }
  }

  private static final class MatchKeys
      extends DoFn<KV<Integer, Iterable<List<SketchFile>>>, byte[]> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<List<SketchFile>>> band, OutputReceiver<byte[]> out)
        throws IOException {
      for (List<SketchFile> files : band.getValue()) {
        out.output(encode(groups(files, band.getKey())));
      }
    }

    /** Reads the keys twice: to learn which occur more than once, and whose those are. */
    private static Collection<List<PostRef>> groups(List<SketchFile> files, int band)
        throws IOException {
      RepeatedKeys keys = new RepeatedKeys();
      for (SketchFile file : files) {
        Sketches.read(file.path(), band, (post, key) -> keys.add(key));
      }
      keys.close();
      TreeMap<Long, List<PostRef>> groups = new TreeMap<>();
      for (SketchFile file : files) {
        Sketches.read(
            file.path(),
            band,
            (post, key) -> {
              if (keys.holds(key)) {
                groups
                    .computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new PostRef(file.batch(), post));
              }
            });
      }
      return groups.values();
    }

    private static byte[] encode(Collection<List<PostRef>> groups) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        CandidateGroups.write(out, groups);
      }
      return bytes.toByteArray();
    }
  }
}
