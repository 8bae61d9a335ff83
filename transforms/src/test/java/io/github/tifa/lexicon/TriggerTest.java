package io.github.tifa.lexicon;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.lexicon.LexiconTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** The strings without which an expression need not be tried. */
public final class TriggerTest {
  private static final Lexicon LEXICON = LexiconReader.read(ShippedLexicon.files());
  private static final List<String> AFTER = List.of("", "，", "。", "召开", "以来", "会议", "在", "后", "报告");

  @Test
  public void isThePlainText() {
    assertThat(Trigger.of("两个维护")).containsExactly("两个维护");
  }

  @Test
  public void isTheLongestRunThatMustBeThere() {
    assertThat(Trigger.of("党管[一-龥]{2}的原则性")).containsExactly("的原则性");
  }

  @Test
  public void isOneOfEachAlternative() {
    assertThat(Trigger.of("依法治国|从严治党")).containsExactly("依法治国", "从严治党");
  }

  @Test
  public void isOneOfEachAlternativeOfAGroup() {
    assertThat(Trigger.of("治(?:疆藏|港澳)")).containsExactly("疆藏", "港澳");
  }

  @Test
  public void leavesOutWhatMayBeAbsent() {
    assertThat(Trigger.of("(?:坚持和完善)?党管干部?")).containsExactly("党管干");
    assertThat(Trigger.of("(?:坚持和完善)*党管")).containsExactly("党管");
    assertThat(Trigger.of("(?:坚持和完善){0,2}党管")).containsExactly("党管");
  }

  @Test
  public void leavesOutWhatIsOnlyLookedFor() {
    assertThat(Trigger.of("(?<!中华人民)(?<=共和国)讲好(?!每一个故事)(?=第二个故事)")).containsExactly("讲好");
  }

  @Test
  public void breaksARunAtARepeatedCharacter() {
    assertThat(Trigger.of("甲乙+丙").stream().allMatch("甲乙乙乙丙"::contains)).isTrue();
    assertThat(Trigger.of("甲乙{2}丙").stream().allMatch("甲乙乙丙"::contains)).isTrue();
    assertThat(Trigger.of("甲乙{1,3}丙丁").stream().allMatch("甲乙乙丙丁"::contains)).isTrue();
  }

  @Test
  public void saysNothingWhereNothingMustBeThere() {
    assertThat(Trigger.of("[一-龥]{2}")).isEmpty();
    assertThat(Trigger.of("\\d+")).isEmpty();
    assertThat(Trigger.of("依法治国|[一二]治")).containsExactly("依法治国", "治");
    assertThat(Trigger.of("依法治国|[一二]")).isEmpty();
    assertThat(Trigger.of("(?:依法)?")).isEmpty();
    assertThat(Trigger.of("")).isEmpty();
  }

  @Test
  public void saysNothingOfSyntaxThatItDoesNotKnow() {
    assertThat(Trigger.of("[[一二]国]治")).isEmpty();
    assertThat(Trigger.of("[一二&&[二]]治")).isEmpty();
    assertThat(Trigger.of("\\Q治|国\\E")).isEmpty();
    assertThat(Trigger.of("(?x)治 国")).isEmpty();
    assertThat(Trigger.of("治\\c{|国}")).isEmpty();
  }

  @Test
  public void anOpenBraceInAClassEndsWithTheExpression() {
    assertThat(Trigger.of("治国湾[[一二]河{1(?:会]]")).isEmpty();
  }

