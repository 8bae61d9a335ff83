package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.Test;

/** Writes and reads bytes in pieces of every size against the size of the buffer. */
public final class BuffersTest {
  private static final int CAPACITY = 16;

  @Test
  public void whatIsWrittenInPiecesComesOutInOrder() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      try (OutputStream out = new OutputBuffer(written, CAPACITY)) {
        for (int at = 0; at < bytes.length; ) {
          int length = Math.min(bytes.length - at, random.nextInt(3 * CAPACITY));
          if (length == 1) {
            out.write(bytes[at]);
          } else {
            out.write(bytes, at, length);
          }
          at += length;
        }
      }

      assertThat(written.toByteArray()).isEqualTo(bytes);
    }
  }

  @Test
  public void whatIsReadAndSkippedInPiecesIsWhatIsThere() throws IOException {
    Random random = new Random(6);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      try (InputStream in = new InputBuffer(new ByteArrayInputStream(bytes), CAPACITY)) {
        int at = 0;
        while (at < bytes.length) {
          int length = Math.min(bytes.length - at, random.nextInt(3 * CAPACITY));
          switch (random.nextInt(3)) {
            case 0 -> in.skipNBytes(length);
            case 1 ->
                assertThat(in.readNBytes(length))
                    .isEqualTo(Arrays.copyOfRange(bytes, at, at + length));
            default -> {
              length = 1;
              assertThat(in.read()).isEqualTo(bytes[at] & 0xFF);
            }
          }
          at += length;
        }

        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read(new byte[1], 0, 1)).isEqualTo(-1);
        assertThrows(EOFException.class, () -> in.skipNBytes(1));
      }
    }
  }

  @Test
  public void flushingWritesWhatIsHeld() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (OutputStream out = new OutputBuffer(written, CAPACITY)) {
      out.write(7);
      out.flush();

      assertThat(written.toByteArray()).isEqualTo(new byte[] {7});
    }
  }

  @Test
  public void closingClosesWhatIsWrittenToEvenIfItFails() throws IOException {
    boolean[] closed = {false};
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };
    OutputStream out = new OutputBuffer(full, CAPACITY);
    out.write(7);

    assertThrows(IOException.class, out::close);
    assertThat(closed[0]).isTrue();
  }
}
