package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests posts and file names that somebody wrote to cause harm, or that cause it by chance. */
public final class HostileInputTest {
  private static final List<String> ODD_NAMES =
      List.of(
          ".hidden.md",
          "..md",
          "a..b...md",
          "-rf.md",
          "--output=x.md",
          "2020-10-02-[国际] 河湾 “谈” 'x' (更新).md",
          "a*b?{c,d}.md",
          "back\\slash.md",
          "emoji 😀.md",
          "line\nfeed.md",
          "percent%20 and #hash.md",
          "{brace.md");
  private static final String HOSTILE_TITLE = "</script><script>alert(1)</script>习近平考察河湾<!--";

  @ClassRule public static final TemporaryFolder SHARED = new TemporaryFolder();
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private static OutputFiles hostile;

  private Corpus corpus;

  /** One run over all posts whose content is hostile. */
  @BeforeClass
  public static void runOverHostilePosts() {
    StringBuilder bomb = new StringBuilder("---\ntitle: 河湾\na0: &a0 [x,x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    Corpus posts =
        new Corpus(SHARED.getRoot().toPath())
            .post("title.md", HOSTILE_TITLE, "河湾下雨，有人考察。")
            .post("body.md", "河湾", "河湾下雨。<script>var x = '习近平';</script>", "<b>李克强</b>来了。")
            .file(
                "lines.md",
                """
                ---
                title: "河湾\\n的\\u2028秋天\\u2029"
                author: "甲\\u2028乙\\n丙"
                ---
                河湾|下雨，又下雪。
                """
                    .replace('|', '\u2028'))
            .file("type.md", "---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\n习近平考察河湾。\n")
            .file("bomb.md", bomb + "tags: *a39\n---\n河湾下雨，桥也湿了。\n")
            .post("nested.md", "河湾", "<div>".repeat(450) + "习近平考察河湾。")
            .post("endless.md", "河湾", "河湾的水很长很长".repeat(2_000));
    hostile = SampleRun.of(posts.input()).outputs();
  }

  @Before
  public void makeFolder() throws IOException {
    corpus = new Corpus(folder.newFolder("posts").toPath());
  }

  @Test
  public void allHostilePostsAreRead() {
    assertThat(hostile.rows("posts.jsonl")).hasSize(7);
  }

  @Test
  public void scriptInATitleStaysText() {
    JsonNode post = post("title.md");

    assertThat(post.get("title").textValue()).isEqualTo(HOSTILE_TITLE);
    assertThat(post.at("/mentions/0").toString())
        .isEqualTo(
            "{\"id\":\"leader:xi-jinping\",\"name\":\"习近平\",\"type\":\"LEADER\",\"form\":\"习近平\","
                + "\"field\":\"title\",\"start\":34,\"end\":37,\"sentence\":0,\"method\":\"register\","
                + "\"nested\":false}");
  }

  @Test
  public void scriptInABodyIsNotRead() {
    JsonNode post = post("body.md");

    assertThat(post.get("text").textValue()).isEqualTo("河湾下雨。\n李克强来了。");
    assertThat(post.get("mentions")).hasSize(1);
  }

  @Test
  public void lineSeparatorsInAPostDoNotBreakItsLine() {
    assertThat(hostile.text("posts.jsonl")).doesNotContainMatch("[\u2028\u2029]");
    assertThat(post("lines.md").get("author").textValue()).isEqualTo("甲\u2028乙 丙");
  }

  @Test
  public void yamlThatNamesAJavaTypeBuildsNothing() {
    JsonNode post = post("type.md");

    assertThat(post.get("issues").toString()).contains("front_matter_recovered");
    assertThat(post.get("mentions")).hasSize(1);
  }

  @Test
  public void yamlThatMultipliesItselfIsReadLineByLine() {
    assertThat(post("bomb.md").get("title").textValue()).isEqualTo("河湾");
  }

  @Test
  public void deeplyNestedMarkupIsRead() {
    assertThat(post("nested.md").get("text").textValue()).isEqualTo("习近平考察河湾。");
  }

  @Test
  public void endlessSentenceIsRead() {
    assertThat(post("endless.md").get("characters").intValue()).isEqualTo(16_000);
  }

  @Test
  public void oddFileNamesAreReadFromTheirFolder() {
    ODD_NAMES.forEach(name -> corpus.post(name, "河湾", "河湾下雨，" + name.length() + name + "。"));

    assertThat(pathsOf(corpus.input())).containsExactlyElementsIn(absolute(ODD_NAMES));
  }

  @Test
  public void oddFileNamesAreReadOneByOne() {
    List<String> names = ODD_NAMES.stream().filter(name -> !name.contains(",")).toList();
    names.forEach(name -> corpus.post(name, "河湾", "河湾下雨，" + name.length() + name + "。"));

    List<String> paths = pathsOf("--input=" + String.join(",", absolute(names)));

    assertThat(paths).containsExactlyElementsIn(absolute(names));
  }

  @Test
  public void aNameThatIsNotUtf8IsCountedAndRejected() throws Exception {
    corpus.post("a.md", "河湾", "河湾下雨。");
    Process shell =
        new ProcessBuilder("sh", "-c", "echo x > \"$(printf 'b\\377.md')\"")
            .directory(corpus.resolve("").toFile())
            .start();
    assumeTrue("this file system takes such names", shell.waitFor() == 0);

    OutputFiles outputs =
        SampleRun.of(corpus.input(), "--maxRejectedShare=1", "--newTerms=false", "--report=false")
            .outputs();

    assertThat(outputs.rows("posts.jsonl")).hasSize(1);
    assertThat(
            outputs.rows("rejected.jsonl").stream()
                .map(row -> row.get("error").textValue())
                .toList())
        .containsExactly("unreadable");
  }

  @Test
  public void oddFolderNamesAreRead() {
    corpus.post("[国际] 新闻 {a}*/下 级/a.md", "河湾", "河湾下雨。");

    List<String> paths = pathsOf("--input=" + corpus.resolve("[国际] 新闻 {a}*"));

    assertThat(paths).containsExactlyElementsIn(absolute(List.of("[国际] 新闻 {a}*/下 级/a.md")));
  }

  private static JsonNode post(String name) {
    return hostile.rows("posts.jsonl").stream()
        .filter(post -> post.get("path").textValue().endsWith("/" + name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no post " + name));
  }

  private static List<String> pathsOf(String input) {
    return SampleRun.of(input).outputs().rows("posts.jsonl").stream()
        .map(post -> post.get("path").textValue())
        .toList();
  }

  private List<String> absolute(List<String> names) {
    return names.stream().map(name -> corpus.resolve(name).toString()).toList();
  }
}
