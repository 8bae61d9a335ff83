package io.github.tifa.transforms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Finds posts that are later copies of others: versions of one address, and posts with the same
 * text. The earliest dated one is the original, the first path among those of one day. All
 * fingerprints meet in one place: about a hundred bytes a post.
 */
public final class FindDuplicates
    extends PTransform<PCollection<AnnotatedBatch>, PCollectionView<Map<String, String>>> {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Fingerprint> EARLIEST =
      Comparator.comparing((Fingerprint f) -> f.day().isEmpty())
          .thenComparing(Fingerprint::day)
          .thenComparing(Fingerprint::path);

  private FindDuplicates() {}

  /**
   * Finds exact copies and versions. The view maps the path of each later copy to the id of its
   * original.
   */
  public static FindDuplicates exact() {
    return new FindDuplicates();
  }

  @Override
  public PCollectionView<Map<String, String>> expand(PCollection<AnnotatedBatch> batches) {
    return batches
        .apply(
            "One place",
            WithKeys.<Integer, AnnotatedBatch>of(0).withKeyType(TypeDescriptors.integers()))
        .apply(GroupByKey.create())
        .apply("Compare", ParDo.of(new Compare()))
        .setCoder(MapCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
        .apply(Combine.globally(new Union()).asSingletonView());
  }

  /** Maps the path of each later copy to the id of its original. */
  static Map<String, String> originals(List<Fingerprint> fingerprints) {
    List<Fingerprint> byAge = fingerprints.stream().sorted(EARLIEST).toList();
    Map<String, String> firstByText = new HashMap<>();
    Map<String, String> firstById = new HashMap<>();
    Map<String, String> originals = new TreeMap<>();
    for (Fingerprint post : byAge) {
      String text = Long.toHexString(post.text());
      String original = firstById.get(post.id());
      if (original == null && post.text() != 0) {
        original = firstByText.get(text);
      }
      if (original != null) {
        originals.put(post.path(), original);
      }
      String root = original == null ? post.id() : original;
      firstById.putIfAbsent(post.id(), root);
      firstByText.putIfAbsent(text, root);
    }
    return originals;
  }

  private static final class Compare
      extends DoFn<KV<Integer, Iterable<AnnotatedBatch>>, Map<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<AnnotatedBatch>> all,
        OutputReceiver<Map<String, String>> out) {
      List<Fingerprint> fingerprints = new ArrayList<>();
      all.getValue().forEach(batch -> fingerprints.addAll(batch.fingerprints()));
      out.output(originals(fingerprints));
    }
  }

  /** There is one map, or none when nothing matched. */
  private static final class Union extends Combine.BinaryCombineFn<Map<String, String>> {
    private static final long serialVersionUID = 1L;

    @Override
    public Map<String, String> apply(Map<String, String> left, Map<String, String> right) {
      Map<String, String> both = new TreeMap<>(left);
      both.putAll(right);
      return both;
    }

    @Override
    public Map<String, String> identity() {
      return Map.of();
    }
  }
}
