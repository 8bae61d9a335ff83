package io.github.tifa.lexicon;

import static com.google.common.truth.Truth.assertThat;

import com.hankcs.hanlp.HanLP;
import io.github.tifa.language.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.Test;

/** Every form that ships is found in running text, in both scripts and with quotation marks. */
public final class ShippedFormsTest {
  private static final Lexicon LEXICON = LexiconReader.read(ShippedLexicon.files());
  private static final String BEFORE = "昨天上午，";
  private static final String AFTER = "，记者看到。";

  @Test
  public void everyCertainFormIsFoundInSimplifiedText() {
    assertThat(missed(form -> form)).isEmpty();
  }

  @Test
  public void everyCertainFormIsFoundWithItsCharactersInTraditionalScript() throws IOException {
    Map<Character, Character> table = table("s2t.txt");
    assertThat(table.size()).isGreaterThan(2500);
    assertThat(missed(form -> map(form, table))).isEmpty();
  }

  @Test
  public void everyCertainFormIsFoundAsHongKongWritesIt() throws IOException {
    Map<Character, Character> table = table("s2t.txt");
    Map<Character, Character> local = table("t2hk.txt");
    assertThat(local).containsEntry('衛', '衞');
    assertThat(missed(form -> map(map(form, table), local))).isEmpty();
  }

  @Test
  public void everyCertainFormIsFoundAsHanLpConvertsIt() {
    assertThat(missed(ShippedFormsTest::convert)).isEmpty();
  }

  @Test
  public void everyTermIsFoundWithAPartOfItInQuotationMarks() {
    assertThat(
            missed(
                (entry, form) -> isTerm(entry, form) && !form.ambiguous(),
                text -> {
                  int end = text.length() - 1;
                  return text.charAt(0) + "“" + text.substring(1, end) + "”" + text.charAt(end);
                },
                Hit::certain))
        .isEmpty();
  }

  @Test
  public void everyTermThatEndsInAQuotationIncludesItsClosingMark() {
    assertThat(
            missed(
                (entry, form) -> isTerm(entry, form) && !form.ambiguous(),
                text -> text.substring(0, 2) + "「" + text.substring(2) + "」",
                Hit::certain))
        .isEmpty();
  }

  @Test
  public void everyAmbiguousFormIsFoundAsPossible() {
    assertThat(missed((entry, form) -> form.ambiguous(), form -> form, Hit::possible)).isEmpty();
  }

  private static boolean isTerm(Entry entry, Form form) {
    return entry.type() == EntityType.POLICY_TERM && form.text().length() >= 4;
  }

  private static List<String> missed(Function<String, String> rendering) {
    return missed((entry, form) -> !form.ambiguous(), rendering, Hit::certain);
  }

  /** A form of an entry as it is printed in a long text. */
  private record Printed(Entry entry, Form form, Span span) {}

  /** The forms that are not found at exactly the place where they are printed. */
  private static List<String> missed(
      BiPredicate<Entry, Form> chosen,
      Function<String, String> rendering,
      Function<Hit, List<Entry>> named) {
    List<String> missed = new ArrayList<>();
    List<Printed> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int forms = 0;
    for (Entry entry : LEXICON.entries()) {
      for (Form form : entry.forms()) {
        if (chosen.test(entry, form)) {
          text.append(BEFORE);
          int start = text.length();
          text.append(rendering.apply(form.text()));
          all.add(new Printed(entry, form, new Span(start, text.length())));
          text.append(AFTER);
          forms++;
        }
      }
      if (text.length() > 10_000) {
        missed.addAll(missed(text.toString(), all, named));
        text.setLength(0);
        all.clear();
      }
    }
    missed.addAll(missed(text.toString(), all, named));
    assertThat(forms).isGreaterThan(1000);
    return missed;
  }

  private static List<String> missed(
      String text, List<Printed> all, Function<Hit, List<Entry>> named) {
    Map<Span, List<Hit>> hits =
        LEXICON.find(MatchableText.of(text)).stream().collect(Collectors.groupingBy(Hit::span));
    return all.stream()
        .filter(
            printed ->
                hits.getOrDefault(printed.span(), List.of()).stream()
                    .noneMatch(
                        hit ->
                            hit.form().equals(printed.form().text())
                                && named.apply(hit).contains(printed.entry())))
        .map(
            printed ->
                printed.entry().id()
                    + " "
                    + text.substring(printed.span().start(), printed.span().end()))
        .toList();
  }

  private static String map(String form, Map<Character, Character> table) {
    StringBuilder printed = new StringBuilder();
    form.chars().forEach(c -> printed.append(table.getOrDefault((char) c, (char) c)));
    return printed.toString();
  }

  /** HanLP takes 复 of a given name for 覆, and 坂 for the 阪 of 大阪: these stay as they are. */
  private static String convert(String form) {
    StringBuilder printed = new StringBuilder(HanLP.convertToTraditionalChinese(form));
    for (int i = 0; i < Math.min(form.length(), printed.length()); i++) {
      if ("复坂".indexOf(form.charAt(i)) >= 0) {
        printed.setCharAt(i, form.charAt(i));
      }
    }
    return printed.toString();
  }

  /** The single characters of a table of HanLP that have one counterpart. */
  private static Map<Character, Character> table(String name) throws IOException {
    Map<Character, Character> table = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                HanLP.class.getClassLoader().getResourceAsStream("data/dictionary/tc/" + name),
                StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> line.length() == 3 && line.charAt(1) == '=')
          .forEach(line -> table.put(line.charAt(0), line.charAt(2)));
    }
    table.remove('坂'); // written alike in both scripts, but for 大阪
    return table;
  }
}
