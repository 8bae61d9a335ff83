package io.github.tifa.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * The output files while they are written under another folder, and the moment they get their
 * names.
 */
final class OutputFolder {
  /** Writes the content of a file and says how many rows it has. */
  @FunctionalInterface
  interface Content {
    long write(OutputStream out) throws IOException;
  }

  /**
   * A written file.
   *
   * @param name its name in the output folder
   * @param rows how many rows it has, 1 for a file that is one object
   * @param sha256 the hash of its bytes
   */
  record Written(String name, long rows, String sha256) {}

  private static final String NAMES = "names";

  private final PartFolder folder;
  private final String output;
  private final Map<Written, String> written = new LinkedHashMap<>();

  /** Writes below {@code folder} first; {@code output} ends in a slash. */
  OutputFolder(PartFolder folder, String output) {
    this.folder = folder;
    this.output = output;
  }

  /** Writes a file. */
  void add(String name, Content content) throws IOException {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    long rows;
    String at = folder.file(name);
    try (OutputStream out = new DigestOutputStream(Files.create(at), sha)) {
      rows = content.write(out);
    }
    written.put(new Written(name, rows, HexFormat.of().formatHex(sha.digest())), at);
  }

  /** Writes a file that is made from the finished tables; it has one row. */
  void add(Attachment attachment, FinishedTables tables) throws IOException {
    add(
        attachment.name(),
        out -> {
          attachment.write(tables, out);
          return 1;
        });
  }

  /** What was written so far, in order. */
  List<Written> written() {
    return List.copyOf(written.keySet());
  }

  /** Opens a file that was written, before it is published. */
  InputStream open(String name) throws IOException {
    for (Map.Entry<Written, String> file : written.entrySet()) {
      if (file.getKey().name().equals(name)) {
        return Files.open(file.getValue());
      }
    }
    throw new IllegalArgumentException(name + " was not written");
  }

  /**
   * Moves all files to their names, the last written last. Files of these other names, which an
   * earlier run may have left, are removed, so that nobody takes them for this run's. The list of
   * the names lies beside the files meanwhile, so that what is named of a run that is broken off
   * here can be told.
   */
  void publish(List<String> others) throws IOException {
    Written last = written().get(written.size() - 1);
    if (!FileSystems.match(written.get(last), EmptyMatchTreatment.ALLOW).metadata().isEmpty()) {
      // The earlier run's last file must not stand beside files of this one.
      FileSystems.delete(
          List.of(Files.file(output + last.name())), StandardMoveOptions.IGNORE_MISSING_FILES);
    }
    FileSystems.delete(
        others.stream()
            .filter(name -> written.keySet().stream().noneMatch(file -> file.name().equals(name)))
            .map(name -> Files.file(output + name))
            .toList(),
        StandardMoveOptions.IGNORE_MISSING_FILES);
    try (OutputStream names = Files.create(folder.path() + NAMES)) {
      for (Written file : written.keySet()) {
        names.write((file.name() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    for (Map.Entry<Written, String> file : written.entrySet()) {
      ResourceId from = Files.file(file.getValue());
      ResourceId to = Files.file(output + file.getKey().name());
      FileSystems.rename(List.of(from), List.of(to), StandardMoveOptions.IGNORE_MISSING_FILES);
    }
    FileSystems.delete(
        List.of(Files.file(folder.path() + NAMES)), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /**
   * The names of the files that a run was giving their names when it was broken off.
   *
   * @param folder where it wrote, on the local disk
   * @return the names; empty when it had not come so far, or was through with it
   */
  static List<String> unfinished(Path folder) throws IOException {
    Path names = folder.resolve(NAMES);
    return java.nio.file.Files.exists(names) ? java.nio.file.Files.readAllLines(names) : List.of();
  }
}
