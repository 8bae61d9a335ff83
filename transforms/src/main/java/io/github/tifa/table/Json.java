package io.github.tifa.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
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
  private static final LineSafeEscapes ESCAPES = new LineSafeEscapes();
  private static final int DECIMALS = 6;

  /** How many of the last decimal make one. */
  private static final int UNIT = 1_000_000;

  /** Below it, neighbouring doubles lie closer than a ten-millionth. */
  private static final double SURE = 1e9;

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** An object as UTF-8 bytes, without a line end. */
  public static byte[] object(Body body) {
    // Over a writer, Jackson leaves characters beyond the basic plane as they are; over bytes it
    // escapes them.
    StringWriter text = new StringWriter(512);
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.setCharacterEscapes(ESCAPES);
      generator.writeStartObject();
      body.write(new Json(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
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
    double scaled = Math.abs(value) * UNIT;
    double below = Math.floor(scaled);
    // Multiplied, the value is off by less than a ten-millionth; only near a half does that matter.
    if (scaled < SURE && Math.abs(scaled - below - 0.5) > 1e-4) {
      return decimal(value < 0, (long) below + (scaled - below > 0.5 ? 1 : 0));
    }
    BigDecimal rounded =
        new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** A number of millionths as a decimal without zeros at its end. */
  private static String decimal(boolean negative, long millionths) {
    if (millionths == 0) {
      return "0";
    }
    StringBuilder text = new StringBuilder(12);
    text.append(negative ? "-" : "").append(millionths / UNIT);
    long rest = millionths % UNIT;
    if (rest > 0) {
      text.append('.');
      for (long digit = UNIT / 10; rest > 0; digit /= 10) {
        text.append(rest / digit);
        rest %= digit;
      }
    }
    return text.toString();
  }
}
