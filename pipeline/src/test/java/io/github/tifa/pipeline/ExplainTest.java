package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@code --explain}. */
public final class ExplainTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Corpus corpus;

  @Before
  public void makeCorpus() {
    corpus = new Corpus(folder.getRoot().toPath());
  }

  @Test
  public void printsThePostAndItsMentions() {
    corpus.post("a.md", "习近平考察河湾", "国家主席习近平谈人类命运共同体。", "习近平外交思想。");

    TestRun run = TestRun.of("--explain=" + corpus.resolve("a.md"));

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(folder.getRoot().list()).asList().containsExactly("a.md");
    assertThat(plain(run.out()))
        .isEqualTo(
            """
            河湾日报, 2020-10-01, https://example.org/2937412
            习近平考察河湾

            国家主席习近平谈人类命运共同体。
            习近平外交思想。

            title     0–3     习近平  LEADER, leader:xi-jinping, register
            body      4–7     习近平  LEADER, leader:xi-jinping, register, as 国家主席
            body      8–15    人类命运共同体  POLICY_TERM, term:人类命运共同体, register
            body     17–24    习近平外交思想  POLICY_TERM, term:习近平外交思想, register
              body     17–20    习近平  LEADER, leader:xi-jinping, register, nested
            """);
  }

  @Test
  public void marksMentionsInTheColourOfTheirType() {
    corpus.post("a.md", "河湾", "习近平谈人类命运共同体。");

    TestRun run = TestRun.of("--explain=" + corpus.resolve("a.md"));

    assertThat(run.out()).contains("\n\u001B[1;31m习近平\u001B[0m谈\u001B[1;34m人类命运共同体\u001B[0m。\n");
  }

  @Test
  public void namesCandidates() {
    corpus.post("a.md", "河湾", "书上写着柏明远的名字。");

    TestRun run = TestRun.of("--explain=" + corpus.resolve("a.md"));

    assertThat(run.out()).endsWith("candidate, not counted: 柏明远 (1)\n");
  }

  @Test
  public void showsControlCharactersInsteadOfSendingThem() {
    corpus.file(
        "a.md",
        """
        ---
        title: "习近平\\e]0;owned\\a考察"
        from: "https://example.org/\\e[2J\\x9b31m\\u202Egpj"
        categories: [ "河湾\\e[31m日报" ]
        ---
        习近平\u001B[5m谈河湾。\u0007
        """);

    TestRun run = TestRun.of("--explain=" + corpus.resolve("a.md"));

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(plain(run.out())).doesNotContainMatch("[\\p{Cc}\\p{Cf}&&[^\n]]");
    assertThat(run.out())
        .startsWith("河湾\\u001B[31m日报, , https://example.org/\\u001B[2J\\u009B31m\\u202Egpj\n");
  }

  @Test
  public void readsTheUsersLexicon() {
    corpus
        .post("a.md", "河湾", "居民支持灯下共读。")
        .file("terms-mine.tsv", "term\tvariants\tclass\n灯下共读\t\tculture-media\n");

    TestRun run =
        TestRun.of(
            "--explain=" + corpus.resolve("a.md"), "--lexicon=" + corpus.resolve("terms-mine.tsv"));

    assertThat(plain(run.out()))
        .contains("body      4–8     灯下共读  POLICY_TERM, term:灯下共读, register\n");
  }

  @Test
  public void postInAnArchiveIsExplainedByItsPath() {
    corpus.file("a.jsonl", "{\"path\":\"b.md\",\"content\":\"习近平考察河湾。\"}\n");

    TestRun run = TestRun.of("--explain=" + corpus.resolve("a.jsonl") + "!/b.md");
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out()).contains("leader:xi-jinping");
    assertThat(TestRun.of("--explain=" + corpus.resolve("a.jsonl") + "!/c.md").err())
        .contains("The archive has no file of this name.");
  }

  @Test
  public void missingPostIsABadArgument() {
    Path missing = corpus.resolve("no.md");

    assertThat(TestRun.of("--explain=" + missing))
        .isEqualTo(
            refusal(
                "--explain="
                    + missing
                    + " is no post: The file could not be read (FileNotFoundException): check that"
                    + " it exists, that it may be read, that it is whole if it is compressed, and"
                    + " that its name is UTF-8."));
  }

  @Test
  public void fileThatIsNoPostIsABadArgument() {
    corpus.file("a.md", "\n");

    assertThat(TestRun.of("--explain=" + corpus.resolve("a.md")))
        .isEqualTo(
            refusal("--explain=" + corpus.resolve("a.md") + " is no post: The file has no text."));
  }

  private static TestRun refusal(String fault) {
    return new TestRun(
        2, "", "tifa cannot start:\n  - " + fault + "\n./tifa --help lists the options.\n");
  }

  /** The text without the colours that Tifa itself prints. */
  private static String plain(String out) {
    return out.replaceAll("\u001B\\[(0|1;31|31|1;34|36|35|32|33)m", "");
  }
}
