package io.github.tifa.post;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** The head of a post is read as YAML, and line by line where it is none. */
public final class FrontMatterTest {

  @Test
  public void readsTextAndListOfValidYaml() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: \"代表团: 抵达\"\ntags: [ 甲社, 乙社 ]\n---\n正文\n");

    assertThat(head.text("title")).isEqualTo("代表团: 抵达");
    assertThat(head.list("tags")).containsExactly("甲社", "乙社").inOrder();
    assertThat(head.body()).isEqualTo("正文\n");
    assertThat(head.issue().isPresent()).isFalse();
  }

  @Test
  public void readsListsInBlockStyleAndSingleValuesAsLists() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntags:\n  - 甲社\n  - 乙社\nauthor: 丙\n---\n");

    assertThat(head.list("tags")).containsExactly("甲社", "乙社").inOrder();
    assertThat(head.list("author")).containsExactly("丙");
    assertThat(head.text("tags")).isEqualTo("甲社");
  }

  @Test
  public void leavesNothingAndBlanksOutOfLists() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntags: [ 甲社, \"\", \" \", 乙社 ]\nempty: []\n---\n");

    assertThat(head.list("tags")).containsExactly("甲社", "乙社").inOrder();
    assertThat(head.list("empty")).isEmpty();
    assertThat(head.list("absent")).isEmpty();
    assertThat(head.text("empty")).isEmpty();
    assertThat(head.text("absent")).isEmpty();
  }

  @Test
  public void keepsDatesAsGiven() throws Exception {
    FrontMatter head = FrontMatter.of("---\ndate: 2020-10-19T03:20:00.000Z\n---\n");

    assertThat(head.text("date")).isEqualTo("2020-10-19T03:20:00.000Z");
  }

  @Test
  public void foldsLongValuesIntoOneLine() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: |\n  第一行\n  第二行\n---\n");

    assertThat(head.text("title")).isEqualTo("第一行 第二行");
  }

  @Test
  public void takesTheLastOfDuplicateKeys() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: 旧题\ntitle: 新题\n---\n");

    assertThat(head.text("title")).isEqualTo("新题");
    assertThat(head.issue().isPresent()).isFalse();
  }

  @Test
  public void recoversFromAnUnquotedColon() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: 快讯: 会议开幕\nauthor: 甲社\n---\n正文");

    assertThat(head.text("title")).isEqualTo("快讯: 会议开幕");
    assertThat(head.text("author")).isEqualTo("甲社");
    assertThat(head.body()).isEqualTo("正文");
    assertThat(head.issue()).isEqualTo(Optional.of(Issue.FRONT_MATTER_RECOVERED));
  }

  @Test
  public void recoversFromQuotesInsideQuotes() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: \"部长说\"很好\"后离开\"\ntags: [ '甲社', 乙社, ]\n---\n");

    assertThat(head.text("title")).isEqualTo("部长说\"很好\"后离开");
    assertThat(head.list("tags")).containsExactly("甲社", "乙社").inOrder();
    assertThat(head.issue()).isEqualTo(Optional.of(Issue.FRONT_MATTER_RECOVERED));
  }

  @Test
  public void recoversFromAnUnclosedQuote() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: \"没有结束的引号\nauthor: 甲社\n---\n正文");

    assertThat(head.text("title")).isEqualTo("\"没有结束的引号");
    assertThat(head.text("author")).isEqualTo("甲社");
  }

  @Test
  public void readsTheWholeFileAsBodyWithoutFrontMatter() throws Exception {
    FrontMatter head = FrontMatter.of("正文在此\n---\n还有\n");

    assertThat(head.values()).isEmpty();
    assertThat(head.body()).isEqualTo("正文在此\n---\n还有\n");
    assertThat(head.issue()).isEqualTo(Optional.of(Issue.FRONT_MATTER_MISSING));
  }

  @Test
  public void readsTheWholeFileAsBodyWhenTheBlockIsNotClosed() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: 题\n正文\n----\n--- 不是\n");

    assertThat(head.values()).isEmpty();
    assertThat(head.body()).isEqualTo("---\ntitle: 题\n正文\n----\n--- 不是\n");
    assertThat(head.issue()).isEqualTo(Optional.of(Issue.FRONT_MATTER_UNCLOSED));
  }

  @Test
  public void closesAtTheFirstLineOfThreeHyphensAndBlanks() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: 题\n--- \t\n正文\n---\n尾\n");

    assertThat(head.text("title")).isEqualTo("题");
    assertThat(head.body()).isEqualTo("正文\n---\n尾\n");
  }

  @Test
  public void closesAtTheEndOfTheFile() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: 题\n---");

    assertThat(head.text("title")).isEqualTo("题");
    assertThat(head.body()).isEmpty();
  }

  @Test
  public void recoversFromABlockOfCommentsAlone() throws Exception {
    for (String head : List.of("# title: 河湾", "#", "\t", "...", "--- ", "!!null x", "a: !!null")) {
      FrontMatter matter = FrontMatter.of("---\n" + head + "\n---\n河湾下雨。");

      assertThat(matter.text("title")).isEmpty();
      assertThat(matter.list("a")).isEmpty();
      assertThat(matter.body()).endsWith("河湾下雨。");
    }
  }

  @Test
  public void recoversFromAnEmptyBlock() throws Exception {
    FrontMatter head = FrontMatter.of("---\n---\n正文");

    assertThat(head.values()).isEmpty();
    assertThat(head.body()).isEqualTo("正文");
    assertThat(head.issue()).isEqualTo(Optional.of(Issue.FRONT_MATTER_RECOVERED));
  }

  @Test
  public void readsABlockOfTheGreatestSize() throws Exception {
    String head = "---\ntitle: 题\nnote: ";
    String file = head + "x".repeat(65_536 - head.length()) + "\n---\n正文";

    assertThat(FrontMatter.of(file).text("title")).isEqualTo("题");
    assertThat(FrontMatter.of(file).text("note")).hasLength(65_536 - head.length());
  }

  @Test
  public void rejectsAHugeBlock() {
    String head = "---\ntitle: 题\nnote: ";
    String file = head + "x".repeat(65_537 - head.length()) + "\n---\n正文";

    MalformedPostException fault =
        assertThrows(MalformedPostException.class, () -> FrontMatter.of(file));

    assertThat(fault.error()).isEqualTo("front_matter_too_large");
    assertThat(fault)
        .hasMessageThat()
        .isEqualTo("The front matter has 65537 characters; at most 65536 are read.");
  }

  @Test
  public void anOddTagLeavesTheLinesPlain() throws Exception {
    FrontMatter head = FrontMatter.of("---\n!abc%d\n---\n正文\n");

    assertThat(head.body()).isEqualTo("正文\n");
    assertThat(head.issue()).hasValue(Issue.FRONT_MATTER_RECOVERED);
  }

  @Test
  public void neverExpandsAliasesOfCollections() throws Exception {
    StringBuilder bomb = new StringBuilder("---\ntitle: 题\na0: &a0 [笑, 笑]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    FrontMatter head = FrontMatter.of(bomb + "---\n正文");

    assertThat(head.issue()).isEqualTo(Optional.of(Issue.FRONT_MATTER_RECOVERED));
    assertThat(head.text("title")).isEqualTo("题");
    assertThat(head.text("a29")).isEqualTo("&a29 [*a28, *a28]");
  }

  @Test
  public void neverFollowsAnAliasToItself() throws Exception {
    FrontMatter head = FrontMatter.of("---\nself: &a [*a]\ntitle: 题\n---\n");

    assertThat(head.text("self")).isEqualTo("&a [*a]");
    assertThat(head.text("title")).isEqualTo("题");
  }

  @Test
  public void neverInstantiatesTags() throws Exception {
    Trap.made = 0;

    FrontMatter head =
        FrontMatter.of("---\ntrap: !!io.github.tifa.post.FrontMatterTest$Trap []\ntitle: 题\n---\n");

    assertThat(Trap.made).isEqualTo(0);
    assertThat(head.values().get("trap"))
        .isEqualTo("!!io.github.tifa.post.FrontMatterTest$Trap []");
    assertThat(head.text("title")).isEqualTo("题");
    assertThat(head.issue()).isEqualTo(Optional.of(Issue.FRONT_MATTER_RECOVERED));
  }

  @Test
  public void survivesNestingWithoutEnd() throws Exception {
    FrontMatter head = FrontMatter.of("---\ntitle: 题\nnote: " + "[".repeat(60_000) + "\n---\n正文");

    assertThat(head.text("title")).isEqualTo("题");
    assertThat(head.body()).isEqualTo("正文");
    assertThat(head.issue()).isEqualTo(Optional.of(Issue.FRONT_MATTER_RECOVERED));
  }

  /** A class that a tag could name. */
  public static final class Trap {
    private static int made;

    /** Leaves a trace. */
    public Trap() {
      made++;
    }
  }
}
