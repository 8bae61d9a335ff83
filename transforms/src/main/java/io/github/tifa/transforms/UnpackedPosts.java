package io.github.tifa.transforms;

import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.RawPost;
import io.github.tifa.transforms.PostBatch.InputFile;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.apache.beam.sdk.io.FileSystems;

/**
 * Reads the files of a batch, those that were unpacked from archives too. The posts of one archive
 * lie in one file, which stays open as long as neighbours are read from it. Not thread-safe.
 */
final class UnpackedPosts implements Closeable {
  private final PostReader reader;
  private String opened = "";
  private ReadableByteChannel channel;

  UnpackedPosts(PostReader reader) {
    this.reader = reader;
  }

  /**
   * Reads a file.
   *
   * @throws MalformedPostException if it is not to be read as a post
   * @throws IOException if it was unpacked, and what was unpacked is gone
   */
  RawPost read(InputFile file) throws MalformedPostException, IOException {
    if (!file.unpacked()) {
      return reader.read(file.path());
    }
    if (!opened.equals(file.holder())) {
      close();
      channel = FileSystems.open(Files.file(file.holder()));
      opened = file.holder();
    }
    if (!(channel instanceof SeekableByteChannel)) {
      throw new IOException(
          "The file system of --output cannot be read from the middle of a file: unpack "
              + file.path());
    }
    ((SeekableByteChannel) channel).position(file.at());
    ByteBuffer content = ByteBuffer.allocate((int) file.size());
    while (content.hasRemaining()) {
      if (channel.read(content) < 0) {
        throw new EOFException(file.holder() + " is cut off");
      }
    }
    return new RawPost(file.path(), content.array());
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
