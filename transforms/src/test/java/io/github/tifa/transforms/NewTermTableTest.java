package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** What becomes of candidates, by the texts that they stand in. */
public final class NewTermTableTest {
  private static final String NEIGHBOURS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳";

  private final List<MarkedPost> posts = new ArrayList<>();

  /** Some text, so that the parts of a term are rare in it. */
  @Before
  public void fill() {
    for (int i = 0; i < 50; i++) {
      post((NEIGHBOURS + "，").repeat(4));
    }
  }

  private void post(String body) {
    int number = posts.size();
    String day = "2020-01-" + (10 + number % 9);
    posts.add(RandomMarkedPosts.post(number, day, "来源" + number % 3, "", body).read());
  }

  private static String neighbour(int number) {
    int at = Math.floorMod(number, NEIGHBOURS.length());
    return NEIGHBOURS.substring(at, at + 1);
  }

  /** A text with a term between neighbours that change. */
  private static String free(String term, int number) {
    return neighbour(number) + term + neighbour(number + 7) + "。";
  }

  private List<JsonNode> rows(String... candidates) throws IOException {
    TermTrie trie = new TermTrie(List.of(candidates));
    TermTally tally = new TermTally(trie);
    posts.forEach(tally::add);
    List<JsonNode> rows = new ArrayList<>();
    for (SortedRow row : new NewTermTable(trie, tally).rows()) {
      rows.add(new ObjectMapper().readTree(row.line()));
    }
    return rows;
  }

  private List<String> terms(String... candidates) throws IOException {
    return rows(candidates).stream().map(row -> row.get("term").textValue()).toList();
  }

  @Test
  public void aFreePhraseIsATermWithItsCounts() throws IOException {
    for (int i = 0; i < 9; i++) {
      post(free("河湾新风", i) + (i == 4 ? "“河湾新风”。" : ""));
    }

    JsonNode row = rows("河湾新风").get(0);

    assertThat(row.get("mentions").intValue()).isEqualTo(10);
    assertThat(row.get("posts").intValue()).isEqualTo(9);
    assertThat(row.get("sources").intValue()).isEqualTo(3);
    assertThat(row.get("quotations").intValue()).isEqualTo(1);
    assertThat(row.get("firstDate").textValue()).isEqualTo("2020-01-10");
    assertThat(row.get("firstSource").textValue()).isEqualTo("来源0");
    assertThat(row.get("lastDate").textValue()).isEqualTo("2020-01-18");
    // Ten neighbours on either side, an edge among them.
    assertThat(row.get("freedom").doubleValue()).isWithin(1e-6).of(Math.log(10));
    assertThat(row.get("cValue").doubleValue()).isWithin(1e-6).of(20);
    double characters = 50 * 4 * NEIGHBOURS.length() + 9 * 6 + 4;
    double cohesion = Math.log(characters / 10) / Math.log(2);
    assertThat(row.get("cohesion").doubleValue()).isWithin(1e-6).of(cohesion);
    double score = Math.sqrt(20) * (cohesion - 5) * Math.log(10) / 3 * (1 + 9.0 / 20);
    assertThat(row.get("score").doubleValue()).isWithin(1e-6).of(score);
    assertThat(row.get("examples")).hasSize(3);
  }

  @Test
  public void aPieceOfALongerCandidateIsNone() throws IOException {
    for (int i = 0; i < 9; i++) {
      post(free("河湾新风", i));
    }
    post(free("湾新风", 20));

    assertThat(terms("河湾新风", "湾新风")).containsExactly("河湾新风");
  }

  @Test
  public void aPhraseWithTheSameNeighboursIsNone() throws IOException {
    for (int i = 0; i < 9; i++) {
      post("天河湾新风地" + neighbour(i) + "。");
    }

    assertThat(terms("河湾新风")).isEmpty();
  }

  @Test
  public void aLooseJointMakesNoTerm() throws IOException {
    for (int i = 0; i < 9; i++) {
      post(free("天地河", i) + ("河" + neighbour(i)).repeat(200));
    }

    assertThat(terms("天地河")).isEmpty();
  }

  @Test
  public void aTextPrintedOverAndOverMakesNoTerm() throws IOException {
    for (int i = 0; i < 9; i++) {
      post("本站声明，河湾新风，请勿转载。");
    }

    assertThat(terms("河湾新风")).isEmpty();
  }

  @Test
  public void quotationsRaiseTheScore() throws IOException {
    for (int i = 0; i < 9; i++) {
      post(free("河湾新风", i) + free(i < 5 ? "，“书屋开放”，" : "书屋开放", i));
    }

    assertThat(terms("书屋开放", "河湾新风")).containsExactly("书屋开放", "河湾新风").inOrder();
  }

  @Test
  public void noCandidatesMakeNoRows() throws IOException {
    assertThat(terms()).isEmpty();
  }

  @Test
  public void aTenthOfQuotationsProvesAPhrase() {
    assertThat(NewTermTable.isQuoted(1, 10)).isTrue();
    assertWithMessage("fewer").that(NewTermTable.isQuoted(1, 11)).isFalse();
  }
}
