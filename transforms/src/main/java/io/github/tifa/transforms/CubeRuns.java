package io.github.tifa.transforms;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Sorted runs of cells, and the merging of many of them as streams. */
final class CubeRuns {
  /** Takes merged cells in the order of their keys. */
  @FunctionalInterface
  interface Sink {
    void cell(CellKey key, Cell cell) throws IOException;
  }

  private static final int BUFFER = 8192;

  private CubeRuns() {}

  /**
   * Writes cells in the order of their keys. These share long beginnings with their neighbours, so
   * each is written as what differs from the one before.
   */
  static final class Writer implements Closeable {
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DataOutputStream out;
    private String before = "";

    /** Writes to a stream, which is closed with this. */
    Writer(OutputStream run) {
      out =
          new DataOutputStream(
              new OutputBuffer(new DeflaterOutputStream(run, deflater, BUFFER), BUFFER));
    }

    /** Writes a cell; {@code key} is one as {@link CellKey#encode} gives it. */
    void write(String key, Cell cell) throws IOException {
      int shared = shared(before, key);
      Wire.number(out, shared);
      Wire.text(out, key.substring(shared));
      cell.write(out);
      before = key;
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } finally {
        deflater.end();
      }
    }

    private static int shared(String a, String b) {
      int most = Math.min(a.length(), b.length());
      int i = 0;
      while (i < most && a.charAt(i) == b.charAt(i)) {
        i++;
      }
      return i > 0 && Character.isHighSurrogate(a.charAt(i - 1)) ? i - 1 : i;
    }
  }

  /** Merges the runs in files; cells with the same key are summed. */
  static void merge(List<String> paths, Sink sink) throws IOException {
    Sum sum = new Sum(sink);
    FanIn.merge(paths, CubeRuns::join, path -> new Run(Files.open(path)), sum::add);
    sum.end();
  }

  private static void join(List<String> paths, String path) throws IOException {
    try (Writer out = new Writer(Files.create(path))) {
      merge(paths, (key, cell) -> out.write(key.encode(), cell));
    }
  }

  /** Merges runs as they are read. */
  static void mergeStreams(List<? extends InputStream> runs, Sink sink) throws IOException {
    Sum sum = new Sum(sink);
    FanIn.merge(runs.stream().map(Run::new).toList(), sum::add);
    sum.end();
  }

  /** Sums cells that come in the order of their keys. */
  private static final class Sum {
    private final Sink sink;
    private String key;
    private Cell cell;

    Sum(Sink sink) {
      this.sink = sink;
    }

    void add(Run head) throws IOException {
      if (head.key.equals(key)) {
        cell.add(head.cell);
        return;
      }
      end();
      key = head.key;
      cell = head.cell;
    }

    /** Gives the last sum, if there was any cell. */
    void end() throws IOException {
      if (key != null) {
        sink.cell(CellKey.decode(key), cell);
      }
    }
  }

  /** A sorted run as it is read. */
  private static final class Run implements FanIn.Source, Comparable<Run> {
    private final DataInputStream in;
    private String key = "";
    private Cell cell;

    Run(InputStream bytes) {
      in = new DataInputStream(new InputBuffer(new InflaterInputStream(bytes), BUFFER));
    }

    @Override
    public boolean next() throws IOException {
      try {
        int shared = (int) Wire.number(in);
        key = key.substring(0, shared) + Wire.text(in);
      } catch (EOFException e) {
        return false;
      }
      cell = Cell.read(in);
      return true;
    }

    @Override
    public int compareTo(Run other) {
      return key.compareTo(other.key);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
