package io.github.tifa.transforms;

import io.github.tifa.table.Json;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * What {@code run.json} says of a run beyond its counts; all of it is known before the run begins.
 *
 * @param version the version of Tifa
 * @param runner the Beam runner
 * @param options the options that shape the outputs, by name
 * @param patterns the input patterns
 * @param lexicon the lexicon files
 * @param models the models that cut and tagged words, if any
 * @param startedAt when the run was submitted, an ISO 8601 instant
 */
public record RunInfo(
    String version,
    String runner,
    TreeMap<String, String> options,
    ArrayList<String> patterns,
    ArrayList<LexiconInfo> lexicon,
    HanlpData models,
    String startedAt)
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
              for (var option : options.entrySet()) {
                inner.put(option.getKey(), option.getValue());
              }
            });
  }
}
