package io.github.tifa.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Writes one JSON object with its fields in the order of the calls. Line and paragraph separators
 * are escaped, so that one object is one line everywhere.
 */
public final class Json {
  /** Fills an object. */
  @FunctionalInterface
  public interface Body {
    /** Writes the fields. */
    void write(Json json) throws IOException;
  }

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DECIMALS = 6;

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** An object as UTF-8 bytes, without a line end. */
  public static byte[] object(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    // Over a writer, Jackson leaves characters beyond the basic plane as they are; over bytes it
    // escapes them.
    try (JsonGenerator generator =
        FACTORY.createGenerator(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      generator.setCharacterEscapes(new LineSafeEscapes());
      generator.writeStartObject();
      body.write(new Json(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An object as text. */
  public static String text(Body body) {
    return new String(object(body), StandardCharsets.UTF_8);
  }

  /** Writes a text field. */
  public Json put(String name, String value) throws IOException {
    out.writeStringField(name, value);
    return this;
  }

  /** Writes a whole number. */
  public Json put(String name, long value) throws IOException {
    out.writeNumberField(name, value);
    return this;
  }

  /** Writes a truth value. */
  public Json put(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
    return this;
  }

  /** Writes a number rounded half up to six decimals. */
  public Json put(String name, double value) throws IOException {
    out.writeFieldName(name);
    out.writeNumber(round(value));
    return this;
  }

  /** Writes a number as above, or a null where there is none. */
  public Json put(String name, OptionalDouble value) throws IOException {
    return value.isPresent() ? put(name, value.getAsDouble()) : putNull(name);
  }

  /** Writes a whole number, or a null where there is none. */
  public Json put(String name, OptionalLong value) throws IOException {
    return value.isPresent() ? put(name, value.getAsLong()) : putNull(name);
  }

  /** Writes a null. */
  public Json putNull(String name) throws IOException {
    out.writeNullField(name);
    return this;
  }

  /** Writes a list of texts. */
  public Json put(String name, Collection<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
    return this;
  }

  /** Writes an object of whole numbers, in the order of the map. */
  public Json putCounts(String name, Map<String, Long> counts) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      out.writeNumberField(count.getKey(), count.getValue());
    }
    out.writeEndObject();
    return this;
  }

  /** Writes an inner object. */
  public Json put(String name, Body body) throws IOException {
    out.writeObjectFieldStart(name);
    body.write(this);
    out.writeEndObject();
    return this;
  }

  /** Writes a list of objects. */
  public <T> Json putAll(String name, Collection<T> items, ItemBody<T> body) throws IOException {
    out.writeArrayFieldStart(name);
    for (T item : items) {
      out.writeStartObject();
      body.write(this, item);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  /** Fills the object of one item of a list. */
  @FunctionalInterface
  public interface ItemBody<T> {
    /** Writes the fields of one item. */
    void write(Json json, T item) throws IOException;
  }

  /**
   * The decimal that is printed: computed from the exact value, so that it does not depend on how a
   * JDK prints doubles.
   */
  static String round(double value) {
    BigDecimal rounded =
        new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
