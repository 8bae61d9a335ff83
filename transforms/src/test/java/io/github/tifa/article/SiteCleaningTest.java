package io.github.tifa.article;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.post.Issue;
import io.github.tifa.post.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Every site has furniture of its own, and cleaning what is clean changes nothing. */
public final class SiteCleaningTest {
  private static final String CNA = "https://www.cna.com.tw/news/a.aspx";
  private static final String RTI = "https://www.rti.org.tw/news/view/id/1";
  private static final String DW = "https://www.dw.com/zh/a-1";
  private static final String BBC = "https://www.bbc.com/zhongwen/simp/a";
  private static final String RFI = "https://www.rfi.fr/cn/a";
  private static final String CCTV = "https://cn.govopendata.com/xinwenlianbo/1";
  private static final String REUTERS = "https://cn.reuters.com/article/a";
  private static final String NYT = "https://cn.nytimes.com/a";
  private static final String CDT = "https://chinadigitaltimes.net/chinese/a";
  private static final String VOA = "https://www.voachinese.com/a";
  private static final String EPOCH = "https://www.epochtimes.com/gb/a.htm";
  private static final String WQW = "https://wqw2010.blogspot.com/a.html";
  private static final String FT = "https://cn.ft.com/story/1";

  private final ArticleCleaner cleaner = new ArticleCleaner();

  private String clean(String url, String html) throws Exception {
    return article(url, html).text();
  }

  private Article article(String url, String html) throws Exception {
    return cleaner.clean(
        new Post(
            "id", "a.md", "题目", "", "", "", "", url, List.of(), html, EnumSet.noneOf(Issue.class)));
  }

  @Test
  public void stripsEditorsAndDatesFromTheEndOfCnaStories() throws Exception {
    assertThat(clean(CNA, "<p>會議結束。（編輯：陳甲/李乙）1091102</p>")).isEqualTo("會議結束。");
    assertThat(clean(CNA, "<p>會議結束。1091102</p>")).isEqualTo("會議結束。");
    assertThat(clean(CNA, "<p>編號1091102的會議結束。</p>")).isEqualTo("編號1091102的會議結束。");
  }

  @Test
  public void dropsFurtherReadingOfCna() throws Exception {
    assertThat(clean(CNA, "<p>前文。</p><div class=moreArticle>延伸</div><p>看更多</p><p>後文。</p>"))
        .isEqualTo("前文。\n後文。");
  }

  @Test
  public void stripsTheCutOfRtiTeasers() throws Exception {
    assertThat(clean(RTI, "<p>會議將於下週... ...more</p>")).isEqualTo("會議將於下週");
    assertThat(clean(RTI, "<p>會議將於下週...</p>")).isEqualTo("會議將於下週");
  }

  @Test
  public void dropsPromotionOfRfi() throws Exception {
    assertThat(
            clean(
                "https://www.rfi.fr/cn/a",
                "<p>广告</p><p>前文。</p><div class=o-self-promo>订阅</div><p>继续浏览后续全文</p>"))
        .isEqualTo("前文。");
  }

  @Test
  public void dropsDeskAndCopyrightOfDw() throws Exception {
    assertThat(clean(DW, "<p>前文。</p><p>林一/王二（路透社、德新社）</p><p>© 2020年德国之声版权声明：甲</p>"))
        .isEqualTo("前文。");
  }

  @Test
  public void dropsDeskCreditsOfReuters() throws Exception {
    assertThat(clean("https://cn.reuters.com/article/a", "<p>前文。</p><p>发稿 林一；审校 王二</p><p>（完）</p>"))
        .isEqualTo("前文。");
  }

  @Test
  public void keepsPictureBoxesOfRfaApart() throws Exception {
    Article article =
        article(
            "https://www.rfa.org/mandarin/a",
            "<p>前文。</p><div class=image-richtext>会场外</div><p>责编：王二</p>");

    assertThat(article.text()).isEqualTo("前文。");
    assertThat(article.captions()).containsExactly("会场外");
  }

