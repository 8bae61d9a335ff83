package io.github.tifa.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV for spreadsheets. Its columns are the fields of its JSON Schema: a field of an
 * inner object is a column of its own, such as {@code trend.p}; a list, or an object without fixed
 * fields, is one cell of JSON. Null and what is absent are empty cells. A text that a spreadsheet
 * could take for a formula gets an apostrophe in front.
 */
public final class CsvTable {
  /** What a cell of a spreadsheet holds at most, in UTF-16 units. */
  static final int LONGEST_CELL = 32_767;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String CUT = "…";

  /** Half and full width: some locales take both for the beginning of a formula. */
  private static final String BEGINS_FORMULA = "=+-@＝＋－＠\t\r\n";

  /** With it, taking one apostrophe from the front of a text always gives the text back. */
  private static final String MARK = "'";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** The way to a field from the object that is the line. */
  private record Column(List<String> path) {
    String name() {
      return String.join(".", path);
    }

    JsonNode in(JsonNode row) {
      JsonNode value = row;
      for (String field : path) {
        value = value.path(field);
      }
      return value;
    }
  }

  private final List<Column> columns = new ArrayList<>();

  private CsvTable(JsonNode schema) {
    addColumns(List.of(), schema);
  }

  /**
   * The table of this name.
   *
   * @param name the name of its file without the extension, such as {@code entities}
   * @throws IllegalArgumentException if no schema has that name
   */
  public static CsvTable of(String name) throws IOException {
    try (InputStream in = CsvTable.class.getResourceAsStream(name + ".schema.json")) {
      if (in == null) {
        throw new IllegalArgumentException("no schema of a table called " + name);
      }
      return new CsvTable(JSON.readTree(in));
    }
  }

  private void addColumns(List<String> path, JsonNode schema) {
    for (Map.Entry<String, JsonNode> field : schema.get("properties").properties()) {
      List<String> inner = new ArrayList<>(path);
      inner.add(field.getKey());
      if (field.getValue().has("properties")) {
        addColumns(inner, field.getValue());
      } else {
        columns.add(new Column(List.copyOf(inner)));
      }
    }
  }

  /** The names of the columns, in order. */
  public List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  /**
   * Writes the lines of a table as records, below a record of the column names: RFC 4180, in UTF-8
   * with a byte order mark. Holds one line at a time; closes neither stream.
   *
   * @param lines JSON Lines in UTF-8
   * @return how many lines there were
   */
  public long write(InputStream lines, OutputStream csv) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
    Writer out = new OutputStreamWriter(csv, StandardCharsets.UTF_8);
    out.write(BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns());
    long rows = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode row = JSON.readTree(line);
      for (Column column : columns) {
        printer.print(cell(column.in(row)));
      }
      printer.println();
      rows++;
    }
    printer.flush();
    return rows;
  }

  private static String cell(JsonNode value) throws IOException {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isTextual()) {
      return cut(safe(value.textValue()));
    }
    return cut(JSON.writeValueAsString(value));
  }

  private static String safe(String text) {
    boolean risky = !text.isEmpty() && (BEGINS_FORMULA + MARK).contains(text.substring(0, 1));
    return risky ? MARK + text : text;
  }

  private static String cut(String cell) {
    if (cell.length() <= LONGEST_CELL) {
      return cell;
    }
    int end = LONGEST_CELL - CUT.length();
    return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
