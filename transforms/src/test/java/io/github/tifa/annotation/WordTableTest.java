package io.github.tifa.annotation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** A table of words gives its lists in order, and names file and line of what is wrong with it. */
public final class WordTableTest {
  private static final String HEAD =
      "# Words.\n# role verb: what is done.\n# role joiner: what joins.\nrole\twords\n";

  private static WordTable parse(String rows) {
    return WordTable.parse("test.tsv", HEAD + rows);
  }

  private static String fault(String content) {
    return assertThrows(
            IllegalStateException.class, () -> WordTable.parse("test.tsv", HEAD + content))
        .getMessage();
  }

  @Test
  public void keepsTheOrderOfTheFile() {
    WordTable table = parse("verb\t说 指出\n\n# more\nverb\t称\njoiner\t、 和\n");
    assertThat(table.roles()).containsExactly("verb", "joiner").inOrder();
    assertThat(table.words("verb")).containsExactly("说", "指出", "称").inOrder();
    assertThat(table.characters("joiner")).isEqualTo("、和");
    assertThat("他指出，".matches("他(?:" + table.alternatives("verb") + ")，")).isTrue();
  }

  @Test
  public void mayHaveAWordInTwoLists() {
    WordTable table = parse("verb\t和\njoiner\t和\n");
    assertThat(table.words("verb")).isEqualTo(table.words("joiner"));
  }

  @Test
  public void givesListsThatCannotBeChanged() {
    WordTable table = parse("verb\t说\njoiner\t和\n");
    assertThrows(UnsupportedOperationException.class, () -> table.words("verb").add("称"));
    assertThrows(UnsupportedOperationException.class, () -> table.roles().remove("verb"));
  }

  @Test
  public void readsAFileOnce() {
    assertThat(WordTable.read("speech.tsv")).isSameInstanceAs(WordTable.read("speech.tsv"));
  }

  @Test
  public void namesARoleThatNoCommentExplains() {
    assertThat(fault("verb\t说\nnoun\t人\n"))
        .isEqualTo("test.tsv:6: no comment explains the role noun");
  }

  @Test
  public void namesAMalformedLine() {
    String cells = "test.tsv:5: expected two cells, role and words";
    assertThat(fault("verb 说\n")).isEqualTo(cells);
    assertThat(fault("verb\t说\t称\n")).isEqualTo(cells);
    String spaces = "test.tsv:5: words are separated by one space each";
    assertThat(fault("verb\t说  称\n")).isEqualTo(spaces);
    assertThat(fault("verb\t说 \n")).isEqualTo(spaces);
    assertThat(fault("verb\t\n")).isEqualTo(spaces);
  }

  @Test
  public void namesAWordListedTwice() {
    assertThat(fault("verb\t说 称 说\n")).isEqualTo("test.tsv:5: 说 is listed twice as verb");
    assertThat(fault("verb\t说\nverb\t说\n")).isEqualTo("test.tsv:6: 说 is listed twice as verb");
  }

  @Test
  public void namesARoleExplainedTwice() {
    assertThat(fault("# role verb: again.\n")).isEqualTo("test.tsv:5: verb is explained twice");
  }

  @Test
  public void namesARoleWithoutWords() {
    assertThat(fault("verb\t说\n")).isEqualTo("test.tsv: joiner has no words");
  }

  @Test
  public void namesMissingColumns() {
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class,
            () -> WordTable.parse("test.tsv", "# role verb: it.\nverb\t说\n"));
    assertThat(fault)
        .hasMessageThat()
        .isEqualTo("test.tsv:2: expected the line of column names, role and words");
  }

  @Test
  public void namesWhatIsAskedForAndMissing() {
    WordTable table = parse("verb\t指出\njoiner\t和\n");
    assertThat(assertThrows(IllegalStateException.class, () -> table.words("noun")))
        .hasMessageThat()
        .isEqualTo("test.tsv: no list is called noun");
    assertThat(assertThrows(IllegalStateException.class, () -> table.characters("verb")))
        .hasMessageThat()
        .isEqualTo("test.tsv: 指出 in verb is no single character");
    assertThat(assertThrows(IllegalStateException.class, () -> WordTable.read("none.tsv")))
        .hasMessageThat()
        .isEqualTo("none.tsv: not on the class path");
  }
}
