package io.github.tifa.table;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.Test;

/** Tables as CSV: what a cell holds, and what no cell may do to a spreadsheet. */
public final class CsvTableTest {
  private static final String REJECTED = "\uFEFFpath,stage,error,message\r\n";

  private static String csv(String table, String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String jsonl = String.join("", List.of(lines).stream().map(line -> line + "\n").toList());
    long rows = CsvTable.of(table).write(new ByteArrayInputStream(jsonl.getBytes(UTF_8)), out);
    assertThat(rows).isEqualTo(lines.length);
    return out.toString(UTF_8);
  }

  /** The record of a rejected file with this message, which is given as JSON. */
  private static String rejected(String message) throws IOException {
    String csv =
        csv(
            "rejected",
            "{\"path\":\"a.md\",\"stage\":\"read\",\"error\":\"e\",\"message\":\""
                + message
                + "\"}");
    assertThat(csv).startsWith(REJECTED + "a.md,read,e,");
    assertThat(csv).endsWith("\r\n");
    return csv.substring((REJECTED + "a.md,read,e,").length(), csv.length() - 2);
  }

  @Test
  public void aTableWithoutLinesIsItsColumns() throws IOException {
    assertThat(csv("rejected")).isEqualTo(REJECTED);
  }

  @Test
  public void plainTextStaysAsItIs() throws IOException {
    assertThat(rejected("习近平 𠮷 a=b 3-1")).isEqualTo("习近平 𠮷 a=b 3-1");
  }

  @Test
  public void commasQuotesAndLineEndsAreQuoted() throws IOException {
    assertThat(rejected("a,b")).isEqualTo("\"a,b\"");
    assertThat(rejected("他说\\\"好\\\"")).isEqualTo("\"他说\"\"好\"\"\"");
    assertThat(rejected("一\\n二\\r\\n三")).isEqualTo("\"一\n二\r\n三\"");
  }

  @Test
  public void textsThatLookLikeFormulasGetAnApostrophe() throws IOException {
    assertThat(rejected("=1+1")).isEqualTo("'=1+1");
    assertThat(rejected("+1")).isEqualTo("'+1");
    assertThat(rejected("-1")).isEqualTo("'-1");
    assertThat(rejected("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(rejected("＝1")).isEqualTo("'＝1");
    assertThat(rejected("＋1")).isEqualTo("'＋1");
    assertThat(rejected("－1")).isEqualTo("'－1");
    assertThat(rejected("＠A1")).isEqualTo("'＠A1");
    assertThat(rejected("\\t=1")).contains("'\t=1");
    assertThat(rejected("\\r=1")).isEqualTo("\"'\r=1\"");
    assertThat(rejected("\\n=1")).isEqualTo("\"'\n=1\"");
    assertThat(rejected("=HYPERLINK(\\\"http://x\\\",\\\"y\\\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
  }

  @Test
  public void anApostropheOfTheTextIsDoubledAtItsFront() throws IOException {
    assertThat(rejected("'=1")).isEqualTo("''=1");
    assertThat(rejected("it's")).isEqualTo("it's");
  }

  @Test
  public void numbersAreNumbers() throws IOException {
    String line =
        "{\"slice\":\"-\",\"reference\":\"rest\",\"kind\":\"keyword\",\"id\":\"-1\",\"name\":\"-1\",\"posts\":0,"
            + "\"sliceSize\":5,\"referencePosts\":7,\"referenceSize\":9,\"tests\":3,\"g2\":-12.345678,"
            + "\"p\":0.000001,\"q\":0,\"logRatio\":-3.1,\"lrc\":-0.5}";
    assertThat(csv("keyness", line))
        .endsWith("\r\n'-,rest,keyword,'-1,'-1,0,5,7,9,3,-12.345678,0.000001,0,-3.1,-0.5\r\n");
  }

  @Test
  public void innerObjectsAreColumnsAndListsAreJson() throws IOException {
    assertThat(CsvTable.of("name-order").columns())
        .containsExactly(
            "a",
            "b",
            "aName",
            "bName",
            "before.post",
            "before.date",
            "before.sentence",
            "after.post",
            "after.date",
            "after.sentence",
            "shared",
            "discordant",
            "kendall")
        .inOrder();
    assertThat(
            csv(
                "name-lists",
                "{\"post\":\"1\",\"date\":\"\",\"source\":\"法广\",\"names\":[\"=甲\",\"乙\"],\"ids\":[],"
                    + "\"order\":\"rank\",\"sentence\":\"甲、乙\"}"))
        .endsWith("\r\n1,,法广,\"[\"\"=甲\"\",\"\"乙\"\"]\",[],rank,甲、乙\r\n");
  }

  @Test
  public void anObjectThatIsNullLeavesItsColumnsEmpty() throws IOException {
    List<String> columns = CsvTable.of("keywords").columns();
    assertThat(columns).containsAtLeast("trend.s", "trend.z", "trend.p", "trend.slope").inOrder();
    assertThat(columns).doesNotContain("trend");
    String line =
        "{\"rank\":1,\"term\":\"疫情\",\"dispersion\":null,\"trend\":null,"
            + "\"bursts\":[{\"from\":\"2020-01\",\"to\":\"2020-02\",\"weight\":1.50}],"
            + "\"silence\":{\"posts\":2,\"probability\":0.5,\"flagged\":false}}";
    assertThat(csv("keywords", line))
        .endsWith(
            ",,,,,,\"[{\"\"from\"\":\"\"2020-01\"\",\"\"to\"\":\"\"2020-02\"\",\"\"weight\"\":1.50}]\",2,0.5,false\r\n");
  }

  @Test
  public void cellsAreCutToWhatASpreadsheetHolds() throws IOException {
    String longest = "文".repeat(CsvTable.LONGEST_CELL);
    assertThat(rejected(longest)).isEqualTo(longest);
    assertThat(rejected(longest + "文")).isEqualTo(longest.substring(1) + "…");
    assertThat(rejected(longest.substring(2) + "𠮷文")).isEqualTo(longest.substring(2) + "…");
  }

  @Test
  public void onlyTablesWithASchemaAreKnown() {
    assertThrows(IllegalArgumentException.class, () -> CsvTable.of("nothing"));
  }
}
