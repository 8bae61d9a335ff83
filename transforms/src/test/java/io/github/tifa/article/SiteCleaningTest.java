package io.github.tifa.article;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.post.Issue;
import io.github.tifa.post.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.Test;

/** Every site has furniture of its own, and cleaning what is clean changes nothing. */
public final class SiteCleaningTest {
  private static final String CNA = "https://www.cna.com.tw/news/a.aspx";
  private static final String RTI = "https://www.rti.org.tw/news/view/id/1";
  private static final String DW = "https://www.dw.com/zh/a-1";

  private final ArticleCleaner cleaner = new ArticleCleaner();

  private String clean(String url, String html) {
    return article(url, html).text();
  }

  private Article article(String url, String html) {
    return cleaner.clean(
        new Post(
            "id", "a.md", "题目", "", "", "", "", url, List.of(), html, EnumSet.noneOf(Issue.class)));
  }

  @Test
  public void stripsEditorsAndDatesFromTheEndOfCnaStories() {
    assertThat(clean(CNA, "<p>會議結束。（編輯：陳甲/李乙）1091102</p>")).isEqualTo("會議結束。");
    assertThat(clean(CNA, "<p>會議結束。1091102</p>")).isEqualTo("會議結束。");
    assertThat(clean(CNA, "<p>編號1091102的會議結束。</p>")).isEqualTo("編號1091102的會議結束。");
  }

  @Test
  public void dropsFurtherReadingOfCna() {
    assertThat(clean(CNA, "<p>前文。</p><div class=moreArticle>延伸</div><p>看更多</p><p>後文。</p>"))
        .isEqualTo("前文。\n後文。");
  }

  @Test
  public void stripsTheCutOfRtiTeasers() {
    assertThat(clean(RTI, "<p>會議將於下週... ...more</p>")).isEqualTo("會議將於下週");
    assertThat(clean(RTI, "<p>會議將於下週...</p>")).isEqualTo("會議將於下週");
  }

  @Test
  public void dropsPromotionOfRfi() {
    assertThat(
            clean(
                "https://www.rfi.fr/cn/a",
                "<p>广告</p><p>前文。</p><div class=o-self-promo>订阅</div><p>继续浏览后续全文</p>"))
        .isEqualTo("前文。");
  }

  @Test
  public void dropsDeskAndCopyrightOfDw() {
    assertThat(clean(DW, "<p>前文。</p><p>林一/王二（路透社、德新社）</p><p>© 2020年德国之声版权声明：甲</p>"))
        .isEqualTo("前文。");
  }

  @Test
  public void dropsDeskCreditsOfReuters() {
    assertThat(clean("https://cn.reuters.com/article/a", "<p>前文。</p><p>发稿 林一；审校 王二</p><p>（完）</p>"))
        .isEqualTo("前文。");
  }

  @Test
  public void keepsPictureBoxesOfRfaApart() {
    Article article =
        article(
            "https://www.rfa.org/mandarin/a",
            "<p>前文。</p><div class=image-richtext>会场外</div><p>责编：王二</p>");

    assertThat(article.text()).isEqualTo("前文。");
    assertThat(article.captions()).containsExactly("会场外");
  }

  @Test
  public void endsFeedsOfChinaDigitalTimesAtTheirFooter() {
    String html = "<p>前文。</p><p>The post 题目 appeared first on 甲站.</p><p>别的。</p>";

    assertThat(clean("https://chinadigitaltimes.net/chinese/a", html)).isEqualTo("前文。");
    assertThat(clean("https://example.org/a", html))
        .isEqualTo("前文。\nThe post 题目 appeared first on 甲站.\n别的。");
  }

  @Test
  public void appliesTheRulesOfASiteToThatSiteOnly() {
    assertThat(clean(DW, "<p>前文。</p><p>看更多</p>")).isEqualTo("前文。\n看更多");
    assertThat(clean("", "<p>前文。</p><p>看更多</p>")).isEqualTo("前文。\n看更多");
  }

  @Test
  public void readsTheHostInAnyCaseAndWithAPort() {
    assertThat(clean("HTTPS://WWW.CNA.com.tw:443/a", "<p>前文。</p><p>看更多</p>")).isEqualTo("前文。");
  }

  @Test
  public void takesNoSiteForAnotherWhoseNameItEndsIn() {
    String html = "<p>前文。</p><div class=pic>后文。</div>";

    assertThat(clean("https://www.ft.com/a", html)).isEqualTo("前文。");
    assertThat(clean("https://www.craft.com/a", html)).isEqualTo("前文。\n后文。");
  }

  @Test
  public void keepsTheLinksOfSitesThatListThem() {
    String html = "<ul><li><a href=x>要闻一</a></li><li><a href=y>要闻二</a></li></ul>";

    assertThat(clean("https://cn.govopendata.com/xinwenlianbo/1", html)).isEqualTo("要闻一\n要闻二");
    assertThat(clean("https://example.org/1", html)).isEmpty();
  }

  @Test
  public void cleansCleanTextToItself() {
    Random random = new Random(20201101);
    List<String> sites =
        List.of(CNA, RTI, DW, "https://www.bbc.com/a", "https://example.org/a", "");
    for (int round = 0; round < 500; round++) {
      String url = sites.get(random.nextInt(sites.size()));
      String once = clean(url, randomHtml(random));
      assertThat(clean(url, paragraphs(once))).isEqualTo(once);
    }
  }

  @Test
  public void leavesTextInTheRandomPosts() {
    Random random = new Random(20201101);
    int characters = 0;
    for (int round = 0; round < 500; round++) {
      characters += clean("", randomHtml(random)).length();
    }

    assertThat(characters).isGreaterThan(20_000);
  }

  private static String randomHtml(Random random) {
    List<String> pieces =
        List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<br>",
            "<a href=x>",
            "</a>",
            "<b>",
            "</b>",
            "\n",
            " ",
            "　",
            "&amp;",
            "&lt;p&gt;",
            "\u200B",
            "e\u0301",
            "<figcaption>图</figcaption>",
            "<script>码</script>",
            "代表团抵达甲市。",
            "部长林一平说，",
            "“可以”",
            "Mr. Smith said ",
            "會議結束。（編輯：陳甲）1091102</p>",
            "下週... ...more</p>",
            "看更多",
            "1 < 2 ",
            "责编：王二",
            "<li>",
            "\uD840\uDC00");
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      html.append(pieces.get(random.nextInt(pieces.size())));
    }
    return html.append("会议在<i>下午</i>结束了。").toString();
  }

  private static String paragraphs(String text) {
    return text.lines()
        .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .map(line -> "<p>" + line + "</p>")
        .collect(Collectors.joining());
  }
}
