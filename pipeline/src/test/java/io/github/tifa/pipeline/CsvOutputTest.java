package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A run with {@code --csv}: the same rows in both formats, whatever the posts hold. */
public final class CsvOutputTest {
  private static final List<String> TABLES =
      List.of(
          "candidates",
          "concordance",
          "cooccurrences",
          "entities",
          "keyness",
          "keywords",
          "name-lists",
          "name-order",
          "new-terms",
          "posts",
          "rejected",
          "timeline");

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void eachTableHasTheSameRowsAsCsv() throws IOException {
    Path hostile = temporary.newFile("2020-08-03-hostile.md").toPath();
    Files.writeString(
        hostile,
        """
        ---
        title: '=HYPERLINK("http://example.org","习近平, 李克强")'
        date: 2020-08-03
        author: "@甲, \\"乙\\""
        from: "-2+3"
        categories: [ "+测试报" ]
        ---
        =1+1 习近平“出席”会议，李克强说：
        第二段。
        """);
    OutputFiles outputs =
        SampleRun.of("--csv", "--input=" + SampleRun.input() + "," + hostile).outputs();

    for (String table : TABLES) {
      List<JsonNode> rows = outputs.rows(table + ".jsonl");
      String csv = outputs.text(table + ".csv");
      assertWithMessage(table).that(csv).startsWith("\uFEFF");
      assertWithMessage(table).that(csv).endsWith("\r\n");
      try (CSVParser parser =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .build()
              .parse(new StringReader(csv.substring(1)))) {
        List<CSVRecord> records = parser.getRecords();
        assertWithMessage(table).that(records).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
          assertSame(table, records.get(i), rows.get(i));
        }
      }
      assertThat(rowsOf(outputs, table + ".csv")).isEqualTo(rows.size());
    }
    assertThat(outputs.text("posts.csv"))
        .contains(",\"'=HYPERLINK(\"\"http://example.org\"\",\"\"习近平, 李克强\"\")\",");
    assertThat(outputs.text("posts.csv")).contains(",'+测试报,\"'@甲, \"\"乙\"\"\",'-2+3,");
  }

  @Test
  public void aRunWithoutCsvLeavesNoneOfAnEarlierRun() throws IOException {
    Path post = temporary.newFile("2020-08-03-a.md").toPath();
    Files.writeString(post, "---\ntitle: 甲\n---\n习近平会见默克尔。\n");
    String output = temporary.getRoot().toPath().resolve("out").toString();

    TestRun first = TestRun.of("--input=" + post, "--output=" + output, "--csv");
    assertThat(first.exitCode()).isEqualTo(0);
    assertThat(OutputFiles.in(Path.of(output)).names()).contains("entities.csv");
    TestRun second = TestRun.of("--input=" + post, "--output=" + output, "--overwrite");

    assertThat(second.exitCode()).isEqualTo(0);
    assertThat(OutputFiles.in(Path.of(output)).names()).contains("entities.jsonl");
    assertThat(OutputFiles.in(Path.of(output)).names()).doesNotContain("entities.csv");
  }

  private static long rowsOf(OutputFiles outputs, String name) {
    for (JsonNode file : outputs.object("run.json").get("files")) {
      if (file.get("name").textValue().equals(name)) {
        return file.get("rows").longValue();
      }
    }
    throw new AssertionError("run.json does not name " + name);
  }

  private static void assertSame(String table, CSVRecord record, JsonNode row) {
    for (Map.Entry<String, String> cell : record.toMap().entrySet()) {
      JsonNode value = row.at("/" + cell.getKey().replace('.', '/'));
      String expected = value.isNull() || value.isMissingNode() ? "" : value.asText();
      String where = table + " " + record.getRecordNumber() + " " + cell.getKey();
      if (value.isContainerNode()) {
        assertWithMessage(where).that(OutputFiles.parse(cell.getValue())).isEqualTo(value);
      } else if (value.isNumber()) {
        assertWithMessage(where)
            .that(Double.parseDouble(cell.getValue()))
            .isEqualTo(value.doubleValue());
      } else if (!expected.isEmpty() && "=+-@＝＋－＠'\t\r\n".indexOf(expected.charAt(0)) >= 0) {
        assertWithMessage(where).that(cell.getValue()).isEqualTo("'" + expected);
      } else {
        assertWithMessage(where).that(cell.getValue()).isEqualTo(expected);
      }
    }
  }
}
