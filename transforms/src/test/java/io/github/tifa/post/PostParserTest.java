package io.github.tifa.post;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import org.junit.Test;

/** A file becomes a post, or is refused with a stable code. */
public final class PostParserTest {
  private static final String PATH = "archive/2020-11-01-会议开幕.md";
  private static final String FILE =
      """
      ---
      title: 会议在甲市开幕
      date: 2020-10-31T16:30:00.000Z
      author: 张三
      from: https://example.org/a/b
      tags: [ 国际, 会议 ]
      categories: [ 甲社 ]
      ---
      <p>正文</p>
      """;

  private final PostParser parser = new PostParser(ZoneId.of("Asia/Shanghai"));

  private Post parse(String file) throws MalformedPostException {
    return parser.parse(new RawPost(PATH, file.getBytes(UTF_8)));
  }

  private static String head(String lines) {
    return "---\ntitle: 题\ndate: 2020-11-01\n" + lines + "---\n正文\n";
  }

  @Test
  public void readsEveryField() throws Exception {
    Post post = parse(FILE);

    assertThat(post.path()).isEqualTo(PATH);
    assertThat(post.title()).isEqualTo("会议在甲市开幕");
    assertThat(post.date()).isEqualTo("2020-10-31T16:30:00.000Z");
    assertThat(post.day()).isEqualTo("2020-11-01");
    assertThat(post.source()).isEqualTo("甲社");
    assertThat(post.author()).isEqualTo("张三");
    assertThat(post.url()).isEqualTo("https://example.org/a/b");
    assertThat(post.tags()).containsExactly("国际", "会议").inOrder();
    assertThat(post.html()).isEqualTo("<p>正文</p>\n");
    assertThat(post.issues()).isEmpty();
  }

  @Test
  public void takesTheFirstBytesOfTheHashOfTheAddressAsId() throws Exception {
    // SHA-256 of "example.org/a/b"
    assertThat(parse(FILE).id()).isEqualTo("23a9106d79229848");
  }

  @Test
  public void ignoresSchemeAndFragmentInTheId() throws Exception {
    String id = parse(head("from: https://example.org/a/b\n")).id();

    assertThat(parse(head("from: http://example.org/a/b#top\n")).id()).isEqualTo(id);
    assertThat(parse(head("from: https://example.org/a/c\n")).id()).isNotEqualTo(id);
  }

  @Test
  public void takesTheBodyForTheIdWhenTheAddressNamesNoDocument() throws Exception {
    // SHA-256 of "正文"
    assertThat(parse(head("")).id()).isEqualTo("d661c3d96d53ebc0");
    assertThat(parse(head("from: https://example.org/\n")).id()).isEqualTo("d661c3d96d53ebc0");
    assertThat(parse(head("from: https://example.org\n")).id()).isEqualTo("d661c3d96d53ebc0");
  }

  @Test
  public void takesTheSourceFromCategoryThenTagThenAuthorThenHost() throws Exception {
    String from = "from: https://News.Example.org/a\n";
    String author = "author: 丙\n";
    String tags = "tags: [乙社, 丁社]\n";

    assertThat(parse(head(from + author + tags + "categories: [甲社]\n")).source()).isEqualTo("甲社");
    assertThat(parse(head(from + author + tags)).source()).isEqualTo("乙社");
    assertThat(parse(head(from + author)).source()).isEqualTo("丙");
    assertThat(parse(head(from)).source()).isEqualTo("news.example.org");
    assertThat(parse(head("")).source()).isEmpty();
  }

  @Test
  public void leavesTheSourceEmptyForABrokenAddress() throws Exception {
    assertThat(parse(head("from: https://example.org/a b|c\n")).source()).isEmpty();
  }

  @Test
  public void readsOtherLineEndsAlike() throws Exception {
    assertThat(parse(FILE.replace("\n", "\r\n"))).isEqualTo(parse(FILE));
    assertThat(parse(FILE.replace("\n", "\r"))).isEqualTo(parse(FILE));
  }

  @Test
  public void ignoresAByteOrderMark() throws Exception {
    assertThat(parse("\uFEFF" + FILE)).isEqualTo(parse(FILE));
  }

  @Test
  public void reportsAMissingTitle() throws Exception {
    Post post = parse("---\ndate: 2020-11-01\n---\n正文");

    assertThat(post.title()).isEmpty();
    assertThat(post.issues()).containsExactly(Issue.TITLE_MISSING);
  }

  @Test
  public void takesAFileWithoutFrontMatterAsBody() throws Exception {
    Post post = parse("只有正文。\n");

    assertThat(post.html()).isEqualTo("只有正文。\n");
    assertThat(post.day()).isEqualTo("2020-11-01");
    assertThat(post.issues()).containsExactly(Issue.FRONT_MATTER_MISSING, Issue.TITLE_MISSING);
  }

  @Test
  public void passesOnWhatWasWrongWithFrontMatterAndDate() throws Exception {
    Post post = parse("---\ntitle: 快讯: 开幕\ndate: 2020-11-09\n---\n正文");

    assertThat(post.title()).isEqualTo("快讯: 开幕");
    assertThat(post.issues()).containsExactly(Issue.FRONT_MATTER_RECOVERED, Issue.DATE_CONFLICT);
  }

  @Test
  public void repairsInvalidUtf8() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("---\ntitle: 题\ndate: 2020-11-01\n---\n正".getBytes(UTF_8));
    file.write(0xFF);
    file.writeBytes("文".getBytes(UTF_8));

    Post post = parser.parse(new RawPost(PATH, file.toByteArray()));

    assertThat(post.html()).isEqualTo("正\uFFFD文");
    assertThat(post.issues()).containsExactly(Issue.INVALID_UTF8_REPAIRED);
  }

  @Test
  public void refusesAnEmptyFile() {
    for (String file : new String[] {"", " \n\t\r\n", "\uFEFF\n"}) {
      MalformedPostException fault = assertThrows(MalformedPostException.class, () -> parse(file));

      assertThat(fault.error()).isEqualTo("empty_file");
    }
  }

  @Test
  public void refusesABinaryFile() {
    RawPost raw = new RawPost(PATH, "GIF89a\0\1".getBytes(UTF_8));

    MalformedPostException fault =
        assertThrows(MalformedPostException.class, () -> parser.parse(raw));

    assertThat(fault.error()).isEqualTo("binary_file");
  }

  @Test
  public void refusesAHugeFrontMatter() {
    String file = "---\nnote: " + "字".repeat(70_000) + "\n---\n正文";

    MalformedPostException fault = assertThrows(MalformedPostException.class, () -> parse(file));

    assertThat(fault.error()).isEqualTo("front_matter_too_large");
  }

  @Test
  public void namesIssuesInLowerCase() {
    assertThat(Issue.INVALID_UTF8_REPAIRED.code()).isEqualTo("invalid_utf8_repaired");
  }

  @Test
  public void takesTheLastPartOfThePathAsFileName() {
    assertThat(new RawPost("a/b/c.md", new byte[0]).fileName()).isEqualTo("c.md");
    assertThat(new RawPost("c.md", new byte[0]).fileName()).isEqualTo("c.md");
  }
}
