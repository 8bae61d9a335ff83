package io.github.tifa.annotation;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.article.Article;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.post.Post;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** Lists of names, and by what they are ordered. */
public final class NameListsTest {
  private static final Lexicon LEXICON = LexiconReader.read(ShippedLexicon.files());
  private static final Annotator ANNOTATOR = new Annotator(LEXICON);

  /** The lists of a text as their order and names. */
  private static List<String> lists(String day, String text) {
    Post post = new Post("0", "/0", "", "", day, "", "", "", List.of(), "", Set.of());
    return ANNOTATOR.annotate(new Article(post, "", text, List.of())).nameLists().stream()
        .map(list -> list.order() + " " + String.join(" ", list.names()))
        .toList();
  }

  private static List<String> lists(String text) {
    return lists("2020-09-03", text);
  }

  @Test
  public void leadersWhoAttendStandInRank() {
    assertThat(lists("李克强、栗战书、汪洋、王沪宁、赵乐际、韩正、王岐山出席座谈会。"))
        .containsExactly("rank 李克强 栗战书 汪洋 王沪宁 赵乐际 韩正 王岐山");
    assertThat(lists("2020-11-25", "中央军委副主席張又俠、中央軍委委員魏鳳和、李作成、苗華出席。"))
        .containsExactly("rank 张又侠 魏凤和 李作成 苗华");
    assertThat(lists("丁薛祥、刘鹤、何立峰陪同考察。")).containsExactly("rank 丁薛祥 刘鹤 何立峰");
  }

  @Test
  public void whoNamesThemOtherwiseMayTakeAnyOrder() {
    assertThat(lists("王沪宁、韩正和赵乐际接替了上一届的几位。")).containsExactly("other 王沪宁 韩正 赵乐际");
    assertThat(lists("2020-12-08", "被制裁的副委员长包括蔡达峰、曹建明、陈竺、王晨。"))
        .containsExactly("other 蔡达峰 曹建明 陈竺 王晨");
  }

  @Test
  public void allMustHaveHeldOneOfTheHighestOffices() {
    assertThat(lists("王毅、杨洁篪、崔天凯、乐玉成出席。")).containsExactly("other 王毅 杨洁篪 崔天凯 乐玉成");
    assertThat(lists("日本首相菅义伟、韩国总统文在寅和澳大利亚总理莫里森出席视频会议。")).containsExactly("other 菅义伟 文在寅 莫里森");
    assertThat(lists("2007-01-01", "习近平、李克强、汪洋出席。")).containsExactly("other 习近平 李克强 汪洋");
    assertThat(lists("", "习近平、李克强、汪洋出席。")).containsExactly("other 习近平 李克强 汪洋");
    assertThat(lists("毛泽东、朱德、周恩来的后人出席画展。")).containsExactly("other 毛泽东 朱德 周恩来");
  }

  @Test
  public void twoNamesAreNoRank() {
    assertThat(lists("习近平、李克强出席。")).containsExactly("other 习近平 李克强");
  }

  @Test
  public void textsSayWhenListsGoByStrokes() {
    assertThat(lists("出席的有（按姓氏笔画为序）：丁薛祥、王晨、刘鹤。")).containsExactly("stroke 丁薛祥 王晨 刘鹤");
    assertThat(lists("出席的有（按姓氏筆畫為序）：丁薛祥、王晨、劉鶴。")).containsExactly("stroke 丁薛祥 王晨 刘鹤");
  }

  @Test
  public void oneLeaderTwiceIsNoList() {
    assertThat(lists("他写过川普、特朗普。")).isEmpty();
  }

  @Test
  public void theLexiconKnowsEveryRankedOffice() {
    Set<String> held =
        LEXICON.entries().stream()
            .flatMap(entry -> entry.tenures().stream())
            .map(tenure -> tenure.office())
            .collect(Collectors.toSet());

    assertThat(held).containsAtLeastElementsIn(NameLists.RANKED_OFFICES);
  }
}
