package io.github.tifa.pipeline;

import io.github.tifa.report.Report;
import io.github.tifa.transforms.AnnotatePosts;
import io.github.tifa.transforms.Attachment;
import io.github.tifa.transforms.CountCorpus;
import io.github.tifa.transforms.MatchPosts;
import io.github.tifa.transforms.PartFolder;
import io.github.tifa.transforms.RunInfo;
import org.apache.beam.sdk.Pipeline;

/** The wiring of the job: files are matched, posts annotated, the corpus counted and written. */
final class TifaPipeline {
  private TifaPipeline() {}

  /**
   * Puts the steps together.
   *
   * @param config what to do
   * @param run what {@code run.json} is to say
   * @param folder where part files go
   * @return the last step, of which publishing may be left to this process
   */
  static CountCorpus build(Pipeline pipeline, JobConfig config, RunInfo run, PartFolder folder) {
    CountCorpus counting =
        CountCorpus.by(config.slicing(), config.lexicon(), run, folder)
            .withNewTerms(config.newTerms())
            .withCsv(config.csv())
            .withLauncher(config.launcher())
            .withAttachments(config.report().<Attachment>map(Report::new).stream().toList());
    pipeline
        .apply("Match posts", MatchPosts.of(config.patterns(), folder).within(config.limits()))
        .apply(
            "Annotate posts",
            AnnotatePosts.with(config.zone(), config.lexicon(), config.models(), folder)
                .within(config.limits())
                .withSketches(config.nearDuplicates())
                .withMarks(config.newTerms())
                .reusing(config.reuse()))
        .apply("Count corpus", counting);
    return counting;
  }
}
