package io.github.tifa.lexicon;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Reading lexicon files: what they mean, and that every fault is named. */
public final class LexiconReaderTest {
  private static final LexiconFile OFFICES =
      file(
          "offices-yunze.tsv",
          "id\ttitle\tvariants\talone\tenglish",
          "mayor-yunze\t云泽市市长\t云泽市长?\t云泽市市长\tMayor of Yunze");

  private static LexiconFile file(String name, String... lines) {
    return new LexiconFile(name, String.join("\n", lines) + "\n");
  }

  private static LexiconFile leaders(String... rows) {
    return table("leaders-yunze.tsv", "id\tname\tvariants\tlatin\tgroup\toffices", rows);
  }

  private static LexiconFile terms(String... rows) {
    return table("terms-yunze.tsv", "term\tvariants\tclass", rows);
  }

  private static LexiconFile table(String name, String columns, String... rows) {
    List<String> lines = new ArrayList<>(List.of("# Invented.", columns));
    lines.addAll(List.of(rows));
    return file(name, lines.toArray(String[]::new));
  }

  private static Lexicon read(LexiconFile... files) {
    return LexiconReader.read(List.of(files));
  }

  /** The faults, one a line, without the first line of the message. */
  private static List<String> faults(LexiconFile... files) {
    LexiconException e = assertThrows(LexiconException.class, () -> read(files));
    return e.getMessage().lines().skip(1).map(String::strip).toList();
  }

  private static List<String> names(Lexicon lexicon, String text) {
    return lexicon.find(MatchableText.of(text)).stream()
        .map(hit -> hit.form() + " " + hit.certain().stream().map(Entry::id).toList())
        .toList();
  }

  @Test
  public void makesAnEntryOfARow() {
    Lexicon lexicon = read(terms("鄰里書屋行動\t邻里书屋计划|书屋行动?\teconomy"));

    assertThat(lexicon.entries())
        .containsExactly(
            new Entry(
                "term:邻里书屋行动",
                "鄰里書屋行動",
                EntityType.POLICY_TERM,
                "economy",
                List.of(
                    new Form("邻里书屋行动", false), new Form("邻里书屋计划", false), new Form("书屋行动", true)),
                List.of(),
                ""));
  }

  @Test
  public void makesALeaderWithTenures() {
    Lexicon lexicon =
        read(
            OFFICES,
            leaders("lin\t林知远?\t\tLin\tprovincial\tmayor-yunze 2019-03-12..2023|mayor-yunze ..?"));

    Entry leader = lexicon.entry("leader:lin").orElseThrow();

    assertThat(leader.name()).isEqualTo("林知远");
    assertThat(leader.forms()).containsExactly(new Form("林知远", true));
    assertThat(leader.tenures())
        .containsExactly(
            new Tenure("mayor-yunze", "2019-03-12", "2023"), new Tenure("mayor-yunze", "", "?"))
        .inOrder();
  }

  @Test
  public void readsColumnsInAnyOrder() {
    Lexicon lexicon = read(file("terms.tsv", "class\tnote\tterm\tvariants", "law\tx\t邻里公约\t"));

    assertThat(lexicon.entry("term:邻里公约").orElseThrow().group()).isEqualTo("law");
  }

  @Test
  public void passesOverCommentsAndBlankLinesWindowsLineEndsAndBlankEdges() {
    LexiconFile file =
        new LexiconFile("terms.tsv", "# a\r\n\r\nterm\tvariants\tclass\r\n 邻里公约 \t\t law \r\n");

    assertThat(read(file).entry("term:邻里公约").orElseThrow().group()).isEqualTo("law");
  }

  @Test
  public void takesTheIdOfAColumnWhereItIsFilled() {
    Lexicon lexicon =
        read(
            file(
                "places.tsv",
                "id\tname\tvariants\tclass",
                "yunze-north\t云泽\t\tcity",
                "\t云溪?\t\tcity"));

    assertThat(lexicon.entries().stream().map(Entry::id))
        .containsExactly("place:yunze-north", "place:云溪");
  }

  @Test
  public void aLaterRowTakesThePlaceOfAnEarlierOne() {
    Lexicon lexicon =
        read(
            terms("邻里公约\t街坊公约\tlaw"),
            file("terms-mine.tsv", "term\tvariants\tclass", "邻里公约\t弄堂公约\tsociety"));

    assertThat(lexicon.entries()).hasSize(1);
    assertThat(lexicon.entry("term:邻里公约").orElseThrow().group()).isEqualTo("society");
    assertThat(names(lexicon, "街坊公约和弄堂公约")).containsExactly("弄堂公约 [term:邻里公约]");
  }