  @Test
  public void endsFeedsOfChinaDigitalTimesAtTheirFooter() throws Exception {
    String html = "<p>前文。</p><p>The post 题目 appeared first on 甲站.</p><p>别的。</p>";

    assertThat(clean("https://chinadigitaltimes.net/chinese/a", html)).isEqualTo("前文。");
    assertThat(clean("https://example.org/a", html))
        .isEqualTo("前文。\nThe post 题目 appeared first on 甲站.\n别的。");
  }

  private String title(String url, String title, String html) throws Exception {
    return cleaner
        .clean(
            new Post(
                "id",
                "a.md",
                title,
                "",
                "",
                "",
                "",
                url,
                List.of(),
                html,
                EnumSet.noneOf(Issue.class)))
        .title();
  }

  /** The texts that stay of the paragraphs, set between a first and a last one. */
  private String left(String url, String... paragraphs) throws Exception {
    String html =
        Stream.concat(
                Stream.of("甲市今天开会。"), Stream.concat(Stream.of(paragraphs), Stream.of("会议已经闭幕。")))
            .map(paragraph -> "<p>" + paragraph + "</p>")
            .collect(Collectors.joining());
    return clean(url, html).replaceFirst("^甲市今天开会。\n", "").replaceFirst("\n?会议已经闭幕。$", "");
  }

  @Test
  public void dropsTheTitleWhenTheTextBeginsWithIt() throws Exception {
    assertThat(clean("", "<p>题　目！</p><p>正文。</p>")).isEqualTo("正文。");
    assertThat(clean("", "<p>提要。</p><p>题目</p><p>正文。</p>")).isEqualTo("提要。\n正文。");
    assertThat(clean("", "<p>题目</p>")).isEqualTo("题目");
    assertThat(clean("", "<p>一。</p><p>二。</p><p>三。</p><p>题目</p>")).endsWith("题目");
    assertThat(clean("", "<p>题目之外。</p><p>正文。</p>")).isEqualTo("题目之外。\n正文。");
  }

  @Test
  public void dropsHeadlineTimeAndNamesAboveStoriesOfBbc() throws Exception {
    assertThat(
            clean(
                BBC,
                "<h1>甲市的另一个题目</h1><ul><li class='css-1-Name e1'>林一平（Ian Lin）</li>"
                    + "<li class='css-2-Title e1'>BBC记者</li></ul><time>2020年11月2日下午3点10分</time>"
                    + "<p>正文。</p><ul><li class=item>要点。</li></ul>"))
        .isEqualTo("正文。\n要点。");
    assertThat(left(BBC, "（编译/责编：林一）", "BBC中文", "欢迎到 BBC Future 阅读英文原文。")).isEmpty();
    assertThat(left(BBC, "BBC中文记者在现场看到了警察。")).isEqualTo("BBC中文记者在现场看到了警察。");
    assertThat(left("http://www.bbc.co.uk/zhongwen/a", "2014年3月5日")).isEmpty();
    assertThat(left(DW, "2014年3月5日")).isEqualTo("2014年3月5日");
  }

  @Test
  public void cutsTheNameOfTheSiteFromTitlesOfRfi() throws Exception {
    assertThat(title(RFI, "甲国选举结束 – 法国国际广播电台 - RFI", "")).isEqualTo("甲国选举结束");
    assertThat(title(RFI, "甲国选举结束 - 法国国际广播电台", "")).isEqualTo("甲国选举结束");
    assertThat(title(RFI, "法国国际广播电台 - RFI 采访林一平", "")).isEqualTo("法国国际广播电台 - RFI 采访林一平");
    assertThat(title(DW, "甲国选举结束 – 法国国际广播电台 - RFI", "")).endsWith("RFI");
    assertThat(left(RFI, "之前相关报道 - 乙国的果园", "相关报道 丙国的湖")).isEmpty();
    assertThat(left(RFI, "相关报道说，果园已经关闭。")).isEqualTo("相关报道说，果园已经关闭。");
  }