  @Test
  public void noExpressionMatchesATextWithoutATrigger() {
    List<String> parts =
        List.of(
            "中", "国", "治", "中国", "[中国]", "[^中]", "[中[国]]", "[国&&治]", "(?:", "(", ")", ")", "|", "?",
            "*", "+", "{2}", "{0,1}", "{1,}", "\\Q", "\\E", "(?=", "(?!", "(?<=", "(?<甲>", "[", "]",
            "{", "}", "\\c", "^", "$", "\\p{L}", "\\", "(?x)");
    Random random = new Random(19921018);
    int matches = 0;
    for (int round = 0; round < 200_000; round++) {
      String expression = some(parts, 1 + random.nextInt(8), random);
      Pattern pattern;
      try {
        pattern = Pattern.compile(expression);
      } catch (PatternSyntaxException e) {
        continue;
      }
      Set<String> triggers = Trigger.of(expression);
      String text = some(List.of("中", "国", "治", "|", "}"), random.nextInt(6), random);
      if (!triggers.isEmpty() && pattern.matcher(text).find()) {
        matches++;
        assertWithMessage("a trigger of %s in %s", expression, text)
            .that(triggers.stream().anyMatch(text::contains))
            .isTrue();
      }
    }
    assertThat(matches).isGreaterThan(1_000);
  }

  private static String some(List<String> parts, int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(i -> parts.get(random.nextInt(parts.size())))
        .collect(Collectors.joining());
  }

  @Test
  public void anExpressionWithoutTriggersIsAlwaysTried() {
    PatternEntry family = PatternEntry.of("digits", "\\d{4}", EntityType.POLICY_TERM, "economy");

    assertThat(found(family, "自2020年\n至1978年")).containsExactly("2020", "1978").inOrder();
  }

  @Test
  public void anExpressionIsTriedOnlyWhereATriggerStands() {
    PatternEntry family = PatternEntry.of("law", "依法治[国港]", EntityType.POLICY_TERM, "law");

    assertThat(found(family, "全面依法治国\n全面治国\n依法治港，依法治国"))
        .containsExactly("依法治国", "依法治港", "依法治国")
        .inOrder();
    assertThat(found(family, "全面治国")).isEmpty();
  }

  @Test
  public void anExpressionThatCrossesLinesIsTriedInTheWholeText() {
    PatternEntry family = PatternEntry.of("law", "依法[^。]*治国", EntityType.POLICY_TERM, "law");

    assertThat(found(family, "依法\n全面\n治国。")).containsExactly("依法\n全面\n治国");
  }

  @Test
  public void everyShippedPatternInChineseHasTriggers() {
    assertThat(
            LEXICON.patterns().stream()
                .filter(family -> family.triggers().isEmpty())
                .map(PatternEntry::id))
        .containsExactly("un-climate-cop-numbered");
  }

  @Test
  public void everyShippedPatternFindsItsExample() {
    for (Row row : ShippedTables.rows("patterns")) {
      String text = "会议提出" + row.get("example") + "，与会者赞成。";
      PatternEntry family =
          LEXICON.patterns().stream().filter(p -> p.id().equals(row.get("id"))).findFirst().get();

      assertWithMessage(row.at()).that(row.get("example")).isNotEmpty();
      assertWithMessage(row.at()).that(found(family, text)).contains(row.get("example"));
    }
  }

  @Test
  public void everyMatchOfAShippedPatternIsFoundByItsTriggers() {
    Random random = new Random(19781218);
    for (PatternEntry family : LEXICON.patterns()) {
      int matches = 0;
      for (int round = 0; round < 200; round++) {
        String sample = ExpressionSampler.sample(family.pattern().pattern(), random);
        String line = "，" + sample + AFTER.get(round % AFTER.size());
        String text = MatchableText.of(line + "\n与会者赞成。\n" + sample).compact();
        List<String> all =
            family.pattern().matcher(text).results().map(MatchResult::group).toList();
        matches += all.size();
        assertWithMessage("%s in %s", family.id(), text).that(found(family, text)).isEqualTo(all);
      }
      assertWithMessage("matches of %s", family.id()).that(matches).isGreaterThan(0);
    }
  }

  private static List<String> found(PatternEntry family, String text) {
    List<String> found = new ArrayList<>();
    new Families(List.of(family))
        .search(MatchableText.of(text), (f, matcher) -> found.add(matcher.group()));
    return found;
  }
}
