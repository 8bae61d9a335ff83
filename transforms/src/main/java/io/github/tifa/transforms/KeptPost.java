package io.github.tifa.transforms;

import io.github.tifa.post.RawPost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * What is kept of an annotated post for later runs, beside its line: {@code posts.jsonl} has that.
 * Where the post lies is left out, so that it may move.
 *
 * @param key what the post was read from, see {@link Key}
 * @param line the checksum of its line
 * @param packed its other parts, compressed with the line as dictionary: they repeat its texts
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two files, never compared
record KeptPost(Key key, int line, byte[] packed) {

  /**
   * The first half of the SHA-256 of the name of a file, which may date a post, and its bytes.
   *
   * @param high the first eight bytes
   * @param low the others
   */
  record Key(long high, long low) implements Comparable<Key> {
    /** The key of a post. */
    static Key of(RawPost post) {
      try {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(post.fileName().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        ByteBuffer hash = ByteBuffer.wrap(sha.digest(post.content()));
        return new Key(hash.getLong(), hash.getLong());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java platform has SHA-256", e);
      }
    }

    @Override
    public int compareTo(Key other) {
      int first = Long.compare(high, other.high);
      return first != 0 ? first : Long.compare(low, other.low);
    }
  }

  /** Packs the parts of a post. */
  static KeptPost of(Key key, PostParts post) throws IOException {
    PostParts placeless = post.at("");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    Wire.bytes(out, placeless.counts());
    Wire.bytes(out, placeless.marks());
    out.writeByte(post.sketch().length);
    for (long band : post.sketch()) {
      out.writeLong(band);
    }
    out.writeLong(post.text());
    return new KeptPost(
        key, checksum(placeless.line()), deflate(bytes.toByteArray(), placeless.line()));
  }

  /**
   * The post as it was kept, without a path.
   *
   * @param found its line as {@code posts.jsonl} has it, without a path and not as that of a copy
   * @throws IOException if the line is another one, or what was kept is damaged
   */
  PostParts unpack(byte[] found) throws IOException {
    if (checksum(found) != line) {
      throw new IOException("posts.jsonl has another line in this place");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(inflate(packed, found)));
    byte[] counts = Wire.bytes(in);
    byte[] marks = Wire.bytes(in);
    long[] sketch = new long[in.readUnsignedByte()];
    for (int band = 0; band < sketch.length; band++) {
      sketch[band] = in.readLong();
    }
    return new PostParts(found, counts, marks, sketch, in.readLong());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(key.high());
    out.writeLong(key.low());
    out.writeInt(line);
    Wire.bytes(out, packed);
  }

  /** Reads the next post of a file that was written so; null at its end. */
  static KeptPost next(DataInputStream in) throws IOException {
    long high;
    try {
      high = in.readLong();
    } catch (EOFException e) {
      return null;
    }
    return new KeptPost(new Key(high, in.readLong()), in.readInt(), Wire.bytes(in));
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** The size comes first, then what zlib makes of the bytes, with a checksum of its own. */
  private static byte[] deflate(byte[] bytes, byte[] dictionary) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setDictionary(dictionary);
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[Integer.BYTES + bytes.length / 2 + 64];
      ByteBuffer.wrap(packed).putInt(bytes.length);
      int size = Integer.BYTES;
      while (!deflater.finished()) {
        if (size == packed.length) {
          packed = Arrays.copyOf(packed, 2 * packed.length);
        }
        size += deflater.deflate(packed, size, packed.length - size);
      }
      return Arrays.copyOf(packed, size);
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflate(byte[] packed, byte[] dictionary) throws IOException {
    Inflater inflater = new Inflater();
    try {
      int size = ByteBuffer.wrap(packed).getInt();
      if (size < 0 || size / 1_100 > packed.length) {
        throw new IOException("no compressed data can have this size");
      }
      byte[] bytes = new byte[size];
      inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
      if (inflater.inflate(new byte[1]) != 0 || !inflater.needsDictionary()) {
        throw new IOException("the compressed data are others");
      }
      inflater.setDictionary(dictionary);
      int at = 0;
      while (at < size) {
        int more = inflater.inflate(bytes, at, size - at);
        if (more == 0) {
          throw new IOException("the compressed data are cut off");
        }
        at += more;
      }
      // Only then is the checksum at the end looked at.
      if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
        throw new IOException("the compressed data go on");
      }
      return bytes;
    } catch (DataFormatException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
      throw new IOException("the compressed data are damaged", e);
    } finally {
      inflater.end();
    }
  }
}
