package io.github.tifa.pipeline;

import io.github.tifa.transforms.CountCorpus;
import io.github.tifa.transforms.PartFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The claim of a run on its output folder. While it holds, no other run writes there; the operating
 * system gives the lock up when the process ends, however it ends, and the next claim clears away
 * what a broken run left. Folders that are not on the local disk are not locked.
 */
final class OutputClaim implements AutoCloseable {
  private static final String LOCK = ".tifa-lock";

  private final Path output;
  private final FileChannel lock;
  private final boolean made;

  private OutputClaim(Path local, FileChannel lock, boolean made) {
    this.output = local;
    this.lock = lock;
    this.made = made;
  }

  /**
   * Claims the folder of the outputs, and makes it where it is missing.
   *
   * @throws UsageException if another run has claimed it, or has filled it in the meantime
   * @throws IOException if the folder cannot be written
   */
  static OutputClaim of(JobConfig config) throws UsageException, IOException {
    if (config.template() || config.output().get().matches("[A-Za-z][-A-Za-z0-9+.]*:/.*")) {
      return new OutputClaim(null, null, false);
    }
    Path local = Path.of(config.output().get());
    boolean made = !Files.exists(local);
    Files.createDirectories(local);
    FileChannel lock = lock(local);
    if (lock == null) {
      throw new UsageException(
          List.of(
              "--output="
                  + local
                  + " is being written by another run: wait for its end, or name another folder"));
    }
    OutputClaim claim = new OutputClaim(local, lock, made);
    clear(local);
    if (!config.overwrite() && !isFree(local)) {
      claim.close();
      throw new UsageException(
          List.of("--output=" + local + " was filled by another run: name another folder"));
    }
    return claim;
  }

  /** The lock, or null if another run has it. */
  private static FileChannel lock(Path output) throws IOException {
    Path file = output.resolve(LOCK);
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        Object opened = key(file);
        if (channel.tryLock() == null) {
          channel.close();
          return null;
        }
        // The run before may have removed the file that was opened, and another made it anew.
        if (opened != null && Objects.equals(opened, key(file))) {
          return channel;
        }
        channel.close();
      } catch (OverlappingFileLockException e) {
        channel.close();
        return null;
      }
    }
  }

  private static Object key(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.fileKey() == null ? file : attributes.fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Whether a folder holds nothing but what belongs to a run under way, or broken off. */
  static boolean isFree(Path output) throws IOException {
    List<Path> broken = entries(output, PartFolder.WORK);
    for (Path entry : entries(output, "")) {
      String name = entry.getFileName().toString();
      boolean named = false;
      for (Path work : broken) {
        named |= CountCorpus.unfinished(work).contains(name);
      }
      if (!name.equals(LOCK) && !name.startsWith(PartFolder.WORK) && !named) {
        return false;
      }
    }
    return true;
  }

  /** Removes what a run left that did not come to its end; no file of it keeps its final name. */
  private static void clear(Path output) throws IOException {
    for (Path work : entries(output, PartFolder.WORK)) {
      List<String> named = CountCorpus.unfinished(work);
      // Without what is still to be named, nothing more can get its name.
      remove(work);
      for (String name : named) {
        Files.deleteIfExists(output.resolve(name));
      }
    }
  }

  private static List<Path> entries(Path folder, String prefix) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(e -> e.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Removes what is not finished, and gives the folder up. */
  @Override
  public synchronized void close() {
    if (output == null || !lock.isOpen()) {
      return;
    }
    try {
      clear(output);
    } catch (IOException | java.io.UncheckedIOException e) {
      // The next run clears it away.
    }
    try {
      Files.deleteIfExists(output.resolve(LOCK));
      lock.close();
      if (made) {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      // The folder is not empty, as it is after a run that has come to its end.
    }
  }
}
