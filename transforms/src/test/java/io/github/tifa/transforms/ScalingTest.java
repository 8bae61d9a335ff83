package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.language.Segmenter;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.RawPost;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * What a post costs grows as the post does: four times the size takes little more than four times
 * the operations, whatever the post is made of. Operations are counted, not timed.
 */
public final class ScalingTest {
  private static final String HEAD =
      "---\ntitle: 河湾\ndate: 2020-10-01\nfrom: https://www.dw.com/a/b\n---\n";

  private static ToLongFunction<String> reader;

  /** Reads a post with limits that let everything through; loaded with a counter in it. */
  public static final class Reading implements ToLongFunction<String> {
    private final PostReader posts =
        new PostReader(
            ZoneId.of("Asia/Shanghai"),
            new Limits(1 << 28, 100_000, 1 << 28),
            LexiconReader.read(ShippedLexicon.files()),
            new Segmenter());

    @Override
    public long applyAsLong(String file) {
      try {
        return posts
            .annotate(new RawPost("2020-10-01-a.md", file.getBytes(StandardCharsets.UTF_8)))
            .mentions()
            .size();
      } catch (MalformedPostException e) {
        throw new AssertionError(e);
      }
    }
  }

  @BeforeClass
  public static void load() throws ReflectiveOperationException {
    reader = Operations.load(Reading.class);
    long unused = reader.applyAsLong(HEAD + "<p>习近平考察河湾。</p>");
  }

  private static void assertLinear(String what, int size, IntFunction<String> post) {
    long once = Operations.of(reader, HEAD + post.apply(size));
    long twice = Operations.of(reader, HEAD + post.apply(2 * size));
    long fourfold = Operations.of(reader, HEAD + post.apply(4 * size));
    assertWithMessage(what + ": " + once + ", " + twice + ", " + fourfold)
        .that(fourfold - twice)
        .isAtMost((long) (2.3 * (twice - once)) + once / 2);
  }

  private static void assertLinear(String what, int size, String repeated) {
    assertLinear(what, size, repeated::repeat);
  }

  private static String names(int count, String joiner) {
    String given = "建国明华志远小平文海春生秋月冬梅东方学军";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("王张李赵陈刘杨黄周吴".charAt(i % 10))
          .append(given.charAt(i / 10 % 20))
          .append(given.charAt(i / 200 % 20))
          .append(joiner);
    }
    return text.toString();
  }

  @Test
  public void cleaning() {
    assertLinear("scripts", 500, "<script>x</script>河");
    assertLinear("paragraphs", 500, "<p>河湾下雨。</p>");
    assertLinear("unclosed elements", 400, "<b><i><u>河");
    assertLinear("cells", 300, "<table><tr><td>河");
    assertLinear("italics in one element", 500, n -> "<div>" + "<i>河</i>".repeat(n) + "</div>");
    assertLinear("pictures", 300, "<div><img src=x></div>");
    assertLinear("links", 300, "<a href=x>河</a>");
    assertLinear("comments", 500, "<!-- -->河");
    assertLinear("attributes", 500, n -> "<p" + " a".repeat(n) + ">河湾</p>");
    assertLinear("many names of attributes", 500, ScalingTest::attributes);
    assertLinear("entities", 500, "&amp;&#27827;");
    assertLinear("brackets", 500, n -> "[](".repeat(n) + ")".repeat(n) + "\n");
    assertLinear("spaces", 2_000, n -> "河" + " ".repeat(n) + "湾");
    assertLinear("line ends", 1_000, "\n---\n");
  }

  private static String attributes(int count) {
    StringBuilder tag = new StringBuilder("<p");
    for (int i = 0; i < count; i++) {
      tag.append(" a").append(i).append("=1");
    }
    return tag.append(">河湾</p>").toString();
  }

  /** Elements inside each other cost their number times their depth, and the depth has a limit. */
  @Test
  public void nestingAtTheSameDepth() {
    assertLinear("nests", 10, ("<div>".repeat(200) + "河" + "</div>".repeat(200)));
  }

  @Test
  public void matching() {
    assertLinear("leaders", 300, "习近平和李克强，");
    assertLinear("terms", 300, "人类命运共同体。");
    assertLinear("titles", 300, "国务院总理、");
    assertLinear("holders of offices", 200, "国务院总理李克强说。");
    assertLinear("possible names", 300, "拜登·乔，");
    assertLinear("abbreviations", 500, "中美");
    assertLinear("quotation marks", 1_000, "“");
    assertLinear("characters beyond the basic plane", 300, "𠮷习近平。");
  }

  @Test
  public void peopleBeyondTheRegister() {
    assertLinear("different names in a row", 300, n -> names(n, "、"));
    assertLinear("different names that speak", 200, n -> names(n, "说，河湾下雨。"));
    assertLinear("one name", 300, "主任王建国说，");
    assertLinear("foreign names", 200, "卡洛琳·雷维特说，");
    assertLinear("Latin spellings", 200, "莱特希泽（Robert Lighthizer），");
    assertLinear("surnames", 500, "王");
  }

  @Test
  public void segmentation() {
    assertLinear("prose", 200, "河湾的水渠今年春天修好了，居民都到桥头来看。");
    assertLinear("one sentence", 500, "河湾的水很长很长");
    assertLinear("one character", 1_000, "河");
    assertLinear("digits", 2_000, "7");
    assertLinear("Latin letters", 2_000, "x");
    assertLinear("bodies", 200, "河湾市水利局委员会");
    assertLinear("places", 300, "河湾县东山镇");
    assertLinear("meetings", 200, "河湾市第三次工作会议");
    assertLinear("documents", 300, "《河湾条例》");
    assertLinear("datelines", 200, "（新华社记者河湾1月1日电）\n");
  }
}
