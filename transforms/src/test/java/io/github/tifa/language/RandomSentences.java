package io.github.tifa.language;

import io.github.tifa.language.Lock.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Sentences and locks by chance, the same for the same seed. As a task, segments two hundred of
 * them; needs nothing but the code under test, so that any class loader can run it.
 */
public final class RandomSentences implements Callable<List<String>> {
  private static final List<String> PIECES =
      List.of(
          "中国",
          "北京市",
          "外交部",
          "发言人",
          "林一平",
          "欧阳明月",
          "约翰·史密斯",
          "表示",
          "会见",
          "了",
          "的",
          "和",
          "总书记",
          "人民",
          "共和国",
          "一带一路",
          "2020年11月",
          "3.5%",
          "WHO",
          "G20",
          "https://example.org/a?b=1",
          "，",
          "。",
          "“",
          "”",
          "（",
          "）",
          "、",
          "——",
          " ",
          "  ",
          "\uD840\uDC00",
          "\uD83D\uDE00",
          "é",
          "か",
          "俄罗斯总统",
          "代表团",
          "抵达",
          "上海",
          "张三丰",
          "大学",
          "研究所",
          "第十九届",
          "五中全会",
          "双循环",
          "a",
          "龘",
          "\u0001",
          "\t",
          "０１",
          "人民大会堂",
          "省委书记",
          "亚洲基础设施投资银行",
          "沙特阿拉伯",
          "穆罕默德");

  private static final List<Kind> KINDS = List.of(Kind.values());

  /** Creates the task. */
  public RandomSentences() {}

  /** Up to twenty pieces side by side. */
  static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      sentence.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return sentence.toString();
  }

  /** Locks of any length and kind, in order, often side by side, in a sentence at {@code start}. */
  static List<Lock> locks(Random random, int length, int start) {
    List<Lock> locks = new ArrayList<>();
    int at = random.nextInt(3);
    while (at < length) {
      int end = Math.min(length, at + 1 + random.nextInt(8));
      locks.add(
          new Lock(new Span(at + start, end + start), KINDS.get(random.nextInt(KINDS.size()))));
      at = end + (random.nextBoolean() ? 0 : random.nextInt(12));
    }
    return locks;
  }

  @Override
  public List<String> call() {
    Random random = new Random(3);
    Segmenter segmenter = new Segmenter();
    List<String> results = new ArrayList<>();
    for (int round = 0; round < 200; round++) {
      String sentence = sentence(random);
      List<Lock> locks = locks(random, sentence.length(), 2);
      String text = "前。" + sentence;
      results.add(segmenter.segment(text, new Span(2, text.length()), locks).toString());
    }
    return results;
  }
}
