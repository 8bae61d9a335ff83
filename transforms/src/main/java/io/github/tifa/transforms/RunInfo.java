package io.github.tifa.transforms;

import io.github.tifa.table.Json;
import java.io.IOException;
import java.io.Serializable;
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
 */
public record RunInfo(
    String version,
    String runner,
    TreeMap<String, String> options,
    ValueProvider<List<String>> input,
    ValueProvider<String> output,
    ArrayList<LexiconInfo> lexicon,
    HanlpData models)
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

  /** Writes the fields before the input. */
  void writeHead(Json json) throws IOException {
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
