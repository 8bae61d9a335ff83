package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds organisations beyond the lexicon by the grammar of their names: a suffix such as 委员会 or 集团,
 * before it the words of the name, and at its head a place, a known body or a proper name. HanLP's
 * own guess is one voice: it counts when it ends in a suffix.
 */
final class Organisations {
  private static final int LONGEST = 24;
  private static final int MOST_WORDS = 7;

  private static final Set<String> SUFFIXES =
      Set.of(
          "委员会", "委", "部", "厅", "局", "署", "院", "法院", "检察院", "中级法院", "高等法院", "最高法院", "地方法院", "办公室",
          "办公厅", "办事处", "秘书处", "书记处", "集团", "公司", "银行", "基金会", "基金", "协会", "学会", "联合会", "联盟", "商会",
          "总会", "工会", "促进会", "研究院", "研究所", "研究中心", "研究会", "大学", "学院", "中学", "小学", "医院", "党校", "实验室",
          "出版社", "通讯社", "电视台", "广播电台", "电台", "日报", "晚报", "时报", "早报", "周刊", "杂志", "新闻网", "网站", "政府",
          "市政府", "省政府", "县政府", "区政府", "议会", "国会", "参议院", "众议院", "党", "军", "部队", "战区", "舰队", "军区",
          "警察局", "公安局", "公安厅", "派出所", "监狱", "看守所", "使馆", "大使馆", "总领事馆", "领事馆", "总领馆", "代表处", "领导小组",
          "指挥部", "指挥中心", "组织", "理事会", "代表团", "工作组", "专家组", "小组", "中心", "总局", "分局", "支队", "总队", "大队",
          "控股", "科技", "航空", "石油", "电力", "有限公司", "股份有限公司", "市委", "省委", "区委", "县委", "党委", "地委", "工委",
          "团委", "纪委", "政法委", "发改委", "卫健委", "教育局", "财政局", "民政局", "卫生局", "交通局", "税务局", "海关", "警方",
          "警局", "法庭", "检方", "总署", "博物馆", "纪念馆", "图书馆", "教会", "公会", "联合社", "智库", "宣传部", "组织部", "统战部",
          "军校", "人大", "政协", "常委会", "人大常委会", "纪律检查委员会", "执委会", "疾控中心", "气象局", "气象台", "交易所", "证券",
          "保险", "车站", "同学会", "校友会", "联谊会", "党组", "中央委员会", "支部", "外交部", "国防部", "财政部", "商务部", "司法部",
          "内政部", "教育部", "卫生部", "农业部", "交通部", "能源部", "国土安全部", "劳工部", "环境部", "国务院", "海军", "空军", "陆军",
          "海警", "海巡署", "情报局", "调查局", "外汇局", "统计局", "防长会");

  /** Suffixes that are everyday words too: something must name the body. */
  private static final Set<String> WEAK =
      Set.of(
          "委", "部", "局", "院", "厅", "署", "党", "军", "中心", "小组", "组织", "科技", "航空", "石油", "电力", "基金",
          "证券", "保险", "部队", "警方", "检方", "车站", "控股", "中学", "小学", "网站", "杂志", "联盟", "代表团", "工作组",
          "公司", "政府", "医院", "学院", "集团", "银行", "监狱", "议会", "国会", "支部", "商会", "工会", "法庭");

  private static final Set<String> COUNTRIES_AHEAD = Set.of("中国", "台湾", "中华民国", "中华人民共和国");

  private final FieldText field;
  private final DenyList deny;
  private final List<Found> known;
  private final Set<Span> listed = new HashSet<>();

  private Organisations(FieldText field, DenyList deny, List<Found> known) {
    this.field = field;
    this.deny = deny;
    this.known = known;
    known.stream()
        .filter(f -> f.type() == EntityType.ORGANISATION)
        .forEach(f -> listed.add(f.span()));
  }

