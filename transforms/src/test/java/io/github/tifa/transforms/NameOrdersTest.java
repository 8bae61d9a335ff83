package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.table.Json;
import io.github.tifa.table.NameOrderRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Pairs whose order changed between comparable lists. */
public final class NameOrdersTest {
  private final NameOrders orders = new NameOrders();
  private int number;

  private static byte[] line(int number, String order, String names) {
    List<String> ids = names.chars().mapToObj(c -> "leader:" + (char) c).toList();
    return Json.object(
        json ->
            json.put("post", "p" + number)
                .put("date", "2020-01-01")
                .put("names", names.chars().mapToObj(Character::toString).toList())
                .put("ids", ids)
                .put("order", order)
                .put("sentence", names + "。"));
  }

  private List<String> add(String order, String names) throws IOException {
    return orders.add(line(++number, order, names)).stream().map(NameOrdersTest::show).toList();
  }

  private static String show(NameOrderRow row) {
    return String.join(
        " ",
        row.a().name() + row.b().name(),
        row.before().post(),
        row.after().post(),
        String.valueOf(row.distance().shared()));
  }

  @Test
  public void namesThePairsInOppositeOrder() throws IOException {
    assertThat(add("rank", "甲乙丙丁")).isEmpty();
    assertThat(add("rank", "乙甲丁丙")).containsExactly("甲乙 p1 p2 4", "丙丁 p1 p2 4").inOrder();
  }

  @Test
  public void comparesWithTheLatestListThatSharesThreePeople() throws IOException {
    add("rank", "甲乙丙");
    add("rank", "丙乙甲");
    add("rank", "甲乙戊");

    assertThat(add("rank", "甲乙丙")).containsExactly("丙乙 p2 p4 3", "丙甲 p2 p4 3", "乙甲 p2 p4 3");
  }

  @Test
  public void listsOfOtherKindsDoNotCompare() throws IOException {
    add("stroke", "甲乙丙");
    add("other", "甲乙丙");

    assertThat(add("rank", "丙乙甲")).isEmpty();
    assertThat(add("other", "甲乙丙")).isEmpty();
  }

  @Test
  public void aPersonCountsWhereTheListNamesThemFirst() throws IOException {
    add("rank", "甲乙甲丙");

    assertThat(add("rank", "甲丙乙")).containsExactly("乙丙 p1 p2 3");
  }

  @Test
  public void theRowHoldsBothListsAndTheirDistance() throws IOException {
    orders.add(line(1, "rank", "甲乙丙"));
    List<NameOrderRow> rows = orders.add(line(2, "rank", "乙甲丙"));

    JsonNode row = new ObjectMapper().readTree(rows.get(0).line());

    assertThat(row.toString())
        .isEqualTo(
            "{\"a\":\"leader:甲\",\"b\":\"leader:乙\",\"aName\":\"甲\",\"bName\":\"乙\","
                + "\"before\":{\"post\":\"p1\",\"date\":\"2020-01-01\",\"sentence\":\"甲乙丙。\"},"
                + "\"after\":{\"post\":\"p2\",\"date\":\"2020-01-01\",\"sentence\":\"乙甲丙。\"},"
                + "\"shared\":3,\"discordant\":1,\"kendall\":0.333333}");
  }

  @Test
  public void agreesWithAPlainComparison() throws IOException {
    Random random = new Random(9);
    List<String> lists = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<String> people = new ArrayList<>(List.of("甲", "乙", "丙", "丁", "戊", "己"));
      Collections.shuffle(people, random);
      String list = String.join("", people.subList(0, 2 + random.nextInt(4)));
      List<String> expected = new ArrayList<>();
      for (int j = lists.size() - 1; j >= 0; j--) {
        String earlier = lists.get(j);
        List<String> shared =
            earlier.chars().mapToObj(Character::toString).filter(list::contains).toList();
        if (shared.size() >= 3) {
          for (int x = 0; x < shared.size(); x++) {
            for (int y = x + 1; y < shared.size(); y++) {
              if (list.indexOf(shared.get(x)) > list.indexOf(shared.get(y))) {
                expected.add(
                    String.format(
                        "%s%s p%d p%d %d",
                        shared.get(x), shared.get(y), j + 1, i + 1, shared.size()));
              }
            }
          }
          break;
        }
      }
      lists.add(list);

      assertThat(add("rank", list)).containsExactlyElementsIn(expected).inOrder();
    }
  }
}
