package io.github.tifa.transforms;

import io.github.tifa.table.Json;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.options.ValueProvider;

/**
 * What {@code run.json} says of a run beyond its counts; but for input and output, all of it is
 * known when the steps are put together.
 *
 * @param version the version of Tifa
 * @param runner the Beam runner
 * @param options the other options that shape the outputs, by name
 * @param input the input patterns
 * @param output the folder of the outputs
 * @param lexicon the lexicon files
 * @param models the models that cut and tagged words, if any
 * @param reuse the earlier run whose annotations are taken, if any
 */
public record RunInfo(
    String version,
    String runner,
    TreeMap<String, String> options,
    ValueProvider<List<String>> input,
    ValueProvider<String> output,
    ArrayList<LexiconInfo> lexicon,
    HanlpData models,
    Reuse reuse)
    implements Serializable {

  /** The version of the output contract. */
  public static final int SCHEMA_VERSION = 1;

  /**
   * A lexicon file.
   *
   * @param name its name
   * @param sha256 the hash of its text
   * @param entries how many rows it has
   */
  public record LexiconInfo(String name, String sha256, long entries) implements Serializable {}

  /**
   * What became of the files.
   *
   * @param posts files read as posts
   * @param rejected files that were no posts
   * @param duplicates posts that are copies
   * @param bytes the bytes of the files
   * @param reused posts that were taken from an earlier run
   */
  record Counts(long posts, long rejected, long duplicates, long bytes, long reused) {}

  /** Writes all fields; the run ends now. */
  void write(Json json, Counts counts, String startedAt, List<StagedFile> files)
      throws IOException {
    writeHead(json);
    long matched = counts.posts() + counts.rejected();
    json.put(
            "input",
            inner ->
                inner
                    .put("patterns", input.get())
                    .put("files", matched)
                    .put("bytes", counts.bytes()))
        .put(
            "counts",
            inner ->
                inner
                    .put("matched", matched)
                    .put("posts", counts.posts())
                    .put("rejected", counts.rejected())
                    .put("duplicates", counts.duplicates()));
    if (reuse.folder().isEmpty()) {
      json.putNull("reuse");
    } else {
      json.put(
          "reuse",
          inner ->
              inner
                  .put("folder", reuse.folder())
                  .put("posts", counts.reused())
                  .put("obstacle", reuse.obstacle()));
    }
    json.putAll(
            "lexicon",
            lexicon,
            (j, file) ->
                j.put("name", file.name())
                    .put("sha256", file.sha256())
                    .put("entries", file.entries()))
        .putAll(
            "models",
            models.files(),
            (j, file) -> j.put("name", file.name()).put("sha256", file.sha256()))
        .put("startedAt", startedAt)
        .put("finishedAt", Instant.now().toString())
        .putAll(
            "files",
            files,
            (Json j, StagedFile file) ->
                j.put("name", file.name()).put("rows", file.rows()).put("sha256", file.sha256()));
  }

  private void writeHead(Json json) throws IOException {
    json.put("schemaVersion", SCHEMA_VERSION)
        .put("tool", "tifa")
        .put("version", version)
        .put("runner", runner)
        .put(
            "options",
            inner -> {
              TreeMap<String, String> all = new TreeMap<>(options);
              all.put("input", String.join(",", input.get()));
              all.put("output", output.get());
              for (var option : all.entrySet()) {
                inner.put(option.getKey(), option.getValue());
              }
            });
  }
}
