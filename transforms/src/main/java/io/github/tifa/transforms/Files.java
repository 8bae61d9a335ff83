package io.github.tifa.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/** Streams on whatever file system a path names. */
final class Files {
  private static final int BUFFER = 1 << 16;

  private Files() {}

  static ResourceId file(String path) {
    return FileSystems.matchNewResource(path, false);
  }

  static OutputStream create(String path) throws IOException {
    return new OutputBuffer(
        Channels.newOutputStream(FileSystems.create(file(path), MimeTypes.BINARY)), BUFFER);
  }

  static InputStream open(String path) throws IOException {
    return new InputBuffer(Channels.newInputStream(FileSystems.open(file(path))), BUFFER);
  }

  static byte[] read(String path) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(file(path)))) {
      return in.readAllBytes();
    }
  }
}
