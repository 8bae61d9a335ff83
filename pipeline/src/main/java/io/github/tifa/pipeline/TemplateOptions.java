package io.github.tifa.pipeline;

import org.apache.beam.sdk.options.PipelineOptions;

/**
 * The option of Dataflow's runner by which a job becomes a template, so that it can be asked for
 * where that runner is not there.
 */
public interface TemplateOptions extends PipelineOptions {
  /** The file that the template goes to; null when the job is to be run. */
  String getTemplateLocation();

  /** Sets {@link #getTemplateLocation}. */
  void setTemplateLocation(String file);
}
