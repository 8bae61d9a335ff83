package io.github.tifa.transforms;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Notes how long each line is that passes by, its line feed included. Not thread-safe. */
final class LineLengths extends FilterOutputStream {
  private int[] lengths = new int[1024];
  private int lines;
  private int current;

  LineLengths(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    pass((byte) b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    for (int i = offset; i < offset + length; i++) {
      pass(bytes[i]);
    }
  }

  private void pass(byte b) {
    current++;
    if (b == '\n') {
      if (lines == lengths.length) {
        lengths = Arrays.copyOf(lengths, 2 * lines);
      }
      lengths[lines++] = current;
      current = 0;
    }
  }

  /** The length of a line, in bytes. */
  int get(int line) {
    if (line >= lines) {
      throw new IllegalStateException("There is no line " + line);
    }
    return lengths[line];
  }
}
