package io.github.tifa.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * The output files while they are written under another folder, and the moment they get their
 * names.
 */
final class OutputFolder {
  private static final String NAMES = "names";

  private final PartFolder folder;
  private final String output;
  private final List<StagedFile> written = new ArrayList<>();

  /** Writes below {@code folder} first; {@code output} ends in a slash. */
  OutputFolder(PartFolder folder, String output) {
    this.folder = folder;
    this.output = output;
  }

  /** Writes a file. */
  void add(String name, StagedFile.Content content) throws IOException {
    written.add(StagedFile.write(folder, name, content));
  }

  /** Takes a file that another step wrote. */
  void add(StagedFile file) {
    written.add(file);
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
  List<StagedFile> written() {
    return List.copyOf(written);
  }

  /** Opens a file that was written, before it is published. */
  InputStream open(String name) throws IOException {
    for (StagedFile file : written) {
      if (file.name().equals(name)) {
        return Files.open(file.path());
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
    StagedFile last = written.get(written.size() - 1);
    if (!FileSystems.match(last.path(), EmptyMatchTreatment.ALLOW).metadata().isEmpty()) {
      // The earlier run's last file must not stand beside files of this one.
      FileSystems.delete(
          List.of(Files.file(output + last.name())), StandardMoveOptions.IGNORE_MISSING_FILES);
    }
    FileSystems.delete(
        others.stream()
            .filter(name -> written.stream().noneMatch(file -> file.name().equals(name)))
            .map(name -> Files.file(output + name))
            .toList(),
        StandardMoveOptions.IGNORE_MISSING_FILES);
    try (OutputStream names = Files.create(folder.path() + NAMES)) {
      for (StagedFile file : written) {
        names.write((file.name() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    for (StagedFile file : written) {
      ResourceId from = Files.file(file.path());
      ResourceId to = Files.file(output + file.name());
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