  /**
   * The organisations of a field; {@code known} are the listed ones, which may head a longer name.
   */
  static List<Found> of(FieldText field, DenyList deny, List<Found> known) {
    Organisations organisations = new Organisations(field, deny, known);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < field.tokens.size(); i++) {
      organisations.endingAt(i, found);
    }
    return found;
  }

  private void endingAt(int last, List<Found> found) {
    Token token = field.tokens.get(last);
    boolean tagged = token.is("nt") || token.is("ni");
    boolean suffix = SUFFIXES.contains(token.word());
    if (!suffix && !(tagged && endsInSuffix(token.word())) && !isListed(token.span())) {
      return;
    }
    if (tagged && !suffix) {
      addGuess(token, found);
      return;
    }
    int first = last;
    boolean named = tagged && token.word().length() > 3 || isListed(token.span());
    boolean head = named;
    while (first > 0 && last - first < MOST_WORDS) {
      Token before = field.tokens.get(first - 1);
      if (before.span().end() != field.tokens.get(first).span().start()
          || token.span().end() - before.span().start() > LONGEST
          || !isPart(before)
          || followsBody(before)) {
        break;
      }
      first--;
      if (isName(before)) {
        head = true;
        named = true;
      }
      if (before.is("ns") && first > 0 && endsName(field.tokens.get(first - 1))) {
        break;
      }
    }
    while (first < last && !isName(field.tokens.get(first)) && !field.tokens.get(first).is("nz")) {
      first++;
    }
    Span span = new Span(field.tokens.get(first).span().start(), token.span().end());
    String name = field.folded(span);
    boolean grown = first < last;
    if (!head
        || !grown && (WEAK.contains(name) || !tagged)
        || span.length() < 3
        || deny.isNoOrganisation(name)) {
      return;
    }
    found.add(
        Found.unlisted(
            EntityType.ORGANISATION,
            name,
            span,
            tagged && !grown ? Method.STATISTICAL : Method.PATTERN,
            ""));
  }

  /**
   * Before a place, only a wider place belongs to the name, and not the country before its own
   * provinces.
   */
  private static boolean endsName(Token before) {
    return !before.is("ns") || COUNTRIES_AHEAD.contains(before.word());
  }

  /**
   * HanLP's guesses swallow what stands before a name: one that holds a listed name begins there.
   */
  private void addGuess(Token token, List<Found> found) {
    int start =
        known.stream()
            .filter(f -> f.type() == EntityType.PLACE || f.type() == EntityType.ORGANISATION)
            .map(Found::span)
            .filter(span -> token.span().contains(span) && !span.equals(token.span()))
            .mapToInt(Span::start)
            .min()
            .orElse(token.span().start());
    Span span = new Span(start, token.span().end());
    String name = field.folded(span);
    boolean listed =
        known.stream()
            .anyMatch(f -> f.span().end() == span.end() && f.type() == EntityType.ORGANISATION);
    boolean headless = start == token.span().start() && !holdsListed(token.span());
    boolean weak = WEAK.stream().anyMatch(name::endsWith);
    if (span.length() >= 4 && !listed && !(weak && headless) && !deny.isNoOrganisation(name)) {
      found.add(Found.unlisted(EntityType.ORGANISATION, name, span, Method.STATISTICAL, ""));
    }
  }

  private boolean holdsListed(Span span) {
    return known.stream()
        .anyMatch(
            f ->
                span.contains(f.span())
                    && (f.type() == EntityType.PLACE || f.type() == EntityType.ORGANISATION));
  }

  private static boolean endsInSuffix(String word) {
    for (int length = Math.min(6, word.length() - 1); length > 0; length--) {
      if (SUFFIXES.contains(word.substring(word.length() - length))) {
        return true;
      }
    }
    return false;
  }

  private boolean isListed(Span span) {
    return listed.contains(span);
  }

  /** What may stand at the head of an organisation's name. */
  private boolean isName(Token token) {
    return token.is("ns")
        || token.is("nt")
        || token.is("nz")
        || token.is("nx") && token.span().length() > 1
        || isListed(token.span());
  }

  private static boolean isPart(Token token) {
    return token.is("ns")
        || token.is("nt")
        || token.is("nz")
        || token.is("ni")
        || token.is("j")
        || token.is("b")
        || token.is("vn")
        || token.is("gi")
        || token.is("nh")
        || token.is("nf")
        || token.pos().equals("n")
        || token.pos().equals("nl")
        || token.is("term")
        || token.is("m") && token.word().startsWith("第")
        || token.word().equals("人民")
        || token.word().equals("高级")
        || token.word().equals("中级")
        || token.word().equals("国家")
        || token.word().equals("中央")
        || token.is("nx") && token.span().length() > 1
        || token.is("f") && Set.of("东部", "西部", "南部", "北部", "中部").contains(token.word())
        || token.pos().equals("an")
        || token.pos().equals("ng");
  }

  /**
   * A complete body before this one is a neighbour, unless it is a kind of body that has others
   * under it.
   */
  private static boolean followsBody(Token before) {
    return before.word().equals("记者") || before.word().equals("总统") || before.word().equals("当局");
  }
}
