package io.github.tifa.annotation;

import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.TitleHit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds stretches of a field that have the shape of a person's name: what HanLP tags as one, and
 * foreign names with a dot or a Latin spelling.
 */
final class NameCandidates {
  /** The characters that transliterations are made of. */
  private static final String TRANSLITERATION =
      "阿埃艾爱安昂敖奥澳巴白柏拜班邦保鲍北贝本比彼毕别宾滨波伯勃博布步采蔡策查察昌彻陈茨楚春慈次达大戴丹当道得德登邓迪狄底地蒂第帝丁东杜敦顿多朵厄恩尔耳发法凡范方菲斐费芬丰冯佛夫弗甫福辅傅富噶盖甘冈高哥戈革格葛根耿贡古顾瓜关圭郭果哈海亥罕翰汉汗豪好浩河赫黑亨洪侯胡华怀惠霍基吉季济加佳迦贾坚简江姜杰捷介金津京久居喀卡开凯坎康考柯科可克肯孔库宽夸奎魁昆阔拉喇莱来赖兰郎朗劳勒雷累楞黎理里李立丽利历连廉良列烈琳林霖灵留琉刘柳龙隆娄卢鲁路吕律伦罗萝洛马玛麦迈满曼毛茂梅美门蒙孟米密蜜弥敏明摩莫墨默姆木穆拿哪纳娜乃奈南内嫩能尼妮年聂涅宁牛纽农努女诺欧帕派潘庞培佩彭蓬皮匹平泼珀朴普漆奇齐启恰强乔切钦沁琴青琼丘邱曲屈让热仁日荣儒茹瑞若撒萨塞赛三桑瑟森莎沙山珊善尚绍舍深申沈生盛圣胜师施诗石什史士守寿舒朱斯思丝司松苏素孙索塔台泰坦檀汤唐陶特藤腾提惕甜铁廷通图土吐托脱瓦娃万旺威韦为维伟卫魏温文翁沃乌吾武伍西锡希喜席霞夏先香向肖萧歇谢辛欣兴幸雄休修许叙宣雪逊雅亚延扬阳杨尧姚耀耶叶一伊衣依宜义益因殷音银印英尤由宇约云宰赞早造泽曾扎詹张章哲者珍真芝知智治中仲州朱竹卓兹子宗祖佐蕾蒂茜妲黛芙莉菈薇萝翠琪珂娅丝娃婕何岑各";

  /** More characters of names with a dot: those of Uyghur, Kazakh and Tibetan names. */
  private static final String DOTTED_ONLY = "不力孜吐洪买提合木江日仁措央卓玛旺堆顿珠才让仓松桑嘉曲扎西多吉次巴丹增热依汗古丽拜克肉孜斯玛依";

  private static final Set<String> NAME_TAGS = Set.of("nr", "nrf", "nrj", "nr1", "nr2");

  /** Surnames that are hardly ever another word. */
  private static final String PLAIN_SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙朱胡郭林何梁郑罗宋谢唐韩曹许邓萧肖冯程蔡彭潘袁董苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔陆廖姚邱夏谭韦贾邹熊孟秦阎闫薛侯雷龙段郝孔邵毛赖樊施严覃洪翟庄柯顾尹黎聂柳邢骆岳齐梅莫庞"
          + "葛牛殷詹倪耿尤焦鲁裴翁褚奚凌霍虞柴瞿卞滕蔺栗鲍卓佟苗冉蒲甄佘吉俞阮涂岑蓝卫喻窦桂娄靳毕祝闵辛兰游简巫纪余马高江石文康史金钱方白";

  /** Characters that follow names more often than they end them. */
  private static final String AFTER_NAMES = "说称指等和与及在是的了也将对为从向被就都还曾已则并于以会要有又让给因所该其此时任兼率赴抵访如采认过没";

