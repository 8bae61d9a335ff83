package io.github.tifa.pipeline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.options.ValueProvider;

/** A Dataflow template that was made, and how a job is started from it. */
final class Template {
  private Template() {}

  /** Prints the command that starts a job from the template. */
  static void describe(TifaOptions options, PrintStream out) {
    String file = options.as(TemplateOptions.class).getTemplateLocation();
    List<String> parameters = new ArrayList<>();
    addIfOpen("input", "gs://BUCKET/posts/**.md", options.getInput(), parameters);
    addIfOpen("output", "gs://BUCKET/out", options.getOutput(), parameters);
    out.println("the template is in " + file + "; start a job from it with");
    out.println("  gcloud dataflow jobs run tifa \\");
    out.println("    --gcs-location=" + file + " \\");
    out.println("    --region=REGION --staging-location=gs://BUCKET/staging \\");
    if (!parameters.isEmpty()) {
      out.println("    --parameters='^;^" + String.join(";", parameters) + "'");
    }
    out.println("  everything else is as it was when the template was made");
  }

  private static void addIfOpen(
      String name, String example, ValueProvider<String> option, List<String> parameters) {
    if (!option.isAccessible()) {
      parameters.add(name + "=" + example);
    }
  }
}
