package io.github.tifa.article;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import io.github.tifa.post.Issue;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** The text of a post is what its readers would call the article, whatever the site. */
public final class ArticleCleanerTest {
  private final ArticleCleaner cleaner = new ArticleCleaner();

  private Article clean(String html) throws Exception {
    return cleaner.clean(post("题目", html, EnumSet.noneOf(Issue.class)));
  }

  private static Post post(String title, String html, Set<Issue> issues) {
    String url = "https://example.org/a/b";
    return new Post(
        "id", "a.md", title, "2020-11-01", "2020-11-01", "甲社", "张三", url, List.of(), html, issues);
  }

  @Test
  public void takesTheStampAndTheHeadingLinkOut() throws Exception {
    Article article =
        clean("<!--1603077600000-->\n[题目 [图]](https://example.org/a)\n------\n\n<p>代表抵达。</p>");

    assertThat(article.text()).isEqualTo("代表抵达。");
  }

  @Test
  public void takesTheHeadingOutWithoutAStamp() throws Exception {
    assertThat(clean("\n[题目](https://example.org/a)\n---\n代表抵达。").text()).isEqualTo("代表抵达。");
  }

  @Test
  public void takesTheStampOutWithoutAHeading() throws Exception {
    assertThat(clean("<!--1603077600000-->\n代表抵达。").text()).isEqualTo("代表抵达。");
  }

  @Test
  public void keepsALineOfHyphensInsideTheText() throws Exception {
    assertThat(clean("<p>甲说。</p>\n------\n<p>乙说。</p>").text()).isEqualTo("甲说。\n------\n乙说。");
  }

  @Test
  public void cutsParagraphsAtBlockElementsAndLineBreaks() throws Exception {
    Article article =
        clean(
            "<div>一号文。<p>二号文。</p>三号文。<br>四号文。<ul><li>五号文。<li>六号文。</ul>"
                + "<table><tr><td>七号文。<td>八号文。</table><h2>九号文</h2>"
                + "<blockquote>十号文。</blockquote></div>");

    assertThat(article.text().lines())
        .containsExactly(
            "一号文。", "二号文。", "三号文。", "四号文。", "五号文。", "六号文。", "七号文。", "八号文。", "九号文", "十号文。")
        .inOrder();
  }

  @Test
  public void cutsNoParagraphAtInlineElements() throws Exception {
    assertThat(clean("<p>部长<b>林</b><em>一</em><a href=x>平</a>说<span>：<i>可以</i></span>。</p>").text())
        .isEqualTo("部长林一平说：可以。");
  }

  @Test
  public void joinsLinesThatAnEditorWrapped() throws Exception {
    assertThat(clean("<p>代表团\n    抵达甲市，\n随行有 John\nSmith。</p>").text())
        .isEqualTo("代表团抵达甲市，随行有 John Smith。");
  }

  @Test
  public void readsEntities() throws Exception {
    assertThat(clean("<p>甲&amp;乙&nbsp;&lt;丙&gt;&#x4e2d;</p>").text()).isEqualTo("甲&乙 <丙>中");
  }

  @Test
  public void keepsCaptionsApart() throws Exception {
    Article article =
        clean(
            "<figure><img src=x><figcaption>图为<b>会场</b>外景。</figcaption></figure><p>会议开幕。</p>"
                + "<p class=wp-caption-text>代表合影。</p>");

    assertThat(article.text()).isEqualTo("会议开幕。");
    assertThat(article.captions()).containsExactly("图为会场外景。", "代表合影。").inOrder();
  }

  @Test
  public void keepsSmallPrintUnderPicturesApart() throws Exception {
    Article article =
        clean("<p>会议开幕。</p><div><img src=x><p>旁注。</p></div><div><small>图：会场</small></div>");

    assertThat(article.text()).isEqualTo("会议开幕。\n旁注。");
    assertThat(article.captions()).containsExactly("图：会场");
  }

  @Test
  public void takesCodeFramesControlsAndFurnitureOut() throws Exception {
    Article article =
        clean(
            "<p>前文。</p><script>var a='脚本';</script><style>p{content:'样式'}</style>"
                + "<noscript>请开启</noscript><iframe>框架</iframe><form><button>按钮</button>表单</form>"
                + "<nav>导航</nav><aside>旁栏</aside><footer>页脚</footer><svg><text>图形</text></svg>"
                + "<textarea>输入</textarea><p hidden>隐藏</p><p>后文。</p>");

    assertThat(article.text()).isEqualTo("前文。\n后文。");
  }

