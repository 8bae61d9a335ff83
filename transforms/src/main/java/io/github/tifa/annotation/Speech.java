package io.github.tifa.annotation;

import io.github.tifa.language.Token;
import java.util.Set;

/** Knows the verbs by which people are made subjects: who says, who is met, who is sentenced. */
final class Speech {
  private static final Set<String> REPORTING =
      Set.of(
          "说", "称", "表示", "指出", "强调", "认为", "指", "透露", "介绍", "告诉", "写道", "坦言", "直言", "呼吁", "警告",
          "批评", "质疑", "宣布", "回应", "分析", "解释", "提到", "谈到", "补充", "重申", "承认", "否认", "表明", "要求", "建议",
          "主张", "说道", "提醒", "指控", "痛批", "抨击", "感叹", "反驳", "回忆", "评论", "预测", "预计", "形容", "说明", "转述",
          "提出", "声称", "宣称", "讲", "问", "答", "发文", "撰文", "接受", "担任", "出任", "当选", "就任", "辞职", "去世",
          "逝世", "被捕", "获释", "出席", "会见", "主持", "率领", "抵达", "访问", "推文", "发推", "宣誓", "誓言", "强调说",
          "表示说", "怒批", "狠批", "不满", "喊话", "坦承", "澄清", "驳斥", "相信", "希望", "担心", "感到", "觉得", "知道", "决定",
          "参加", "发表", "签署", "致电", "致辞", "致词", "任职", "毕业");

  private static final Set<String> ADVERBS =
      Set.of(
          "也", "还", "则", "曾", "又", "亦", "就", "都", "并", "更", "今天", "昨天", "今", "日前", "随后", "近日", "当天",
          "稍早", "此前", "周一", "周二", "周三", "周四", "周五", "在", "向", "对", "今日", "昨日", "先前");

  private static final Set<String> TAKING_PERSONS =
      Set.of(
          "判处", "授予", "任命", "会见", "接见", "逮捕", "提名", "采访", "拜会", "悼念", "纪念", "感谢", "指控", "起诉", "释放",
          "邀请", "陪同", "询问", "告诉", "专访", "祝贺", "欢迎", "会晤", "约见", "召见", "拘留", "拘捕", "通缉", "控告", "支持",
          "批评", "开除", "处分", "推举", "推选", "免去", "名叫", "名为", "叫做", "化名", "本名", "原名", "记者", "主演", "扮演",
          "由", "作者", "撰文", "文", "图", "摄影", "选手");

  private static final int REACH = 4;

  private Speech() {}

  /** Whether a reporting verb follows, with adverbs and times of day before it at most. */
  static boolean follows(FieldText field, int position) {
    int index = field.tokenIndex(position);
    for (int i = 0; index >= 0 && i < REACH && index < field.tokens.size(); i++, index++) {
      Token token = field.tokens.get(index);
      if (REPORTING.contains(token.word())) {
        return true;
      }
      if (!ADVERBS.contains(token.word()) && !token.is("d") && !token.is("t")) {
        return false;
      }
    }
    return false;
  }

  /** Whether the word before takes a person as its object or is said of one. */
  static boolean precedes(FieldText field, int position) {
    int index = field.tokenIndex(position - 1);
    return index >= 0
        && field.tokens.get(index).span().end() == position
        && TAKING_PERSONS.contains(field.tokens.get(index).word());
  }

  /**
   * Whether a name at the head of a clause is followed by a verb, adverb or preposition, as a
   * subject is.
   */
  static boolean isSubject(FieldText field, int start, int end) {
    char before = field.at(start - 1);
    int index = field.tokenIndex(end);
    if (index < 0 || "，。；！？：\n“「『（".indexOf(before) < 0) {
      return false;
    }
    Token next = field.tokens.get(index);
    return next.pos().equals("v")
        || next.is("d")
        || next.is("p")
        || next.pos().equals("vi")
        || next.is("vshi")
        || next.is("vyou");
  }
}
