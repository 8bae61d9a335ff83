package io.github.tifa.lexicon;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** Every fault of a lexicon file is named with its file, its line and what to do. */
public final class LexiconFaultsTest {
  private static final LexiconFile OFFICES =
      file("offices.tsv", "id\ttitle\tvariants\talone", "mayor-yunze\t云泽市市长\t\t");

  private static LexiconFile file(String name, String... lines) {
    return new LexiconFile(name, String.join("\n", lines) + "\n");
  }

  private static LexiconFile leader(String offices) {
    return file(
        "leaders-mine.tsv",
        "id\tname\tvariants\tlatin\tgroup\toffices",
        "lin\t林知远\t\tLin\tprovincial\t" + offices);
  }

  private static LexiconFile terms(String... rows) {
    return file("terms-mine.tsv", "term\tvariants\tclass\n" + String.join("\n", rows));
  }

  private static String message(LexiconFile... files) {
    return assertThrows(LexiconException.class, () -> LexiconReader.read(List.of(files)))
        .getMessage();
  }

  /** The faults, one a line, without the first line of the message. */
  private static List<String> faults(LexiconFile... files) {
    return message(files).lines().skip(1).map(String::strip).toList();
  }

  @Test
  public void namesAFileOfUnknownKind() {
    assertThat(faults(file("figures-mine.tsv", "id\tname", "a\t甲乙")))
        .containsExactly(
            "figures-mine.tsv: the file name must begin with one of leaders, offices, tenures, terms,"
                + " places, organisations, abbreviations, people, meetings, documents, patterns, titles, surnames,"
                + " followed by a hyphen or a dot");
  }

  @Test
  public void knowsTheKindOfAFileInAFolder() {
    assertThat(faults(file("/data/my-lists/terms.tsv", "term\tclass", "邻里公约\tlaw")))
        .containsExactly(
            "/data/my-lists/terms.tsv:1: the line of column names lacks variants; expected,"
                + " separated by tabs: term variants class");
  }

  @Test
  public void namesEveryMissingColumn() {
    assertThat(faults(file("terms-mine.tsv", "# mine", "term,variants,class", "邻里公约,,law")))
        .containsExactly(
            "terms-mine.tsv:2: the line of column names lacks term, variants, class; expected,"
                + " separated by tabs: term variants class");
  }

  @Test
  public void namesAFileWithoutColumnNames() {
    assertThat(faults(file("surnames.tsv", "# nothing yet")))
        .containsExactly(
            "surnames.tsv: no line of column names; expected, separated by tabs: surname");
  }

  @Test
  public void namesRowsWithTooFewOrTooManyCells() {
    assertThat(faults(terms("邻里公约\t", "弄堂公约\t\tlaw", "街坊公约\t\tlaw\t")))
        .containsExactly(
            "terms-mine.tsv:2: 2 cells where the header has 3 columns",
            "terms-mine.tsv:4: 4 cells where the header has 3 columns")
        .inOrder();
  }

  @Test
  public void countsCommentsAndBlankLinesInLineNumbers() {
    assertThat(faults(terms("# one", "", "# two", "邻里公约")))
        .containsExactly("terms-mine.tsv:5: 1 cells where the header has 3 columns");
  }

  @Test
  public void namesARowWithoutNameOrClass() {
    assertThat(faults(terms("\t\tlaw", "邻里公约\t\t", "?\t\tlaw")))
        .containsExactly(
            "terms-mine.tsv:2: name and class must not be empty",
            "terms-mine.tsv:3: name and class must not be empty",
            "terms-mine.tsv:4: name and class must not be empty")
        .inOrder();
  }

  @Test
  public void namesAnOfficeThatIsNone() {
    assertThat(faults(OFFICES, leader("mayor-yunze 2019-03-12")))
        .containsExactly(
            "leaders-mine.tsv:2: \"mayor-yunze 2019-03-12\" is no office with dates; write:"
                + " office-id 2012-11-15..2022-10");
  }

  @Test
  public void namesADateOfTheWrongShape() {
    assertThat(faults(OFFICES, leader("mayor-yunze 2019-3..2023")))
        .containsExactly(
            "leaders-mine.tsv:2: dates must be YYYY, YYYY-MM or YYYY-MM-DD, not 2019-3..2023");
    assertThat(faults(OFFICES, leader("mayor-yunze 2019..2023年")))
        .containsExactly(
            "leaders-mine.tsv:2: dates must be YYYY, YYYY-MM or YYYY-MM-DD, not 2019..2023年");
    assertThat(faults(OFFICES, leader("mayor-yunze ?..2023")))
        .containsExactly(
            "leaders-mine.tsv:2: dates must be YYYY, YYYY-MM or YYYY-MM-DD, not ?..2023");
  }

  @Test
  public void namesADayThatTheCalendarLacks() {
    assertThat(faults(OFFICES, leader("mayor-yunze 2019-02-31..2023")))
        .containsExactly("leaders-mine.tsv:2: no such day or month: 2019-02-31..2023");
    assertThat(faults(OFFICES, leader("mayor-yunze 2019..2023-13")))
        .containsExactly("leaders-mine.tsv:2: no such day or month: 2019..2023-13");
  }

  @Test
  public void namesATenureThatEndsBeforeItBegins() {
    assertThat(faults(OFFICES, leader("mayor-yunze 2019-03-12..2019-02")))
        .containsExactly(
            "leaders-mine.tsv:2: the office ends before it begins: 2019-03-12..2019-02");
  }

  @Test
  public void takesATenureWithinOneYear() {
    Lexicon lexicon = LexiconReader.read(List.of(OFFICES, leader("mayor-yunze 2019-03-12..2019")));

    assertThat(lexicon.entry("leader:lin").orElseThrow().tenures()).hasSize(1);
  }

