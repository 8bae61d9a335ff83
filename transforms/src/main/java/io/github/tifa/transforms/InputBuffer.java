package io.github.tifa.transforms;

import java.io.IOException;
import java.io.InputStream;

/** Reads ahead, without a lock, as {@link OutputBuffer} writes. Not thread-safe. */
final class InputBuffer extends InputStream {
  private final InputStream in;
  private final byte[] buffer;
  private int at;
  private int size;

  InputBuffer(InputStream in, int capacity) {
    this.in = in;
    this.buffer = new byte[capacity];
  }

  @Override
  public int read() throws IOException {
    return at < size || fill() ? buffer[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (at == size && length >= buffer.length) {
      return in.read(bytes, offset, length);
    }
    if (length == 0) {
      return 0;
    }
    if (at == size && !fill()) {
      return -1;
    }
    int taken = Math.min(length, size - at);
    System.arraycopy(buffer, at, bytes, offset, taken);
    at += taken;
    return taken;
  }

  @Override
  public long skip(long length) throws IOException {
    if (at == size) {
      return in.skip(length);
    }
    int skipped = (int) Math.min(Math.max(0, length), size - at);
    at += skipped;
    return skipped;
  }

  private boolean fill() throws IOException {
    at = 0;
    size = Math.max(0, in.read(buffer, 0, buffer.length));
    return size > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
