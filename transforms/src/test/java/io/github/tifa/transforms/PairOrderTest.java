package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.lexicon.EntityType;
import io.github.tifa.statistics.Association;
import io.github.tifa.table.CooccurrenceRow;
import io.github.tifa.table.Json;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The order of pairs, and which are cut off. */
public final class PairOrderTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private static CooccurrenceRow pair(
      EntityType typeA, String a, EntityType typeB, String b, long both) {
    return new CooccurrenceRow(
        new CooccurrenceRow.Side(typeA.idOf(a), a, typeA),
        new CooccurrenceRow.Side(typeB.idOf(b), b, typeB),
        new Association(both, 100, 100, 1_000),
        1,
        "",
        "");
  }

  private static CooccurrenceRow places(String a, String b, long both) {
    return pair(EntityType.PLACE, a, EntityType.PLACE, b, both);
  }

  private String write(PairOrder order, CooccurrenceRow... pairs) throws IOException {
    String path = new File(temporary.getRoot(), "pairs").getPath();
    List<SortedRow> rows = new ArrayList<>();
    for (CooccurrenceRow pair : pairs) {
      rows.add(PairOrder.row(pair));
    }
    rows.sort(null);
    RowFile.write(path, rows);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long lines = order.write(List.of(path), out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.lines().count()).isEqualTo(lines);
    return String.join(
        " ", text.lines().map(line -> line.replaceAll(".*aName\":\"(.*?)\".*", "$1")).toList());
  }

  @Test
  public void evidenceDescendsAndRepulsionComesLast() throws IOException {
    assertThat(
            write(
                new PairOrder(10),
                places("few", "x", 3),
                places("many", "x", 60),
                places("chance", "x", 10),
                places("some", "x", 30)))
        .isEqualTo("many some chance few");
  }

  @Test
  public void equalPairsGoById() throws IOException {
    assertThat(write(new PairOrder(10), places("b", "x", 20), places("a", "x", 20)))
        .isEqualTo("a b");
  }

  @Test
  public void leadersWithTermsAreNeverCut() throws IOException {
    assertThat(
            write(
                new PairOrder(2),
                places("one", "x", 60),
                places("two", "x", 50),
                places("three", "x", 40),
                pair(EntityType.LEADER, "leader", EntityType.POLICY_TERM, "t", 3),
                pair(EntityType.PERSON, "person", EntityType.POLICY_TERM, "t", 3)))
        .isEqualTo("one two leader");
  }

  @Test
  public void theTopHoldsLeadersWithTermsOnly() throws IOException {
    PairOrder order = new PairOrder(1);
    write(
        order,
        places("one", "x", 60),
        pair(EntityType.LEADER, "甲", EntityType.POLICY_TERM, "t", 30),
        pair(EntityType.LEADER, "乙", EntityType.POLICY_TERM, "t", 40));

    String top = Json.text(order::writeTop);

    assertThat(top).startsWith("{\"topLeaderTerms\":[{\"a\":\"leader:乙\",\"b\":\"term:t\"");
    assertThat(top).doesNotContain("one");
  }
}