  private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,8}){1,3}");
  private static final Pattern LATIN =
      Pattern.compile("[（(]([A-Z][\\p{L}.'’\\-]*(?: [\\p{L}.'’\\-]+){1,4})[）),，]");

  /** A name in Latin letters, of two or three words. */
  private static final Pattern LATIN_NAME =
      Pattern.compile(
          "[A-Z]\\p{Ll}+(?:[ -][A-Z]\\.?)?(?: (?:de|van|von|al|bin))?(?: [A-Z][\\p{IsLatin}'’]+){1,2}");

  private final FieldText field;
  private final Lexicon lexicon;
  private final Set<Integer> titleEnds = new HashSet<>();
  private final List<Name> found = new ArrayList<>();

  /**
   * A stretch with the shape of a name.
   *
   * @param span where it stands
   * @param shape what makes it look like a name
   */
  record Name(Span span, Shape shape) {
    /**
     * Whether the shape alone makes it a person: a dotted foreign name, or one with its Latin
     * spelling.
     */
    boolean evident() {
      return shape == Shape.EVIDENT;
    }
  }

  /** What makes a stretch look like a name. */
  enum Shape {
    /** A dotted foreign name, or one with its Latin spelling. */
    EVIDENT,
    /** A foreign name by its characters. */
    FOREIGN,
    /** A surname that is hardly ever another word, and a given name. */
    PLAIN,
    /** A surname that is an everyday word too, and a given name. */
    DOUBTFUL
  }

  private NameCandidates(FieldText field, Lexicon lexicon) {
    this.field = field;
    this.lexicon = lexicon;
    field.titles.stream()
        .filter(TitleHit::before)
        .forEach(title -> titleEnds.add(title.span().end()));
  }

  /** The stretches, none overlapping another: evident ones first, then longer ones. */
  static List<Name> of(FieldText field, Lexicon lexicon) {
    NameCandidates names = new NameCandidates(field, lexicon);
    names.addDotted();
    names.addSpelled();
    names.addTransliterated();
    names.addLatin();
    names.addCut();
    names.addTagged();
    List<Name> kept = new ArrayList<>();
    for (Name name : names.found) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(name.span()))) {
        kept.add(name);
      }
    }
    return kept;
  }

  private void addTagged() {
    for (Token token : field.tokens) {
      if (NAME_TAGS.contains(token.pos()) && token.span().length() >= 2 && hasNameShape(token)) {
        int end = token.span().end();
        boolean chinese = !token.pos().equals("nrf");
        if (chinese
            && AFTER_NAMES.indexOf(field.at(end - 1)) >= 0
            && !titleEnds.contains(token.span().start())) {
          end--;
        }
        boolean titled =
            field.titles.stream().anyMatch(t -> t.span().end() == token.span().end() && t.after());
        if (end - token.span().start() >= 2 && !titled) {
          add(token.span().start(), end, !chinese);
        }
      }
    }
  }

  /**
   * Adds a name unless it is a piece of another word: one that begins with a place, or goes on with
   * a particle.
   */
  private void add(int start, int end, boolean foreign) {
    Span span = new Span(start, end);
    String form = field.folded(span);
    boolean particle =
        !foreign && end - start > 2 && "是了的也都就将已曾说称想那上在不被".indexOf(form.charAt(1)) >= 0;
    boolean place =
        field.hits.stream()
            .anyMatch(
                hit ->
                    hit.span().start() == start
                        && hit.span().length() < span.length()
                        && hit.certain().stream().anyMatch(e -> e.type() == EntityType.PLACE));
    if (particle || place) {
      return;
    }
    boolean plain = PLAIN_SURNAMES.indexOf(form.charAt(0)) >= 0 || surname(form) > 1;
    boolean titled = titleEnds.contains(start);
    boolean words =
        form.length() == 3
            && (!plain && Segmenter.isCommonWord(form.substring(1))
                || !titled && Segmenter.isCommonWord(form.substring(0, 2)));
    if (!foreign && (words || !plain && !titled && form.length() < 3)) {
      return;
    }
    found.add(new Name(span, foreign ? Shape.FOREIGN : plain ? Shape.PLAIN : Shape.DOUBTFUL));
  }

  /**
   * Foreign names behind a title that the segmenter cut apart: a run of words made of the
   * characters of transliteration.
   */
  private void addTransliterated() {
    for (int start : titleEnds) {
      int end = start;
      while (end < field.folded.length() && end - start < 8) {
        int index = field.tokenIndex(end);
        if (index < 0 || !isSpelled(end)) {
          break;
        }
        Token token = field.tokens.get(index);
        boolean particle = token.span().length() == 1 && AFTER_NAMES.indexOf(token.word()) >= 0;
        if (particle
            || token.span().start() != end && end == start
            || token.is("ns") && token.span().length() < 3) {
          break;
        }
        end = token.span().end();
      }
      if (end - start >= 3
          && end - start <= 8
          && surname(field.folded.substring(start, start + 1)) == 0) {
        add(start, end, true);
      }
    }
  }

  private boolean hasNameShape(Token token) {
    String word = token.word();
    if (!word.chars().allMatch(c -> c == '·' || CharacterFolding.isHan((char) c))) {
      return false;
    }
    boolean foreign = token.pos().equals("nrf") || token.pos().equals("nrj");
    return foreign ? word.length() <= 12 : word.length() <= 4 && surname(word) > 0;
  }

  /** How long the surname is that a word begins with; 0 for none. */
  private int surname(String word) {
    for (int length = Math.min(3, word.length()); length > 0; length--) {
      if (lexicon.isSurname(word.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  /**
   * Names that the segmenter cut apart: a surname and what follows it, right after a title or right
   * before a verb of speech.
   */
  private void addCut() {
    for (int i = 0; i < field.tokens.size(); i++) {
      Token token = field.tokens.get(i);
      if (token.isPunctuation()
          || surname(token.word()) == 0
          || token.span().length() > surname(token.word()) + 1) {
        continue;
      }
      boolean titled = titleEnds.contains(token.span().start());
      boolean opens = "，。；！？：\n“「".indexOf(field.at(token.span().start() - 1)) >= 0;
      if (titled || opens) {
        cut(i, titled);
      }
    }
  }

  private void cut(int first, boolean titled) {
    Token head = field.tokens.get(first);
    int start = head.span().start();
    int longest = surname(head.word()) + 2;
    int end = head.span().length() == 1 || head.is("nr") || titled ? head.span().end() : -1;
    for (int i = first + 1; end > 0 && i < field.tokens.size() && end - start < longest; i++) {
      Token next = field.tokens.get(i);
      boolean given =
          next.span().start() == end
              && next.span().end() - start <= longest
              && !next.isPunctuation()
              && next.word().chars().allMatch(c -> CharacterFolding.isHan((char) c))
              && AFTER_NAMES.indexOf(next.word().charAt(0)) < 0
              && !titleEnds.contains(next.span().end())
              && !(next.span().length() > 1 && isVerbal(next));
      if (!given) {
        end += endsInParticle(next, end, longest - (end - start)) ? 1 : 0;
        break;
      }
      end = next.span().end();
    }
    if (end - start >= 2 && end > head.span().end() && (titled || Speech.follows(field, end))) {
      add(start, end, false);
    }
  }

  /** Whether the segmenter joined the last character of a name to the verb behind it. */
  private static boolean endsInParticle(Token next, int end, int room) {
    return next.span().start() == end
        && next.span().length() == 2
        && room == 1
        && AFTER_NAMES.indexOf(next.word().charAt(1)) >= 0
        && AFTER_NAMES.indexOf(next.word().charAt(0)) < 0;
  }

  private static boolean isVerbal(Token token) {
    return token.is("v")
        || token.is("d")
        || token.is("p")
        || token.is("c")
        || token.is("t")
        || token.is("m");
  }

  /**
   * Names such as 卡洛琳·雷维特: the dot joins a word on either side, trimmed to what transliterations
   * are made of.
   */
  private void addDotted() {
    Matcher matcher = DOTTED.matcher(field.folded);
    while (matcher.find()) {
      int firstDot = field.folded.indexOf('·', matcher.start());
      int lastDot = field.folded.lastIndexOf('·', matcher.end() - 1);
      int start = firstDot;
      while (start > matcher.start()
          && isDotted(start - 1)
          && (start == firstDot || !titleEnds.contains(start))) {
        start--;
      }
      int end = lastDot + 1;
      while (end < matcher.end() && isDotted(end)) {
        end++;
      }
      if (start < firstDot && end > lastDot + 1) {
        found.add(new Name(new Span(start, end), Shape.EVIDENT));
      }
    }
  }

  /** Names such as 莱特希泽（Robert Lighthizer）. */
  private void addSpelled() {
    Matcher matcher = LATIN.matcher(field.text);
    while (matcher.find()) {
      int end = matcher.start();
      int start = spelledStart(end, Math.max(0, end - 8));
      if (end - start >= 2 && initials(matcher.group(1)) >= 2) {
        found.add(new Name(new Span(start, end), Shape.EVIDENT));
      }
    }
  }

  /**
   * Moves left over characters that transliterations are made of, not past a title nor into another
   * word.
   */
  private int spelledStart(int end, int floor) {
    int start = end;
    while (start > floor && isSpelled(start - 1) && (start == end || !titleEnds.contains(start))) {
      start--;
    }
    return start;
  }

  private boolean isSpelled(int position) {
    int index = field.tokenIndex(position);
    if (index < 0 || TRANSLITERATION.indexOf(field.at(position)) < 0 && field.at(position) != '·') {
      return false;
    }
    Token token = field.tokens.get(index);
    return token.is("nr")
        || token.word().chars().allMatch(c -> c == '·' || TRANSLITERATION.indexOf(c) >= 0);
  }

  /** Beside a dot more characters may stand, and the segmenter's words say little. */
  private boolean isDotted(int position) {
    char c = field.at(position);
    return isSpelled(position)
        || DOTTED_ONLY.indexOf(c) >= 0
        || TRANSLITERATION.indexOf(c) >= 0 && isLoose(position);
  }

  private boolean isLoose(int position) {
    int index = field.tokenIndex(position);
    return index >= 0 && field.tokens.get(index).span().length() == 1;
  }

  /** Names in Latin letters right behind a title. */
  private void addLatin() {
    Matcher matcher = LATIN_NAME.matcher(field.text);
    while (matcher.find()) {
      if (titleEnds.contains(matcher.start())) {
        found.add(new Name(new Span(matcher.start(), matcher.end()), Shape.EVIDENT));
      }
    }
  }

  private static long initials(String latin) {
    return java.util.Arrays.stream(latin.split(" "))
        .filter(word -> Character.isUpperCase(word.charAt(0)))
        .count();
  }
}
