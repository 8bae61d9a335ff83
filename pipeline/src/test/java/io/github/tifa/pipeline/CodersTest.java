package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.post.Limits;
import io.github.tifa.report.ReportLanguage;
import io.github.tifa.transforms.HanlpData;
import io.github.tifa.transforms.Launcher;
import io.github.tifa.transforms.PartFolder;
import io.github.tifa.transforms.Period;
import io.github.tifa.transforms.Reuse;
import io.github.tifa.transforms.RunInfo;
import io.github.tifa.transforms.Slicing;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.options.ValueProvider;
import org.apache.beam.sdk.options.ValueProvider.StaticValueProvider;
import org.apache.beam.sdk.runners.TransformHierarchy.Node;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PValue;
import org.junit.Test;

/**
 * Tests that every step says how what leaves it is written, so that no runner has to guess: what
 * has no coder, Flink would give to Kryo.
 */
public final class CodersTest {
  @Test
  public void everyCollectionHasACoderOfBeam() {
    Set<String> seen = new HashSet<>();

    job()
        .traverseTopologically(
            new Pipeline.PipelineVisitor.Defaults() {
              @Override
              public void visitValue(PValue value, Node producer) {
                if (value instanceof PCollection<?> collection) {
                  Coder<?> coder = collection.getCoder();
                  seen.add(producer.getFullName());
                  check(coder, producer.getFullName());
                  SerializableUtils.ensureSerializable(coder);
                }
              }
            });

    assertWithMessage("steps that were looked at").that(seen.size()).isAtLeast(40);
  }

  private static void check(Coder<?> coder, String step) {
    assertWithMessage("the coder of %s", step)
        .that(coder.getClass().getPackageName())
        .startsWith("org.apache.beam.sdk.");
    if (coder instanceof SerializableCoder<?> own) {
      assertWithMessage("the type that %s writes", step)
          .that(own.getRecordType().getPackageName())
          .isEqualTo("io.github.tifa.transforms");
    }
    coder.getCoderArguments().forEach(part -> check(part, step));
  }

  /** The job with everything on, as it stands before a runner takes it. */
  static Pipeline job() {
    ValueProvider<List<String>> input = StaticValueProvider.of(List.of("posts/**"));
    ValueProvider<String> output = StaticValueProvider.of("out");
    List<LexiconFile> lexicon = List.of();
    JobConfig config =
        new JobConfig(
            Launcher.WAITS,
            input,
            output,
            false,
            lexicon,
            HanlpData.NONE,
            ZoneId.of("Asia/Shanghai"),
            Limits.DEFAULT,
            Slicing.of(Period.MONTH, List.of()),
            0.1,
            true,
            true,
            false,
            Reuse.keeping("{}"),
            Optional.of(ReportLanguage.EN));
    RunInfo run =
        new RunInfo(
            "",
            "",
            new TreeMap<>(),
            input,
            output,
            new ArrayList<>(),
            HanlpData.NONE,
            config.reuse());
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    TifaPipeline.build(pipeline, config, run, PartFolder.in(output));
    return pipeline;
  }
}
