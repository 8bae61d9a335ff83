package io.github.tifa.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The compact binary form of what travels between the steps: variable-length numbers, UTF-8 with
 * its length before it.
 */
final class Wire {
  private Wire() {}

  /** Writes a value of a list. */
  @FunctionalInterface
  interface Writer<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  /** Reads a value of a list. */
  @FunctionalInterface
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  static void number(DataOutputStream out, long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  static long number(DataInputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = in.readUnsignedByte();
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
    }
  }

  static void bytes(DataOutputStream out, byte[] value) throws IOException {
    number(out, value.length);
    out.write(value);
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    byte[] value = new byte[(int) number(in)];
    in.readFully(value);
    return value;
  }

  static void text(DataOutputStream out, String value) throws IOException {
    bytes(out, value.getBytes(StandardCharsets.UTF_8));
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  static <T> void list(DataOutputStream out, List<T> values, Writer<T> writer) throws IOException {
    number(out, values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = (int) number(in);
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(reader.read(in));
    }
    return values;
  }

  static void counts(DataOutputStream out, Map<String, Long> counts) throws IOException {
    number(out, counts.size());
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      text(out, count.getKey());
      number(out, count.getValue());
    }
  }

  static Map<String, Long> counts(DataInputStream in) throws IOException {
    int size = (int) number(in);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String key = text(in);
      counts.put(key, number(in));
    }
    return counts;
  }
}
