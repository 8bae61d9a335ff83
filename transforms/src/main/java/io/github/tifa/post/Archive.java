package io.github.tifa.post;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** The kinds of files that hold many posts, told by their names. */
public enum Archive {
  /** A JSON object with {@code path} and {@code content} in each line. */
  JSON_LINES(".jsonl"),
  /** The same, compressed. */
  JSON_LINES_GZIP(".jsonl.gz"),
  /** A ZIP archive. */
  ZIP(".zip"),
  /** A tape archive. */
  TAR(".tar"),
  /** The same, compressed. */
  TAR_GZIP(".tar.gz", ".tgz"),
  /** The same, compressed better. */
  TAR_XZ(".tar.xz");

  /** What stands between the path of an archive and the name of a post in it. */
  public static final String SEPARATOR = "!/";

  private static final String GZIP = ".gz";

  /** The dictionary of xz's strongest preset has half of it. */
  private static final int XZ_KIB = 128 << 10;

  private final String ending;
  private final String shortEnding;

  Archive(String ending) {
    this(ending, ending);
  }

  Archive(String ending, String shortEnding) {
    this.ending = ending;
    this.shortEnding = shortEnding;
  }

  /**
   * What kind of archive a file is.
   *
   * @param path its name or path
   * @return the kind, or empty when the file is a post by itself
   */
  public static Optional<Archive> of(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(archive -> name.endsWith(archive.ending) || name.endsWith(archive.shortEnding))
        .findFirst();
  }

  /** Whether a name is that of compressed data of any kind that is read. */
  static boolean isPacked(String name) {
    return of(name).isPresent() || isCompressed(name);
  }

  private static boolean isCompressed(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(GZIP);
  }

  /**
   * The bytes of a file that is one post: those it has, or, where its name ends with {@code .gz},
   * those it was compressed from.
   *
   * @param path its name or path
   * @param in what it has
   * @throws IOException if it should be compressed and is not
   */
  public static InputStream post(String path, InputStream in) throws IOException {
    return isCompressed(path) ? gunzip(in) : in;
  }

  /**
   * Begins to read an archive of this kind, as a stream.
   *
   * @param in its bytes; closed with the reader
   * @param size how many they are
   * @param limits what one post may have
   */
  public ArchiveReader open(InputStream in, long size, Limits limits) {
    return new ArchiveReader(in, size, limits, this);
  }

  /** The posts of an archive of this kind. */
  ArchiveReader.Members members(InputStream in, Budget budget, Limits limits) throws IOException {
    return switch (this) {
      case JSON_LINES -> new LineMembers(budget.on(in), limits);
      case JSON_LINES_GZIP -> new LineMembers(budget.on(gunzip(in)), limits);
      case ZIP -> {
        ZipArchiveInputStream zip = new ZipArchiveInputStream(in);
        yield new EntryMembers(zip, budget.on(zip), budget, limits);
      }
      case TAR -> tar(budget.on(in), budget, limits);
      case TAR_GZIP -> tar(budget.on(gunzip(in)), budget, limits);
      case TAR_XZ -> tar(budget.on(new XZInputStream(in, XZ_KIB)), budget, limits);
    };
  }

  private static EntryMembers tar(InputStream in, Budget budget, Limits limits) {
    TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
    return new EntryMembers(tar, tar, budget, limits);
  }

  /** Files that were compressed one by one and then joined are one file. */
  private static InputStream gunzip(InputStream in) throws IOException {
    return new GzipCompressorInputStream(in, true);
  }

  /**
   * How much may still come out of an archive. A little can be compressed so that it becomes
   * endless; posts of news sites become five to thirty times as large.
   */
  static final class Budget {
    private static final long FREE = 64 << 20;
    private static final long RATIO = 100;

    /** What the names and attributes of one entry may take. */
    private static final long HEAD = 1 << 20;

    private long left;
    private long head = Long.MAX_VALUE;

    Budget(long size) {
      this.left = FREE + RATIO * size;
    }

    /** Until {@link #endHead}, only what the head of an entry may have can be read. */
    void beginHead() {
      head = HEAD;
    }

    void endHead() {
      head = Long.MAX_VALUE;
    }

    /** Counts what is read from a stream. */
    InputStream on(InputStream in) {
      return new FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          int b = super.read();
          spend(b < 0 ? 0 : 1);
          return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int read = super.read(bytes, offset, length);
          spend(Math.max(0, read));
          return read;
        }

        @Override
        public long skip(long length) throws IOException {
          long skipped = super.skip(length);
          spend(skipped);
          return skipped;
        }
      };
    }

    private void spend(long bytes) throws SpentException {
      left -= bytes;
      head -= bytes;
      if (left < 0 || head < 0) {
        throw new SpentException();
      }
    }
  }

  /** Nothing more may be read. */
  static final class SpentException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
