package io.github.tifa.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of posts that a test makes up. */
final class Corpus {
  private final Path folder;

  Corpus(Path folder) {
    this.folder = folder;
  }

  /** Adds a post with front matter; the address is made from the file name. */
  Corpus post(String name, String title, String... paragraphs) {
    return file(
        name,
        "---\ntitle: '"
            + title
            + "'\ndate: 2020-10-01T04:00:00Z\nfrom: https://example.org/"
            + Math.abs((long) name.hashCode())
            + "\ncategories: [ 河湾日报 ]\n---\n<p>"
            + String.join("</p>\n<p>", paragraphs)
            + "</p>\n");
  }

  /** Adds a file. */
  Corpus file(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** The option that reads the whole folder. */
  String input() {
    return "--input=" + folder;
  }
}
