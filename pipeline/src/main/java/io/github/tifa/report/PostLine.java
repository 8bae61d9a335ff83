package io.github.tifa.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.tifa.annotation.Method;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the report needs of a line of {@code posts.jsonl}. The text is decoded only when a sentence
 * is wanted, and the lines of copies are not read to their end.
 */
final class PostLine {
  /**
   * A mention.
   *
   * @param title whether it stands in the title
   * @param start its place in code points; {@code end} is exclusive
   */
  record Mention(String id, boolean title, int start, int end, int sentence, boolean nested) {}

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String NOT_COUNTED = Method.DATELINE.code();

  private final byte[] bytes;
  private final int begin;
  private final int end;
  private int textAt = -1;
  private String text;

  String id = "";
  String title = "";
  String day = "";
  String source = "";
  String url = "";
  long characters;
  long tokens;
  long sentences;
  String copyKind;
  final List<Mention> mentions = new ArrayList<>();
  final List<String> keywords = new ArrayList<>();

  private PostLine(byte[] bytes, int begin, int end) {
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
  }

  /** Reads the line that stands in the buffer. */
  static PostLine of(Lines lines) throws IOException {
    PostLine post = new PostLine(lines.bytes(), lines.begin(), lines.end());
    try (JsonParser in =
        FACTORY.createParser(lines.bytes(), lines.begin(), lines.end() - lines.begin())) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        if (!post.read(field, in)) {
          break;
        }
      }
    }
    return post;
  }

  /** Takes a field, and says whether more is needed. */
  private boolean read(String field, JsonParser in) throws IOException {
    switch (field) {
      case "id" -> id = in.getText();
      case "title" -> title = in.getText();
      case "day" -> day = in.getText();
      case "source" -> source = in.getText();
      case "url" -> url = in.getText();
      case "characters" -> characters = in.getLongValue();
      case "tokens" -> tokens = in.getLongValue();
      case "sentences" -> sentences = in.getLongValue();
      case "duplicateKind" -> {
        if (in.currentToken() != JsonToken.VALUE_NULL) {
          copyKind = in.getText();
          return false;
        }
      }
      case "text" -> textAt = begin + (int) in.currentTokenLocation().getByteOffset();
      case "mentions" -> {
        while (in.nextToken() == JsonToken.START_OBJECT) {
          Mention mention = mention(in);
          if (mention != null) {
            mentions.add(mention);
          }
        }
      }
      case "keywords" -> {
        while (in.nextToken() == JsonToken.START_OBJECT) {
          while (in.nextToken() != JsonToken.END_OBJECT) {
            boolean term = in.currentName().equals("term");
            in.nextToken();
            if (term) {
              keywords.add(in.getText());
            }
          }
        }
        return false;
      }
      default -> in.skipChildren();
    }
    return true;
  }

  /** A mention, or null for one that no statistic counts. */
  private static Mention mention(JsonParser in) throws IOException {
    boolean counted = true;
    String id = "";
    boolean title = false;
    int start = 0;
    int end = 0;
    int sentence = 0;
    boolean nested = false;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "id" -> id = in.getText();
        case "field" -> title = in.getTextLength() == "title".length();
        case "start" -> start = in.getIntValue();
        case "end" -> end = in.getIntValue();
        case "sentence" -> sentence = in.getIntValue();
        case "method" -> counted = !in.getText().equals(NOT_COUNTED);
        case "nested" -> nested = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }
    return counted ? new Mention(id, title, start, end, sentence, nested) : null;
  }

  /** The text; only before the next line is read. */
  String text() throws IOException {
    if (text == null) {
      try (JsonParser in = FACTORY.createParser(bytes, textAt, end - textAt)) {
        in.nextToken();
        text = in.getText();
      }
    }
    return text;
  }
}
