package io.github.tifa.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.transforms.FinishedTables;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a table one by one, so that memory does not grow with the table. A line is valid
 * until the next one is read.
 */
final class Lines implements AutoCloseable {
  /** Decimals stay as printed. */
  static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[BLOCK];
  private int begin;
  private int next;
  private int limit;
  private int end;

  private Lines(InputStream in) {
    this.in = in;
  }

  /** The lines of a table; none where the run has not written it. */
  static Lines of(FinishedTables tables, String name) throws IOException {
    return new Lines(tables.has(name) ? tables.open(name) : InputStream.nullInputStream());
  }

  /** Goes on to the next line, and says whether there is one. */
  boolean next() throws IOException {
    begin = next;
    int at = begin;
    while (true) {
      for (; at < limit; at++) {
        if (buffer[at] == '\n') {
          end = at;
          next = at + 1;
          return true;
        }
      }
      if (!fill()) {
        end = limit;
        next = limit;
        return end > begin;
      }
      at -= begin;
      begin = 0;
    }
  }

  /** Moves the line under way to the front, and reads more behind it. */
  private boolean fill() throws IOException {
    int held = limit - begin;
    byte[] target = held * 2 > buffer.length ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, begin, target, 0, held);
    buffer = target;
    limit = held;
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read <= 0) {
      begin = 0;
      return false;
    }
    limit += read;
    return true;
  }

  /** A cursor at the begin of the line. */
  Cursor cursor() {
    return cursor(begin);
  }

  /** A cursor at a {@linkplain Cursor#place place} of the line. */
  Cursor cursor(int place) {
    return new Cursor(buffer, place, end);
  }

  /** The line as an object. */
  JsonNode object() throws IOException {
    return JSON.readTree(buffer, begin, end - begin);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