  @Test
  public void takesAdvertisementsOut() throws Exception {
    Article article =
        clean(
            "<p>前文。</p><section id=imu><p>买车</p></section><div id=dfp-ad-imu1>买房</div>"
                + "<div class=bff-google-ad><p>广告</p></div><ins class=adsbygoogle>买表</ins>"
                + "<div class='x adslot-2'>买船</div><p>后文。</p>");

    assertThat(article.text()).isEqualTo("前文。\n后文。");
  }

  @Test
  public void takesLinksToOtherArticlesOut() throws Exception {
    Article article =
        clean(
            "<p>前文见<a href=x>报告</a>。</p><p><a href=x>另一篇文章</a></p><p>（<a href=x>又一篇</a>）</p>"
                + "<div class=further-reading>延伸</div><p>后文。</p>");

    assertThat(article.text()).isEqualTo("前文见报告。\n后文。");
  }

  @Test
  public void takesTimeStampsAndLonePunctuationOut() throws Exception {
    assertThat(clean("<p>2020-11-01 10:20</p><p>***</p><p>前文。</p><p>分享：</p>").text())
        .isEqualTo("前文。");
  }

  @Test
  public void endsAtAFeedFooter() throws Exception {
    assertThat(clean("<p>前文。</p><p>获取更多RSS：feed</p><p>别的东西。</p>").text()).isEqualTo("前文。");
  }

  @Test
  public void putsWordsThatSurroundWhatWentOutApart() throws Exception {
    assertThat(clean("<p>one<script>x</script>two</p>").text()).isEqualTo("one two");
  }

  @Test
  public void takesTheLinesOfPlainTextAsParagraphs() throws Exception {
    Article article = clean("第一行 a < b & c。\n\n  第二行。\n");

    assertThat(article.text()).isEqualTo("第一行 a < b & c。\n第二行。");
    assertThat(article.post().issues()).isEmpty();
  }

  @Test
  public void normalisesTheTitle() throws Exception {
    Article article =
        cleaner.clean(post(" 会议\u200B　开幕\n", "<p>文。</p>", EnumSet.noneOf(Issue.class)));

    assertThat(article.title()).isEqualTo("会议 开幕");
  }

  @Test
  public void reportsAnEmptyBodyBesideOtherIssues() throws Exception {
    Post post = post("题目", "<div> <img src=x> </div>", EnumSet.of(Issue.DATE_INVALID));

    Article article = cleaner.clean(post);

    assertThat(article.text()).isEmpty();
    assertThat(article.post().issues()).containsExactly(Issue.DATE_INVALID, Issue.EMPTY_BODY);
    assertThat(article.post().path()).isEqualTo("a.md");
    assertThat(post.issues()).containsExactly(Issue.DATE_INVALID);
  }

  @Test
  public void changesNothingOfThePostOtherwise() throws Exception {
    Post post = post("题目", "<p>文。</p>", EnumSet.noneOf(Issue.class));

    assertThat(cleaner.clean(post).post()).isSameInstanceAs(post);
  }

  @Test
  public void takesNoSourceCodeForText() throws Exception {
    assertThat(clean("<script>alert('甲')</script>").text()).isEmpty();
    assertThat(clean("<style>p { color: red }</style>").text()).isEmpty();
    assertThat(clean("<title>甲</title>").text()).isEmpty();
  }

  @Test
  public void survivesTagsThatAreNeverClosed() throws Exception {
    assertThat(clean("<p>前文。<b>粗<i>斜<p>后文。<a href='x").text()).isEqualTo("前文。粗斜\n后文。");
    assertThat(clean("<p>前文。</p><!-- 注释没有结束 <p>后文。</p>").text()).isEqualTo("前文。");
    assertThat(clean("</p></div></body></html>前文。").text()).isEqualTo("前文。");
  }

  @Test
  public void survivesDeepNesting() throws Exception {
    assertThat(clean("<div>".repeat(499) + "深处。").text()).isEqualTo("深处。");
    assertThat(clean("<b>".repeat(499) + "深处。").text()).isEqualTo("深处。");
  }

  @Test
  public void rejectsNestingBeyondTheLimit() {
    MalformedPostException fault =
        assertThrows(MalformedPostException.class, () -> clean("<div>".repeat(100_000) + "深处。"));

    assertThat(fault.error()).isEqualTo("markup_too_deep");
    assertThat(fault)
        .hasMessageThat()
        .isEqualTo("100001 nested elements, and --maxPostDepth=500 allows no more than that.");
  }

  @Test
  public void survivesAHeadingThatNeverEnds() throws Exception {
    assertThat(clean("[" + "](".repeat(2_000) + "\n<p>文。</p>").text()).endsWith("](\n文。");
  }
}