  @Test
  public void cutsReportersOutOfTextsOfRti() throws Exception {
    assertThat(left(RTI, "他很開心。#央廣記者林一平採訪報導#市府今天表示感謝。")).isEqualTo("他很開心。市府今天表示感謝。");
    assertThat(left(RTI, "請聽。#請聽以下專題報導#老街很美。")).isEqualTo("請聽。老街很美。");
    assertThat(left(RTI, "標記#老街#很紅。")).isEqualTo("標記#老街#很紅。");
  }

  @Test
  public void dropsTheLinkOfAProgrammeWithoutItems() throws Exception {
    assertThat(clean(CCTV, "<p>2020-11-02 新闻联播 文字版<a href=x>查看详细内容</a></p>")).isEmpty();
  }

  @Test
  public void keepsGalleriesOfOtherArticlesApartAtDw() throws Exception {
    Article article =
        article(
            DW,
            "<p>前文。</p><h3>相关图集：甲市的桥</h3><div><img src=x><b>老桥</b>：建于百年之前。</div>"
                + "<div><img src=y><b>新桥</b>：去年落成。</div><p>后文。</p><div>又一段。</div>");

    assertThat(article.text()).isEqualTo("前文。\n后文。\n又一段。");
    assertThat(article.captions()).containsExactly("老桥：建于百年之前。", "新桥：去年落成。").inOrder();
    assertThat(clean(DW, "<div><img src=x><b>老桥</b>：建于百年之前。</div>")).isEqualTo("老桥：建于百年之前。");
  }

  @Test
  public void dropsDesksAndRightsOfDw() throws Exception {
    assertThat(
            left(
                DW,
                "林一/王二 (路透社丶甲日报)",
                "林一（综合报道） ©️ 2020年德国之声版权声明：本文受保护。",
                "© 2020年 德國之聲版權聲明：本文受保護。",
                "林一平为政治评论员，甲刊共同主编。",
                "（德国之声中文网）",
                "更多阅读：乙市的桥"))
        .isEmpty();
    assertThat(left(DW, "桥已建好。 © 2020年 德国之声版权声明：本文受保护。")).isEqualTo("桥已建好。");
    assertThat(left(DW, "林一平（路透社记者）表示，桥已建好。")).isEqualTo("林一平（路透社记者）表示，桥已建好。");
    assertThat(left(DW, "（德国之声中文网）桥已建好。")).isEqualTo("（德国之声中文网）桥已建好。");
  }

  @Test
  public void cutsMarksOfReuters() throws Exception {
    assertThat(left(REUTERS, "价格持平。(完)", "公司未予置评。 （完）", "**股市回升**", "（完）"))
        .isEqualTo("价格持平。\n公司未予置评。\n股市回升");
    assertThat(left(REUTERS, "欲览详情，请点击 here", "采写 路透甲市中文部；撰写 林一平", "（新增更多细节）", "作者 林一平", "图2：苹果出口"))
        .isEmpty();
    assertThat(left(REUTERS, "他说任务（完）成了。")).isEqualTo("他说任务（完）成了。");
  }

  @Test
  public void dropsReportersAndSubscriptionsOfNyt() throws Exception {
    assertThat(
            left(
                NYT,
                "Ann Example自甲市、林一(Ian Lin)自乙市报道。Bo Sample对本文有研究贡献。",
                "Bo Sample对本文有报道贡献。",
                "Ann Example是《纽约时报》甲市分社社长，报道农业。",
                "林一平(Ian Lin)是时报科技记者。他著有“The Bridge”一书。欢迎在Twitter上关注他 @ianlin。",
                "本文最初发表于2020年3月4日。",
                "（本文稍后将有更新，敬请关注。）"))
        .isEmpty();
    assertThat(left(NYT, "• 苹果涨价。（阅读本文中文版）")).isEqualTo("• 苹果涨价。");
    assertThat(clean(NYT, "<p>正文。</p><p>感谢阅读今天的简报，新读者请订阅。</p><p>别的。</p>")).isEqualTo("正文。");
    assertThat(left(NYT, "Ann Example是农民，她说：“苹果很好。”")).isEqualTo("Ann Example是农民，她说：“苹果很好。”");
  }

