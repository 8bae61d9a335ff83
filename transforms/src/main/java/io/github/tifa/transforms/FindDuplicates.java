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
 * and, where batches have sketches, posts with nearly the same text. All posts meet in one place,
 * but of those that share nothing with another only two numbers are held; texts are read again only
 * for candidates.
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
      for (List<AnnotatedBatch> group : context.element().getValue()) {
        group.forEach(batch -> parts.put(batch.index(), batch.part()));
      }
      CandidateGroups groups = CandidateGroups.read(context.sideInput(candidates));
      Map<PostRef, Fingerprint> posts = related(parts, groups);
      context.output(
          Originals.copies(posts, new NearOriginals(groups, new PostTexts(parts, posts))));
    }

    /** The posts that share an address, a text or a key of a sketch with another. */
    private static Map<PostRef, Fingerprint> related(
        Map<Integer, String> parts, CandidateGroups groups) throws IOException {
      RepeatedKeys ids = new RepeatedKeys();
      RepeatedKeys texts = new RepeatedKeys();
      for (String part : parts.values()) {
        for (Fingerprint post : BatchPosts.read(part).fingerprints()) {
          ids.add(key(post.id()));
          if (post.text() != 0) {
            texts.add(post.text());
          }
        }
      }
      ids.close();
      texts.close();
      Map<PostRef, Fingerprint> related = new HashMap<>();
      for (Map.Entry<Integer, String> part : parts.entrySet()) {
        List<Fingerprint> posts = BatchPosts.read(part.getValue()).fingerprints();
        for (int i = 0; i < posts.size(); i++) {
          Fingerprint post = posts.get(i);
          PostRef ref = new PostRef(part.getKey(), i);
          if (ids.holds(key(post.id())) || texts.holds(post.text()) || groups.of(ref).length > 0) {
            related.put(ref, post);
          }
        }
      }
      return related;
    }

    /** Two ids with one key only make a post be held that need not be. */
    private static long key(String id) {
      long key = 0;
      for (int i = 0; i < id.length(); i++) {
        key = Hashes.extend(key, id.charAt(i));
      }
      return key;
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
