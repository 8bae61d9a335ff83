package io.github.tifa.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the repository, wherever the tests are started. */
final class Repository {
  private Repository() {}

  /**
   * The root: the nearest folder, upwards from the working directory, that holds the test posts.
   */
  static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("testdata/posts"))
          && Files.isDirectory(folder.resolve("transforms"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no repository of Tifa above " + start);
  }

  static Path resolve(String path) {
    return root().resolve(path);
  }

  static String read(String path) {
    try {
      return Files.readString(resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