  @Test
  public void dropsFooterTagsAndNotesOfChinaDigitalTimes() throws Exception {
    assertThat(
            clean(
                CDT,
                "<p>正文。</p><p>© 某人 for 中国数字时代, get_post_time('Y'). |Permalink</p><p>Post tags: 甲</p>"))
        .isEqualTo("正文。");
    assertThat(
            left(
                CDT,
                "Post tags: 苹果, 梨",
                "CDS档案｜水果总汇",
                "CDT编辑注：该文原文已被删除",
                "接上期：【连载】果园（03）",
                "林一/王二 (综合报导)",
                "本文转载自公众号“果园”"))
        .isEmpty();
    assertThat(left(CDT, "CDT编者按：近日，果园的门票涨价。")).isEqualTo("CDT编者按：近日，果园的门票涨价。");
  }

  @Test
  public void dropsCreditsOfEverySite() throws Exception {
    assertThat(
            left(
                "",
                "文｜果园记者 林一平",
                "编辑 | 王二",
                "作者：林一平（Ian Lin）",
                "（撰稿：林一/责编：王二）",
                "来源：果园周刊",
                "资料来源：果园局",
                "图/果园网",
                "— 果农 (@orchard) July 9, 2020",
                "pic.twitter.com/AbC123",
                "（未完待续）",
                "果园门口的人群。（网络图片）",
                "image",
                "延伸阅读：梨的故事",
                "王二对本文亦有贡献。"))
        .isEmpty();
    assertThat(left("", "果园开门了。 pic.twitter.com/AbC123")).isEqualTo("果园开门了。");
    assertThat(
            left(
                "",
                "记者：当时看到苹果了吗？",
                "作者：这不是我的意思，你误会了。",
                "来源不明的苹果被没收。",
                "文章｜他说：“很好。”",
                "图为真。",
                "他对本文作者说，门票涨价。"))
        .isEqualTo(
            "记者：当时看到苹果了吗？\n作者：这不是我的意思，你误会了。\n来源不明的苹果被没收。\n" + "文章｜他说：“很好。”\n图为真。\n他对本文作者说，门票涨价。");
  }

  @Test
  public void dropsSourcesOfVoa() throws Exception {
    assertThat(left(VOA, "（本文依据了路透社的报道。）", "(美国之音记者林一平对本文亦有贡献。)", "YouTube视频：苹果的未来")).isEmpty();
    assertThat(left(VOA, "本文依据的数字来自果园，路透社作了报道，也有人怀疑。")).startsWith("本文依据");
  }

  @Test
  public void dropsCallsForSupportOfEpochTimes() throws Exception {
    assertThat(
            left(
                EPOCH,
                "大纪元《果园看点》制作组",
                "（转自中央社）",
                "网民发帖。",
                "接上文：果园（一）",
                "请大家支持我们，支持大纪元。",
                "【疫情更新1·2】请点击这里。",
                "以上就是今天的内容，如果您喜欢果园看点，请别忘记点赞订阅。",
                "【大纪元2020年11月02日讯】"))
        .isEmpty();
    assertThat(left(EPOCH, "果园关门了。#", "【大纪元2020年11月02日讯】果园开门。"))
        .isEqualTo("果园关门了。\n【大纪元2020年11月02日讯】果园开门。");
  }

  @Test
  public void dropsTelephoneNumbersOfWqw() throws Exception {
    assertThat(left(WQW, "林一平电话：13900000000。", "电话 010-5550-0000", "家人：13900000001；王二：13900000002"))
        .isEmpty();
    assertThat(left(WQW, "被控告人：林一平，男，电话：13900000000。")).startsWith("被控告人");
    assertThat(left(WQW, "当天有13900000000人次。")).isEqualTo("当天有13900000000人次。");
  }

