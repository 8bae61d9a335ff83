package io.github.tifa.transforms;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.apache.beam.sdk.io.FileSystems;

/**
 * The file of what a run keeps of its posts: how they were read, the posts as {@link KeptPost}
 * packs them, and an index by key that says where a post lies here and where its line lies in
 * {@code posts.jsonl}. Only the index is held in memory.
 *
 * @param folder the outputs of the run, ending in a slash
 * @param reading how posts were read, see {@link Reuse#reading()}
 * @param index the rows of the index, ordered by key
 * @param checksum that of the index
 */
@SuppressWarnings("ArrayRecordComponent") // held once for each file, never compared
record KeptFile(String folder, String reading, byte[] index, int checksum) {
  private static final String MAGIC = "Tifa annotations 2";

  /** Key, place and length of the line, its checksum, place and length of what is packed. */
  private static final int ROW = 4 * Long.BYTES + 3 * Integer.BYTES;

  /** Place, rows and checksum of the index. */
  private static final int FOOT = Long.BYTES + 2 * Integer.BYTES;

  private static final int LONGEST_HEAD = 1 << 16;

  private static final Map<Reuse, KeptFile> LOADED = new ConcurrentHashMap<>();

  /** A post's row of the index. */
  record Row(
      KeptPost.Key key, long lineAt, int lineLength, int line, long packedAt, int packedLength) {

    /** The bytes of the index, with a key by which they are in the order of the posts' keys. */
    private SortedRow sorted() {
      ByteBuffer bytes = ByteBuffer.allocate(ROW);
      bytes.putLong(key.high()).putLong(key.low()).putLong(lineAt).putInt(lineLength).putInt(line);
      bytes.putLong(packedAt).putInt(packedLength);
      String order =
          HexFormat.of().toHexDigits(key.high() ^ Long.MIN_VALUE)
              + HexFormat.of().toHexDigits(key.low() ^ Long.MIN_VALUE)
              + HexFormat.of().toHexDigits(lineAt);
      return new SortedRow(order, bytes.array());
    }
  }

  /** The file of the posts of a batch, before they come together. */
  static String file(String part) {
    return part + "-kept";
  }

  /**
   * Writes the file.
   *
   * @param reading how posts were read
   * @param parts the part files of all batches, in order
   * @param lines the length of each line of {@code posts.jsonl} with its line feed, in that order
   * @param folder where the rows of the index lie until they are in order
   * @return how many posts are kept
   */
  static long write(
      String reading, List<String> parts, LineLengths lines, PartFolder folder, OutputStream out)
      throws IOException {
    byte[] head = (MAGIC + "\n" + reading + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(head);
    RowSpill index = new RowSpill(folder.path() + "index-");
    int posts = 0;
    long at = head.length;
    long lineAt = 0;
    for (String part : parts) {
      try (DataInputStream in = new DataInputStream(Files.open(file(part)))) {
        for (KeptPost post = KeptPost.next(in); post != null; post = KeptPost.next(in)) {
          int length = lines.get(posts++);
          index.add(
              new Row(post.key(), lineAt, length - 1, post.line(), at, post.packed().length)
                  .sorted());
          out.write(post.packed());
          at += post.packed().length;
          lineAt += length;
        }
      }
    }
    CRC32 crc = new CRC32();
    RowFile.merge(
        index.close(),
        row -> {
          out.write(row.line());
          crc.update(row.line());
        });
    ByteBuffer foot = ByteBuffer.allocate(FOOT);
    out.write(foot.putLong(at).putInt(posts).putInt((int) crc.getValue()).array());
    return posts;
  }

  /** The file of the run that a job takes posts from, loaded once in each JVM. */
  static KeptFile of(Reuse reuse) throws IOException {
    KeptFile loaded = LOADED.get(reuse);
    if (loaded == null) {
      loaded = open(reuse.folder());
      if (loaded.checksum() != reuse.checksum()) {
        throw new IOException(reuse.folder() + " was written anew while it was being reused");
      }
      LOADED.put(reuse, loaded);
    }
    return loaded;
  }

  /**
   * Loads the index.
   *
   * @param outputs the folder of the run
   * @throws IOException if there is no such file, or it is damaged; the message is for the user
   */
  static KeptFile open(String outputs) throws IOException {
    String folder = PartFolder.slashed(outputs);
    String path = folder + Reuse.FILE;
    try {
      String reading = head(path);
      try (Reader in = new Reader(path)) {
        long size = in.size();
        ByteBuffer foot = ByteBuffer.wrap(in.read(size - FOOT, FOOT));
        long at = foot.getLong();
        int length = Math.multiplyExact(foot.getInt(), ROW);
        int checksum = foot.getInt();
        if (at < 0 || length < 0 || at + length + FOOT != size) {
          throw damaged(path);
        }
        byte[] index = in.read(at, length);
        CRC32 crc = new CRC32();
        crc.update(index);
        if ((int) crc.getValue() != checksum) {
          throw damaged(path);
        }
        return new KeptFile(folder, reading, index, checksum);
      }
    } catch (java.io.FileNotFoundException e) {
      throw new IOException(
          "there is no " + Reuse.FILE + " in it: it must hold the outputs of an earlier run", e);
    } catch (ArithmeticException | EOFException e) {
      throw damaged(path);
    }
  }

  private static String head(String path) throws IOException {
    try (InputStream in = Files.open(path)) {
      String head = new String(in.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
      String[] lines = head.split("\n", 3);
      if (lines.length < 3 || !lines[0].equals(MAGIC)) {
        throw new IOException(
            Reuse.FILE + " in it is none of this version of Tifa: run once without --reuse");
      }
      return lines[1];
    }
  }

  private static IOException damaged(String path) {
    return new IOException(path + " is damaged or cut off: run once without --reuse");
  }

  /** The row of a key, or null. */
  Row find(KeptPost.Key key) {
    ByteBuffer rows = ByteBuffer.wrap(index);
    int low = 0;
    int high = index.length / ROW - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      ByteBuffer row = rows.position(middle * ROW);
      int order = new KeptPost.Key(row.getLong(), row.getLong()).compareTo(key);
      if (order == 0) {
        return new Row(key, row.getLong(), row.getInt(), row.getInt(), row.getLong(), row.getInt());
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** Reads stretches of a file. Not thread-safe. */
  static final class Reader implements AutoCloseable {
    private final ReadableByteChannel channel;

    Reader(String path) throws IOException {
      channel = FileSystems.open(Files.file(path));
      if (!(channel instanceof SeekableByteChannel)) {
        channel.close();
        throw new IOException(path + " lies where files can only be read from their beginning");
      }
    }

    long size() throws IOException {
      return ((SeekableByteChannel) channel).size();
    }

    /** Reads so many bytes from a place. */
    byte[] read(long at, int length) throws IOException {
      if (at < 0 || length < 0) {
        throw new EOFException();
      }
      ((SeekableByteChannel) channel).position(at);
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          throw new EOFException();
        }
      }
      return bytes.array();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
