package io.github.tifa.transforms;

import io.github.tifa.language.ModelException;
import io.github.tifa.language.ModelTask;
import io.github.tifa.language.PerceptronModel;
import io.github.tifa.language.Segmenter;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The perceptron models of HanLP's data package that a job annotates with. Only their paths and
 * hashes travel: every JVM reads the files for itself, once, and refuses others than the launcher
 * saw. What is loaded stays as it is, so that jobs with other models, or none, can run beside it.
 *
 * @param files a model for each task, or none
 */
public record HanlpData(List<ModelFile> files) implements Serializable {
  /** No models: the dictionaries that HanLP brings along do their work. */
  public static final HanlpData NONE = new HanlpData(List.of());

  private static final Map<List<ModelFile>, Map<ModelTask, PerceptronModel>> LOADED =
      new ConcurrentHashMap<>();

  /** Creates the data; the list is copied. */
  public HanlpData {
    files = List.copyOf(files);
  }

  /**
   * Finds the models of a data package, reads them and loads them.
   *
   * @param folder the package's folder {@code data} or the folder that holds it, in any file system
   *     that Beam knows
   * @return the models, loaded in this JVM
   * @throws HanlpDataException if the folder or a model is missing, or a file is not the model that
   *     it should be; names every fault
   */
  public static HanlpData in(String folder) throws HanlpDataException {
    Map<ModelTask, PerceptronModel> models = new EnumMap<>(ModelTask.class);
    HanlpData data = new HanlpData(HanlpDataFolder.read(folder, models));
    LOADED.putIfAbsent(data.files, Collections.unmodifiableMap(models));
    return data;
  }

  /**
   * A new segmenter that speaks with these models, or with HanLP's dictionaries if there are none.
   * The first call in a JVM loads them.
   *
   * @throws UncheckedIOException if a file cannot be read on this machine
   * @throws IllegalStateException if a file is no longer what the launcher read
   */
  public Segmenter segmenter() {
    return files.isEmpty()
        ? new Segmenter()
        : new Segmenter(LOADED.computeIfAbsent(files, HanlpData::load));
  }

  private static Map<ModelTask, PerceptronModel> load(List<ModelFile> files) {
    Map<ModelTask, PerceptronModel> models = new EnumMap<>(ModelTask.class);
    for (ModelFile file : files) {
      try {
        byte[] bytes = Files.read(file.path());
        if (!sha256(bytes).equals(file.sha256())) {
          throw new IllegalStateException(
              file.path() + " is not the model that the job was started with: was it replaced?");
        }
        models.put(file.task(), PerceptronModel.read(file.task(), bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(
            file.path() + " cannot be read on this machine: every worker must reach --hanlpData",
            e);
      } catch (ModelException e) {
        throw new IllegalStateException(file.path() + " " + e.getMessage(), e);
      }
    }
    return Collections.unmodifiableMap(models);
  }

  /** The hash of a file's bytes, hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
