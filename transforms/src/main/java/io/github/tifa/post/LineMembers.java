package io.github.tifa.post;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.tifa.post.ArchiveReader.Member;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a JSON Lines file, each a post with its path and its content. */
final class LineMembers implements ArchiveReader.Members {
  /** What a character may take in JSON: one byte of a post becomes {@code \}{@code u000a}. */
  private static final long ESCAPED = 6;

  /** What a line may have beside its content. */
  private static final long OTHER_FIELDS = 1 << 16;

  /** The names of fields come from outside, so none is remembered. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final InputStream in;
  private final Limits limits;
  private final long longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  LineMembers(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
    this.longest = Math.min(Integer.MAX_VALUE >> 1, ESCAPED * limits.bytes() + OTHER_FIELDS);
  }

  @Override
  public Member next() throws IOException {
    while (at < end || fill()) {
      number++;
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long size = line(line);
      if (size > longest) {
        return Member.fault(name(), tooLarge(size));
      }
      if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
        return read(line.toByteArray());
      }
    }
    return null;
  }

  /** Reads a line, keeping no more than may be parsed. */
  private long line(ByteArrayOutputStream line) throws IOException {
    long size = 0;
    while (at < end || fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      size += at - from;
      if (size <= longest) {
        line.write(buffer, from, at - from);
      }
      if (at < end) {
        at++;
        break;
      }
    }
    return size;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private Member read(byte[] line) {
    String path = name();
    String content = null;
    try (JsonParser json = JSON.createParser(line)) {
      boolean whole = json.nextToken() == JsonToken.START_OBJECT;
      while (whole && json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        boolean text = json.nextToken() == JsonToken.VALUE_STRING;
        if (text && field.equals("path")) {
          path = json.getText();
        } else if (text && field.equals("content")) {
          content = json.getText();
        } else {
          json.skipChildren();
        }
      }
      if (whole && json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null) {
        return post(path, content);
      }
    } catch (IOException e) {
      // The line is as useless as one without the fields.
    }
    return unusable();
  }

  private Member post(String path, String content) {
    if (content == null) {
      return unusable();
    }
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return bytes.length > limits.bytes()
        ? Member.fault(path, tooLarge(bytes.length))
        : Member.post(path, bytes);
  }

  private Member unusable() {
    return Member.fault(
        name(),
        "unusable_line",
        "The line is no JSON object with the content of a post as text: write"
            + " {\"path\":…,\"content\":…}.");
  }

  private MalformedPostException tooLarge(long size) {
    try {
      Limits.check("post_too_large", "maxPostBytes", size, limits.bytes(), "bytes");
    } catch (MalformedPostException e) {
      return e;
    }
    throw new IllegalArgumentException(size + " bytes are not too many");
  }

  private String name() {
    return "line-" + number;
  }
}
