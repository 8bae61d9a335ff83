package io.github.tifa.transforms;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;

/** Files of sorted rows, and the merging of many such files into one order without holding them. */
final class RowFile {
  /** Takes rows in order. */
  @FunctionalInterface
  interface Sink {
    void row(SortedRow row) throws IOException;
  }

  private RowFile() {}

  /** Writes rows that are in order. */
  static void write(String path, Collection<SortedRow> rows) throws IOException {
    try (Writer out = new Writer(path)) {
      for (SortedRow row : rows) {
        out.write(row);
      }
    }
  }

  private static void join(List<String> paths, String path) throws IOException {
    try (Writer out = new Writer(path)) {
      merge(paths, out::write);
    }
  }

  /** Writes a file row by row, in order. */
  static final class Writer implements Closeable {
    private final DataOutputStream out;

    Writer(String path) throws IOException {
      out = new DataOutputStream(Files.create(path));
    }

    void write(SortedRow row) throws IOException {
      Wire.text(out, row.key());
      Wire.bytes(out, row.line());
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Reads the rows of all files in the order of their keys. */
  static void merge(List<String> paths, Sink sink) throws IOException {
    FanIn.merge(
        paths, RowFile::join, path -> new Reader(Files.open(path)), head -> sink.row(head.row));
  }

  private static final class Reader implements FanIn.Source, Comparable<Reader> {
    private final DataInputStream in;
    private SortedRow row;

    Reader(InputStream in) {
      this.in = new DataInputStream(in);
    }

    @Override
    public boolean next() throws IOException {
      try {
        row = new SortedRow(Wire.text(in), Wire.bytes(in));
        return true;
      } catch (EOFException e) {
        return false;
      }
    }

    @Override
    public int compareTo(Reader other) {
      return row.compareTo(other.row);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
