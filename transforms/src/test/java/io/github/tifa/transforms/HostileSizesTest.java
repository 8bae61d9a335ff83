package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertThrows;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.language.Segmenter;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.RawPost;
import java.io.File;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Posts as large as they may be, and larger: each is read, or rejected by the limit's name. */
public final class HostileSizesTest {
  private static final int MOST = Limits.DEFAULT.bytes();

  private static PostReader reader;
  private static PostReader generous;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @BeforeClass
  public static void load() {
    var lexicon = LexiconReader.read(ShippedLexicon.files());
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    reader = new PostReader(zone, Limits.DEFAULT, lexicon, new Segmenter());
    Limits limits = new Limits(1 << 28, Limits.DEFAULT.depth(), Limits.DEFAULT.sentence());
    generous = new PostReader(zone, limits, lexicon, new Segmenter());
  }

  private static AnnotatedArticle read(String file) throws MalformedPostException {
    byte[] content = file.getBytes(UTF_8);
    assertThat(content.length).isAtMost(MOST);
    return reader.annotate(new RawPost("2020-10-01-a.md", content));
  }

  private static String filled(String repeated) {
    return repeated.repeat((MOST - 100) / repeated.getBytes(UTF_8).length);
  }

  private static void assertRejected(String error, PostReader reader, String file) {
    MalformedPostException fault =
        assertThrows(
            MalformedPostException.class,
            () -> reader.annotate(new RawPost("2020-10-01-a.md", file.getBytes(UTF_8))));
    assertWithMessage(file.substring(0, 20)).that(fault.error()).isEqualTo(error);
  }

  @Test
  public void aPostOfAHundredMebibytes() throws Exception {
    File file = temporary.newFile();
    byte[] mebibyte = new byte[1 << 20];
    Arrays.fill(mebibyte, (byte) 'x');
    try (var out = Files.newOutputStream(file.toPath())) {
      for (int i = 0; i < 100; i++) {
        out.write(mebibyte);
      }
    }

    MalformedPostException fault =
        assertThrows(MalformedPostException.class, () -> reader.read(file.getPath()));

    assertThat(fault.error()).isEqualTo("post_too_large");
    assertThat(generous.read(file.getPath()).content()).hasLength(100 << 20);
  }

  @Test
  public void aLineOfTwentyMebibytesWithoutPunctuation() {
    assertRejected("sentence_too_long", generous, "河湾的水很长很长".repeat((20 << 20) / 24));
  }

  @Test
  public void fiftyThousandAttributes() throws MalformedPostException {
    StringBuilder tag = new StringBuilder("<p");
    for (int i = 0; i < 50_000; i++) {
      tag.append(" a").append(i).append("=\"习近平\"");
    }

    assertThat(read(tag + ">河湾下雨。</p>").article().text()).isEqualTo("河湾下雨。");
  }

  @Test
  public void ofElementsInsideEachOther() {
    assertRejected("markup_too_deep", reader, "<div>".repeat(100_000) + "河");
    assertRejected("markup_too_deep", reader, filled("<b>"));
  }

  @Test
  public void repeatsOfMarkup() throws MalformedPostException {
    assertThat(read(filled("<br>")).article().text()).isEmpty();
    assertThat(read(filled("<!-- -->") + "河。").article().text()).isEqualTo("河。");
    assertThat(read("河。" + filled("\n")).article().text()).isEqualTo("河。");
    assertThat(read("<p>" + filled("&nbsp;")).article().text()).isEmpty();
    assertThat(read("<p>河。" + "</p>".repeat(500_000)).article().text()).isEqualTo("河。");
    assertRejected("sentence_too_long", reader, filled("["));
    assertRejected("sentence_too_long", reader, "<p>" + filled("&amp;"));
    assertRejected("sentence_too_long", reader, filled("<"));
  }

  @Test
  public void repeatsOfFrontMatter() {
    assertRejected("front_matter_too_large", reader, "---\n" + filled("a: b\n") + "---\n河");
    assertRejected("sentence_too_long", reader, "---\n" + filled("["));
  }

  @Test
  public void repeatsOfText() throws MalformedPostException {
    assertRejected("sentence_too_long", reader, filled("。"));
    assertThat(read("河湾下雨。".repeat(10_000)).sentences()).isEqualTo(10_000);
    assertThat(read("习近平。".repeat(10_000)).mentions()).hasSize(10_000);
  }
}