  @Test
  public void dropsCreditsOfFtZaobaoRfaAndCna() throws Exception {
    assertThat(left(FT, "林一平(Ian Lin)甲市补充报道", "（作者系果农。本文仅代表作者观点。责编邮箱：a@ftchinese.com）")).isEmpty();
    assertThat(left("https://www.zaobao.com/a", "（记者是《联合早报》北京特派员）", "相关新闻：")).isEmpty();
    assertThat(
            left(
                "https://www.rfa.org/mandarin/a",
                "实习记者：林一平 责编：王二 网编：张三",
                "视频【果园开门】",
                "自由亚洲电台记者林一平甲市报道"))
        .isEmpty();
    assertThat(left(CNA, "▲果園地圖，若無法顯示請點這裡", "珍惜生命，自殺不能解決問題，請撥專線。")).isEmpty();
    assertThat(left(CNA, "果園今天開門。（譯者：林一）109108")).isEqualTo("果園今天開門。");
  }

  @Test
  public void dropsPodcastsDatesAndPayWallsOfMagazines() throws Exception {
    assertThat(
            left(
                "https://www.economist.com/a",
                "Listen on: Apple Podcasts | Spotify",
                "Please subscribe to The Economist for apples",
                "ILLUSTRATIONS: ANN EXAMPLE"))
        .isEmpty();
    assertThat(left("https://www.economist.com/a", "Apples fell (see article). Pears rose."))
        .isEqualTo("Apples fell. Pears rose.");
    assertThat(left("https://nei.st/medium/a", "Mar 3rd 2020", "All the News That's Fit to Print"))
        .isEmpty();
    assertThat(clean("https://nei.st/medium/a", "<div class=BarrierFailsafe__x>付费</div><p>正文。</p>"))
        .isEqualTo("正文。");
    assertThat(left("https://zh.bitterwinter.org/a", "閱讀全文>>果園的故事")).isEmpty();
  }

  @Test
  public void appliesTheRulesOfASiteToThatSiteOnly() throws Exception {
    assertThat(clean(DW, "<p>前文。</p><p>看更多</p>")).isEqualTo("前文。\n看更多");
    assertThat(clean("", "<p>前文。</p><p>看更多</p>")).isEqualTo("前文。\n看更多");
  }

  @Test
  public void readsTheHostInAnyCaseAndWithAPort() throws Exception {
    assertThat(clean("HTTPS://WWW.CNA.com.tw:443/a", "<p>前文。</p><p>看更多</p>")).isEqualTo("前文。");
  }

  @Test
  public void takesNoSiteForAnotherWhoseNameItEndsIn() throws Exception {
    String html = "<p>前文。</p><div class=pic>后文。</div>";

    assertThat(clean("https://www.ft.com/a", html)).isEqualTo("前文。");
    assertThat(clean("https://www.craft.com/a", html)).isEqualTo("前文。\n后文。");
  }

  @Test
  public void keepsTheLinksOfSitesThatListThem() throws Exception {
    String html = "<ul><li><a href=x>要闻一</a></li><li><a href=y>要闻二</a></li></ul>";

    assertThat(clean("https://cn.govopendata.com/xinwenlianbo/1", html)).isEqualTo("要闻一\n要闻二");
    assertThat(clean("https://example.org/1", html)).isEmpty();
  }

  @Test
  public void cleansCleanTextToItself() throws Exception {
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
  public void leavesTextInTheRandomPosts() throws Exception {
    Random random = new Random(20201101);
    int characters = 0;
    for (int round = 0; round < 500; round++) {
      characters += clean("", randomHtml(random)).length();
    }

    assertThat(characters).isGreaterThan(20_000);
  }

  private static String randomHtml(Random random) throws Exception {
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

  private static String paragraphs(String text) throws Exception {
    return text.lines()
        .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .map(line -> "<p>" + line + "</p>")
        .collect(Collectors.joining());
  }
}