  @Test
  public void namesAnOfficeThatDoesNotExist() {
    assertThat(faults(OFFICES, leader("mayor-yunxi 2019..")))
        .containsExactly("leaders-mine.tsv:2: no office with the id mayor-yunxi");
  }

  @Test
  public void namesATenureOfNobody() {
    assertThat(
            faults(
                OFFICES,
                file("tenures.tsv", "leader\toffice\tfrom\tto", "# x", "li\tmayor-yunze\t2019\t")))
        .containsExactly("tenures.tsv:3: no leader with the id li");
  }

  @Test
  public void namesAFormAloneThatIsNoTitle() {
    assertThat(
            faults(file("offices.tsv", "id\ttitle\tvariants\talone", "mayor-yunze\t云泽市市长\t\t云泽市长")))
        .containsExactly("offices.tsv:2: \"云泽市长\" in column alone is not among the titles");
  }

  @Test
  public void namesAnExpressionThatIsNone() {
    assertThat(faults(file("patterns.tsv", "id\tpattern\tclass", "law\t依法治(国\tlaw")))
        .containsExactly("patterns.tsv:2: not a regular expression: Unclosed group at character 5");
  }

  @Test
  public void namesAFormThatIsTooShort() {
    assertThat(faults(terms("邻里公约\t约?|公\tlaw")))
        .containsExactly(
            "terms-mine.tsv:2: \"约?\" is too short: a form has at least two characters",
            "terms-mine.tsv:2: \"公\" is too short: a form has at least two characters")
        .inOrder();
  }

  @Test
  public void takesFormsOfTwoAndOfSixtyCharacters() {
    Lexicon lexicon = LexiconReader.read(List.of(terms("公约\t" + "约".repeat(60) + "\tlaw")));

    assertThat(lexicon.entries().get(0).forms()).hasSize(2);
  }

  @Test
  public void namesAFormThatIsTooLong() {
    assertThat(faults(terms("公约\t" + "约".repeat(61) + "\tlaw")))
        .containsExactly(
            "terms-mine.tsv:2: a form has at most sixty characters: " + "约".repeat(20) + "…");
  }

  @Test
  public void namesATitleWithoutPosition() {
    assertThat(faults(file("titles.tsv", "title\tposition\tkind", "站长\tfront\toffice")))
        .containsExactly("titles.tsv:2: position must be before, after or both, not \"front\"");
  }

  @Test
  public void namesTheFaultsOfAllFilesAtOnce() {
    String message =
        message(
            terms("邻里公约"),
            file("patterns.tsv", "id\tpattern\tclass", "law\t[国\tlaw"),
            leader("mayor-yunze 2019.."));

    assertThat(message.lines().findFirst().get()).isEqualTo("The lexicon has 3 faults:");
    assertThat(message).contains("\n  terms-mine.tsv:2: ");
    assertThat(message).contains("\n  patterns.tsv:2: ");
    assertThat(message).contains("\n  leaders-mine.tsv:2: ");
  }

  @Test
  public void speaksOfOneFaultInTheSingular() {
    assertThat(message(terms("邻里公约"))).startsWith("The lexicon has 1 fault:\n");
  }

  @Test
  public void namesTheFirstFiftyOfManyFaultsAndCountsAll() {
    String message =
        message(
            terms(IntStream.range(0, 70).mapToObj(i -> "邻里公约").collect(Collectors.joining("\n"))));

    assertThat(message).startsWith("The lexicon has 70 faults:\n");
    assertThat(message.lines().count()).isEqualTo(51);
  }

  @Test
  public void namesAnExpressionThatIsTooDeep() {
    for (String open : List.of("(", "(?:河|", "[")) {
      String close = open.equals("[") ? "]" : ")";
      String deep = open.repeat(100_000) + "河" + close.repeat(100_000);

      assertThat(faults(file("patterns-mine.tsv", "id\tpattern\tclass", "m\t" + deep + "\tlaw")))
          .hasSize(1);
    }
  }

  @Test
  public void namesARowThatIsThereTwice() {
    assertThat(faults(terms("邻里公约\t\tlaw", "邻里公约\t\tlaw")))
        .containsExactly("terms-mine.tsv:3: the same id as in terms-mine.tsv:2: term:邻里公约");
  }

  @Test
  public void namesAColumnThatIsThereTwice() {
    assertThat(faults(file("terms-mine.tsv", "term\tvariants\tclass\tterm", "邻里公约\t\tlaw\t甲乙")))
        .containsExactly("terms-mine.tsv:1: a column is named twice: term variants class term");
  }

  /** The column says to readers what belongs to what; nothing follows it. */
  @Test
  public void takesParentsInACircle() {
    Lexicon lexicon =
        LexiconReader.read(
            List.of(
                file(
                    "terms-mine.tsv",
                    "term\tvariants\tclass\tparent",
                    "邻里公约\t\tlaw\t河湾公约",
                    "河湾公约\t\tlaw\t邻里公约",
                    "河湾守则\t\tlaw\t河湾守则")));

    assertThat(lexicon.find(MatchableText.of("邻里公约、河湾公约和河湾守则"))).hasSize(3);
  }

  @Test
  public void takesManyVariants() {
    String variants =
        IntStream.range(0, 100_000).mapToObj(i -> "公约" + i).collect(Collectors.joining("|"));

    Lexicon lexicon = LexiconReader.read(List.of(terms("邻里公约\t" + variants + "\tlaw")));

    assertThat(lexicon.find(MatchableText.of("公约99999。"))).hasSize(1);
  }
}
