package io.github.tifa.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Walks over a line of JSON and makes no text or number of what is passed over. Tables are large,
 * and the page needs little of them. It trusts the line to be sound JSON, as the tables are.
 */
final class Cursor {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final byte[] bytes;
  private final int end;
  private int at;
  private int from;
  private int to;
  private boolean escaped;

  /** A cursor before the value that begins at a place of the bytes. */
  Cursor(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** Enters the object or array that stands here. */
  void enter() throws IOException {
    byte bracket = peek();
    if (bracket != '{' && bracket != '[') {
      throw new IOException("No object or array at byte " + at);
    }
    at++;
  }

  /**
   * Goes to the value of the next field, whose name can be {@link #find found}; false at the end.
   */
  boolean nextField() throws IOException {
    if (!next()) {
      return false;
    }
    pass();
    if (peek() != ':') {
      throw new IOException("No field at byte " + at);
    }
    at++;
    return true;
  }

  /** Goes to the next element of the array, or past the end of the array or object. */
  boolean next() throws IOException {
    byte sign = peek();
    if (sign == ',') {
      at++;
      sign = peek();
    }
    if (sign == ']' || sign == '}') {
      at++;
      return false;
    }
    return true;
  }

  /** Where the value begins that stands here. */
  int place() throws IOException {
    peek();
    return at;
  }

  /** Passes over the text that stands here, which can then be {@link #find found}. */
  void pass() throws IOException {
    if (peek() != '"') {
      throw new IOException("No text at byte " + at);
    }
    from = ++at;
    escaped = false;
    while (at < end && bytes[at] != '"') {
      if (bytes[at] == '\\') {
        escaped = true;
        at++;
      }
      at++;
    }
    to = at++;
  }

  /** The number of the text just passed, or of the name of the field; −1 where it has none. */
  int find(Words words) throws IOException {
    if (escaped) {
      byte[] plain = text().getBytes(StandardCharsets.UTF_8);
      return words.find(plain, 0, plain.length);
    }
    return words.find(bytes, from, to);
  }

  /** The text just passed, or the name of the field. */
  String text() throws IOException {
    if (!escaped) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    try (JsonParser in = FACTORY.createParser(bytes, from - 1, to - from + 2)) {
      in.nextToken();
      return in.getText();
    }
  }

  /** A number that tells the text just passed from others. */
  long hash() {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 0x100000001B3L + bytes[i];
    }
    return hash;
  }

  /** Reads the text that stands here. */
  String readText() throws IOException {
    pass();
    return text();
  }

  /** Reads the whole number that stands here. */
  long readNumber() throws IOException {
    boolean negative = peek() == '-';
    at += negative ? 1 : 0;
    long number = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      number = number * 10 + bytes[at++] - '0';
    }
    return negative ? -number : number;
  }

  /** Reads the {@code true} or {@code false} that stands here. */
  boolean readBoolean() throws IOException {
    boolean value = peek() == 't';
    skip();
    return value;
  }

  boolean isNull() throws IOException {
    return peek() == 'n';
  }

  /** Passes over the value that stands here, whatever it is. */
  void skip() throws IOException {
    byte first = peek();
    if (first == '"') {
      pass();
    } else if (first == '{' || first == '[') {
      int depth = 0;
      do {
        byte sign = bytes[at];
        if (sign == '"') {
          pass();
          continue;
        }
        depth += sign == '{' || sign == '[' ? 1 : sign == '}' || sign == ']' ? -1 : 0;
        at++;
      } while (depth > 0 && at < end);
    } else {
      while (at < end && bytes[at] != ',' && bytes[at] != '}' && bytes[at] != ']') {
        at++;
      }
    }
  }

  private byte peek() throws IOException {
    while (at < end && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    if (at >= end) {
      throw new IOException("The line ends too early");
    }
    return bytes[at];
  }
}