  @Test
  public void aFileAddsToTheOthers() {
    Lexicon lexicon =
        read(terms("邻里公约\t\tlaw"), file("terms-mine.tsv", "term\tvariants\tclass", "弄堂公约\t\tlaw"));

    assertThat(names(lexicon, "邻里公约和弄堂公约"))
        .containsExactly("邻里公约 [term:邻里公约]", "弄堂公约 [term:弄堂公约]")
        .inOrder();
  }

  @Test
  public void tenuresAreAddedToTheLeaderWhateverTheOrderOfFiles() {
    Lexicon lexicon =
        read(
            file("tenures.tsv", "leader\toffice\tfrom\tto", "lin\tmayor-yunze\t2019-03-12\t"),
            leaders("lin\t林知远\t\tLin\tprovincial\t"),
            OFFICES);

    assertThat(lexicon.holder("mayor-yunze", "2020-01-01").map(Entry::id)).hasValue("leader:lin");
  }

  @Test
  public void aMeetingWithPatternAndVariantsIsOneMeeting() {
    Lexicon lexicon =
        read(
            file(
                "meetings.tsv",
                "id\tname\tvariants\tclass\tpattern",
                "yunze-forum\t云泽[一二三]届论坛\t云泽读书论坛\tforum\tyes"));

    assertThat(names(lexicon, "云泽二届论坛")).containsExactly("云泽二届论坛 [meeting:yunze-forum]");
    assertThat(lexicon.entry("meeting:yunze-forum").orElseThrow().name()).isEqualTo("云泽读书论坛");
  }

  @Test
  public void aMeetingWithPatternAloneIsAFamily() {
    Lexicon lexicon =
        read(
            file(
                "meetings.tsv",
                "id\tname\tvariants\tclass\tpattern",
                "yunze-forum\t云泽[一二三]届论坛\t\tforum\tyes"));

    assertThat(names(lexicon, "云泽二届论坛")).containsExactly("云泽二届论坛 [meeting:云泽二届论坛]");
  }

  @Test
  public void titlesStandWhereTheirRowSays() {
    Lexicon lexicon =
        read(
            file(
                "titles.tsv",
                "title\tposition\tkind",
                "教練\tafter\tprofession",
                "站长\tboth\toffice"));

    List<TitleHit> hits = lexicon.findTitles(MatchableText.of("教练、站长"));

    assertThat(hits.get(0).before()).isFalse();
    assertThat(hits.get(0).after()).isTrue();
    assertThat(hits.get(1).before()).isTrue();
    assertThat(hits.get(1).after()).isTrue();
  }

  @Test
  public void surnamesAreKnown() {
    Lexicon lexicon = read(file("surnames.tsv", "surname", "欧阳"));

    assertThat(lexicon.isSurname("欧阳")).isTrue();
    assertThat(lexicon.isSurname("欧")).isFalse();
  }

  @Test
  public void aFormMarkedInBothRowsMayNameEither() {
    Lexicon lexicon = read(terms("邻里公约\t公约?\tlaw", "弄堂公约\t公约?\tlaw"));

    Hit hit = lexicon.find(MatchableText.of("这份公约")).get(0);

    assertThat(hit.certain()).isEmpty();
    assertThat(hit.possible().stream().map(Entry::name)).containsExactly("邻里公约", "弄堂公约");
  }

  @Test
  public void aFormMarkedInOneRowNamesTheOther() {
    Lexicon lexicon = read(terms("邻里公约\t公约?\tlaw", "弄堂公约\t公约\tlaw"));

    Hit hit = lexicon.find(MatchableText.of("这份公约")).get(0);

    assertThat(hit.certain().stream().map(Entry::name)).containsExactly("弄堂公约");
    assertThat(hit.possible().stream().map(Entry::name)).containsExactly("邻里公约");
  }

  @Test
  public void aFormOfTwoRowsWithoutMarkIsAFault() {
    assertThat(faults(terms("邻里公约\t公約\tlaw", "弄堂公约\t公约\tlaw")))
        .containsExactly(
            "terms-yunze.tsv:4: \"公约\" also names term:邻里公约; mark it with ? in both rows");
  }

  @Test
  public void aTermMayShareAFormWithADocument() {
    Lexicon lexicon =
        read(
            terms("邻里公约\t\tlaw"),
            file("documents.tsv", "id\tname\tvariants\tclass", "compact\t邻里公约\t\tlaw"));

    assertThat(names(lexicon, "邻里公约")).containsExactly("邻里公约 [term:邻里公约, document:compact]");
  }

  @Test
  public void aPlaceMayNotShareAFormWithAnOrganisation() {
    assertThat(
            faults(
                file("places.tsv", "name\tvariants\tclass", "云泽书院\t\tfeature"),
                file("organisations.tsv", "name\tvariants\tclass", "云泽书院\t\tuniversity")))
        .containsExactly(
            "organisations.tsv:2: \"云泽书院\" also names place:云泽书院; mark it with ? in both rows");
  }
}
