package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds laws and documents in title marks by the word their title ends in; books, papers and
 * programmes are none.
 */
final class Documents {
  private static final Pattern MARKED = Pattern.compile("《([^《》\\n]{2,60})》");
  private static final Pattern KIND =
      Pattern.compile(
          ".*(?:法|法案|条例|规定|规则|细则|办法|意见|决定|决议|通知|公告|公报|公约|宣言|声明|协定|协议|条约|议定书|备忘录|纲要|规划|方案|计划|白皮书|蓝皮书|准则|章程|宪法|指南|指引|标准|清单|倡议|框架|草案|修正案|修订案|解释|命令|行政令|通报|函|报告|行动纲领|共识文件)(?:[（(][^）)]{1,20}[）)])?");

  private Documents() {}

  static List<Found> of(FieldText field) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = MARKED.matcher(field.folded);
    while (matcher.find()) {
      if (KIND.matcher(matcher.group(1)).matches()) {
        Span span = new Span(matcher.start(1), matcher.end(1));
        found.add(Found.unlisted(EntityType.DOCUMENT, matcher.group(1), span, Method.PATTERN, ""));
      }
    }
    return found;
  }
}
