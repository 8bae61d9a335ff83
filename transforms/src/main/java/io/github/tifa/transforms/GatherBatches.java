package io.github.tifa.transforms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Brings the batches of each group together, in their order, for all that is done by groups. */
final class GatherBatches
    extends PTransform<
        PCollection<AnnotatedBatch>, PCollection<KV<Integer, List<AnnotatedBatch>>>> {
  private static final long serialVersionUID = 1L;

  private GatherBatches() {}

  /** Gathers by group. */
  static GatherBatches byGroup() {
    return new GatherBatches();
  }

  @Override
  public PCollection<KV<Integer, List<AnnotatedBatch>>> expand(
      PCollection<AnnotatedBatch> batches) {
    return batches
        .apply(
            "By group", WithKeys.of(AnnotatedBatch::group).withKeyType(TypeDescriptors.integers()))
        .apply("Gather groups", GroupByKey.create())
        .apply("Order", ParDo.of(new Order()))
        .setCoder(
            KvCoder.of(VarIntCoder.of(), ListCoder.of(SerializableCoder.of(AnnotatedBatch.class))));
  }

  private static final class Order
      extends DoFn<KV<Integer, Iterable<AnnotatedBatch>>, KV<Integer, List<AnnotatedBatch>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<AnnotatedBatch>> group,
        OutputReceiver<KV<Integer, List<AnnotatedBatch>>> out) {
      List<AnnotatedBatch> batches = new ArrayList<>();
      group.getValue().forEach(batches::add);
      batches.sort(Comparator.comparingInt(AnnotatedBatch::index));
      out.output(KV.of(group.getKey(), batches));
    }
  }
}
