package io.github.tifa.transforms;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Finds posts that are later copies of others: versions of one address, posts with the same text,
 * and, where batches have sketches, posts with nearly the same text. All fingerprints meet in one
 * place, about a hundred bytes a post, with the groups of candidates; texts are read again only for
 * candidates.
 */
final class FindDuplicates
    extends PTransform<
        PCollection<KV<Integer, List<AnnotatedBatch>>>, PCollectionView<Map<String, Copy>>> {
  private static final long serialVersionUID = 1L;

  private FindDuplicates() {}

  /** Finds copies. The view maps the path of each later copy to what it is a copy of. */
  static FindDuplicates create() {
    return new FindDuplicates();
  }

  @Override
  public PCollectionView<Map<String, Copy>> expand(
      PCollection<KV<Integer, List<AnnotatedBatch>>> groups) {
    PCollection<KV<Integer, Iterable<List<AnnotatedBatch>>>> gathered =
        groups
            .apply("Batches", Values.create())
            .apply(
                "One place",
                WithKeys.<Integer, List<AnnotatedBatch>>of(0)
                    .withKeyType(TypeDescriptors.integers()))
            .apply(GroupByKey.create());
    PCollectionView<List<byte[]>> candidates =
        gathered
            .apply("Find candidates", FindCandidates.create())
            .apply("Candidates", View.asList());
    return gathered
        .apply("Compare", ParDo.of(new Compare(candidates)).withSideInputs(candidates))
        .setCoder(MapCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Copy.class)))
        .apply(Combine.globally(new Union()).asSingletonView());
  }

  private static final class Compare
      extends DoFn<KV<Integer, Iterable<List<AnnotatedBatch>>>, Map<String, Copy>> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<List<byte[]>> candidates;

    Compare(PCollectionView<List<byte[]>> candidates) {
      this.candidates = candidates;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      Map<Integer, String> parts = new HashMap<>();
      Map<Integer, List<Fingerprint>> posts = new HashMap<>();
      for (List<AnnotatedBatch> group : context.element().getValue()) {
        for (AnnotatedBatch batch : group) {
          parts.put(batch.index(), batch.part());
          posts.put(batch.index(), BatchPosts.read(batch.part()).fingerprints());
        }
      }
      CandidateGroups groups = CandidateGroups.read(context.sideInput(candidates));
      context.output(
          Originals.copies(posts, new NearOriginals(groups, new PostTexts(parts, posts))));
    }
  }

  /** There is one map, or none when nothing matched. */
  private static final class Union extends Combine.BinaryCombineFn<Map<String, Copy>> {
    private static final long serialVersionUID = 1L;

    @Override
    public Map<String, Copy> apply(Map<String, Copy> left, Map<String, Copy> right) {
      Map<String, Copy> both = new TreeMap<>(left);
      both.putAll(right);
      return both;
    }

    @Override
    public Map<String, Copy> identity() {
      return Map.of();
    }
  }
}
