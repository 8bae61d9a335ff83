package io.github.tifa.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.post.Limits;
import io.github.tifa.table.Json;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run keeps of its annotations for later runs, and the earlier run whose annotations it
 * takes. Annotations are only taken from a run that read posts in the same way.
 *
 * @param reading how this run reads posts, one JSON object; empty if it keeps nothing
 * @param folder the outputs of the earlier run; empty if there is none
 * @param obstacle why nothing is taken from it; empty if it can be
 * @param checksum of the earlier run's index, so that another file in its place is noticed
 */
public record Reuse(String reading, String folder, String obstacle, int checksum)
    implements Serializable {
  /** Keeps nothing and takes nothing. */
  public static final Reuse OFF = new Reuse("", "", "", 0);

  /** The file in the output folder with what is kept. */
  public static final String FILE = "annotations.bin";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PARTS = List.of("nearDuplicates", "newTerms");

  /** Keeps the annotations and takes none. */
  public static Reuse keeping(String reading) {
    return new Reuse(reading, "", "", 0);
  }

  /**
   * Keeps the annotations and takes what is the same from an earlier run.
   *
   * @param folder the outputs of that run, in any file system that Beam knows
   * @param reading how this run reads posts
   * @throws IOException if the folder has no annotations, or they are damaged; the message says so
   */
  public static Reuse of(String folder, String reading) throws IOException {
    KeptFile kept = KeptFile.open(folder);
    return new Reuse(reading, folder, obstacle(kept.reading(), reading), kept.checksum());
  }

  /**
   * How a run reads posts: all that what is found in a post depends on beside the post.
   *
   * @param zone the zone of the sources
   * @param limits what a post may have
   * @param lexicon the user's lexicon files
   * @param models the models to cut words with
   * @param nearDuplicates whether texts are sketched
   * @param newTerms whether phrases are marked
   */
  public static String reading(
      ZoneId zone,
      Limits limits,
      List<LexiconFile> lexicon,
      HanlpData models,
      boolean nearDuplicates,
      boolean newTerms) {
    StringBuilder files = new StringBuilder();
    lexicon.forEach(
        file -> files.append(file.name()).append('\0').append(file.content()).append('\0'));
    byte[] json =
        Json.object(
            fields ->
                fields
                    .put("program", Program.hash())
                    .put(
                        "lexicon",
                        HanlpData.sha256(files.toString().getBytes(StandardCharsets.UTF_8)))
                    .put("hanlpData", models.files().stream().map(ModelFile::sha256).toList())
                    .put("sourceZone", zone.getId())
                    .put("maxPostBytes", limits.bytes())
                    .put("maxPostDepth", limits.depth())
                    .put("maxPostSentence", limits.sentence())
                    .put("nearDuplicates", String.valueOf(nearDuplicates))
                    .put("newTerms", String.valueOf(newTerms)));
    return new String(json, StandardCharsets.UTF_8);
  }

  /** Whether there is something to take. */
  boolean takes() {
    return !folder.isEmpty() && obstacle.isEmpty();
  }

  /** Whether annotations are kept. */
  boolean keeps() {
    return !reading.isEmpty();
  }

  private static String obstacle(String then, String now) throws IOException {
    Map<String, String> before = fields(then);
    List<String> differences = new ArrayList<>();
    fields(now)
        .forEach(
            (name, value) -> {
              String old = before.getOrDefault(name, "");
              boolean enough = PARTS.contains(name) && old.equals("true");
              if (!old.equals(value) && !enough) {
                differences.add(name);
              }
            });
    return differences.isEmpty()
        ? ""
        : "that run differs in what posts are read with: " + String.join(", ", differences);
  }

  private static Map<String, String> fields(String json) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    JsonNode object = JSON.readTree(json);
    object
        .fields()
        .forEachRemaining(
            field -> fields.put(field.getKey(), field.getValue().toString().replace("\"", "")));
    return fields;
  }
}
