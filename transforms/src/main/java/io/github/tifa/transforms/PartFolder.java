package io.github.tifa.transforms;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.ValueProvider;
import org.apache.beam.sdk.options.ValueProvider.NestedValueProvider;
import org.apache.beam.sdk.options.ValueProvider.StaticValueProvider;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * Where the steps of a run leave files for each other. All workers must reach it, so it lies in the
 * output folder, hidden, unless a test says otherwise.
 */
public final class PartFolder implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What the names of all such folders begin with. */
  public static final String WORK = ".tifa-work-";

  private final ValueProvider<String> path;

  private PartFolder(ValueProvider<String> path) {
    this.path = path;
  }

  /** The folder at a path, which ends in a slash. */
  public static PartFolder at(String path) {
    return new PartFolder(StaticValueProvider.of(path));
  }

  /**
   * A new folder below another.
   *
   * @param output the other folder, ending in a slash or not; it may be known only when the job
   *     runs
   */
  public static PartFolder in(ValueProvider<String> output) {
    String name = WORK + UUID.randomUUID() + "/";
    SerializableFunction<String, String> below = folder -> slashed(folder) + name;
    return new PartFolder(NestedValueProvider.of(output, below));
  }

  /** The path of a folder, with the slash at its end that it may lack. */
  public static String slashed(String folder) {
    return folder.endsWith("/") ? folder : folder + "/";
  }

  /** The path of the folder, ending in a slash. */
  public String path() {
    return path.get();
  }

  /** Removes the folder with all that is in it, where it is; it may be missing. */
  public void remove() throws IOException {
    ResourceId folder = FileSystems.matchNewResource(path(), true);
    if (folder.getScheme().equals("file")) {
      removeLocal(Path.of(folder.toString()));
      return;
    }
    List<ResourceId> files = new ArrayList<>();
    FileSystems.match(path() + "**", EmptyMatchTreatment.ALLOW)
        .metadata()
        .forEach(file -> files.add(file.resourceId()));
    FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
    FileSystems.delete(List.of(folder), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Removes without a glob, so that names may hold what means something in one. */
  private static void removeLocal(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /**
   * The path of a new file. It is named by chance, so that a step that is tried again, or runs
   * twice at the same time, never writes where another attempt does.
   */
  String file(String kind) {
    return path() + kind + "-" + UUID.randomUUID();
  }
}
