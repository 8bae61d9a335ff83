package io.github.tifa.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The kinds of fields that the data of the page is made of. */
final class Fields {
  private final JsonGenerator out;

  Fields(JsonGenerator out) {
    this.out = out;
  }

  /** Writes one thing of a list. */
  @FunctionalInterface
  interface Body<T> {
    void write(T thing) throws IOException;
  }

  /** A field with a list of things. */
  <T> void list(String name, Collection<T> things, Body<T> body) throws IOException {
    out.writeArrayFieldStart(name);
    for (T thing : things) {
      body.write(thing);
    }
    out.writeEndArray();
  }

  /** A value as a table has it. */
  void node(JsonNode node) throws IOException {
    Lines.JSON.writeTree(out, node);
  }

  /** Fields of a row, as the table has them. */
  void copy(JsonNode row, String... names) throws IOException {
    for (String name : names) {
      out.writeFieldName(name);
      node(row.get(name));
    }
  }

  /** A field with the first counts of an object, as pairs. */
  void first(JsonNode row, String name) throws IOException {
    out.writeArrayFieldStart(name);
    Iterator<Map.Entry<String, JsonNode>> fields = row.get(name).fields();
    for (int i = 0; i < Bounds.FORMS && fields.hasNext(); i++) {
      Map.Entry<String, JsonNode> field = fields.next();
      out.writeStartArray();
      out.writeString(Bounds.cut(field.getKey()));
      out.writeNumber(field.getValue().longValue());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  void numbers(String name, List<Integer> numbers) throws IOException {
    list(name, numbers, number -> out.writeNumber(number));
  }

  /** Source, period and numbers of each place, one after the other. */
  void cells(String name, Cells cells) throws IOException {
    out.writeArrayFieldStart(name);
    for (Map.Entry<Integer, long[]> cell : cells.sorted().entrySet()) {
      out.writeNumber(Grid.sourceOf(cell.getKey()));
      out.writeNumber(Grid.periodOf(cell.getKey()));
      for (long number : cell.getValue()) {
        out.writeNumber(number);
      }
    }
    out.writeEndArray();
  }
}
