package io.github.tifa.transforms;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Gathers small writes into large ones. Java's own buffer takes a lock for every byte, which costs
 * more than the byte. Not thread-safe.
 */
final class OutputBuffer extends OutputStream {
  private final OutputStream out;
  private final byte[] buffer;
  private int size;

  OutputBuffer(OutputStream out, int capacity) {
    this.out = out;
    this.buffer = new byte[capacity];
  }

  @Override
  public void write(int b) throws IOException {
    if (size == buffer.length) {
      drain();
    }
    buffer[size++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > buffer.length - size) {
      drain();
    }
    if (length > buffer.length) {
      out.write(bytes, offset, length);
      return;
    }
    System.arraycopy(bytes, offset, buffer, size, length);
    size += length;
  }

  private void drain() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  @Override
  public void flush() throws IOException {
    drain();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      drain();
    }
  }
}
