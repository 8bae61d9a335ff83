package io.github.tifa.transforms;

import io.github.tifa.language.ModelException;
import io.github.tifa.language.ModelTask;
import io.github.tifa.language.PerceptronModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;

/** Finds the models of HanLP's data package in a folder, and names all that is wrong with them. */
final class HanlpDataFolder {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

  private final String folder;
  private final List<String> faults = new ArrayList<>();

  private HanlpDataFolder(String folder) {
    this.folder = folder;
  }

  /**
   * Reads the models of a folder.
   *
   * @param models receives the loaded model of each task
   * @return the files they were read from, in the order of the tasks
   */
  static List<ModelFile> read(String folder, Map<ModelTask, PerceptronModel> models)
      throws HanlpDataException {
    HanlpDataFolder found = new HanlpDataFolder(absolute(folder));
    List<ModelFile> files = found.read(models);
    if (!found.faults.isEmpty()) {
      throw new HanlpDataException(found.faults);
    }
    return files;
  }

  /** Without the slashes at its end, and for the local disk seen from the root. */
  private static String absolute(String folder) throws HanlpDataException {
    String path = folder.replaceFirst("(?<=[^/:])/+$", "");
    if (SCHEME.matcher(path).matches()) {
      return path;
    }
    try {
      return Path.of(path).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      throw new HanlpDataException(List.of(folder + " is no folder"));
    }
  }

  private List<ModelFile> read(Map<ModelTask, PerceptronModel> models) {
    List<ModelFile> files = new ArrayList<>();
    try {
      if (!isRemote() && !new File(folder).isDirectory()) {
        faults.add(folder + " is no folder");
        return files;
      }
      Optional<String> root = root();
      if (root.isEmpty()) {
        List<String> paths =
            Stream.of(ModelTask.values()).flatMap(task -> task.paths().stream()).toList();
        faults.add(
            folder
                + " holds no models, nor does its folder data; looked for "
                + String.join(", ", paths));
        return files;
      }
      for (ModelTask task : ModelTask.values()) {
        read(root.get(), task, models).ifPresent(files::add);
      }
    } catch (IOException | IllegalArgumentException e) {
      // A scheme that no file system answers to is an illegal argument.
      faults.add(folder + " cannot be read (" + e.getMessage() + ")");
    }
    return files;
  }

  private boolean isRemote() {
    return SCHEME.matcher(folder).matches();
  }

  /** The folder or its folder {@code data}, whichever holds a model. */
  private Optional<String> root() throws IOException {
    for (String root : List.of(folder, folder + "/data")) {
      for (ModelTask task : ModelTask.values()) {
        if (path(root, task).isPresent()) {
          return Optional.of(root);
        }
      }
    }
    return Optional.empty();
  }

  /** The first of a task's paths at which there is a file. */
  private Optional<String> path(String root, ModelTask task) throws IOException {
    for (String path : task.paths()) {
      if (exists(root + "/" + path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** Asks the local disk itself: to Beam, brackets and asterisks of a path would be a pattern. */
  private boolean exists(String file) throws IOException {
    return isRemote()
        ? !FileSystems.match(file, EmptyMatchTreatment.ALLOW).metadata().isEmpty()
        : new File(file).isFile();
  }

  private Optional<ModelFile> read(
      String root, ModelTask task, Map<ModelTask, PerceptronModel> models) throws IOException {
    Optional<String> name = path(root, task);
    if (name.isEmpty()) {
      faults.add(
          root
              + " holds no model for "
              + task.label()
              + "; looked for "
              + String.join(", ", task.paths()));
      return Optional.empty();
    }
    String path = root + "/" + name.get();
    try {
      byte[] bytes = Files.read(path);
      models.put(task, PerceptronModel.read(task, bytes));
      return Optional.of(new ModelFile(task, name.get(), path, HanlpData.sha256(bytes)));
    } catch (IOException e) {
      faults.add(path + " cannot be read (" + e.getClass().getSimpleName() + ")");
    } catch (ModelException e) {
      faults.add(path + " " + e.getMessage());
    } catch (OutOfMemoryError e) {
      // One array of the file's size: there is memory left to say so.
      faults.add(path + " does not fit into memory: give more heap, see docs/running.md");
    }
    return Optional.empty();
  }
}
