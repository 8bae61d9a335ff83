package io.github.tifa.post;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.Assert.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/** Bytes become text by evidence, and what shows no evidence is refused. */
public final class PostEncodingTest {
  private static final String SIMPLIFIED =
      "---\ntitle: 河湾的秋天\n---\n<p>今年河湾的水渠修好了，居民都到桥头来看。他们说，这是多年来第一次在秋天以前完工。</p>\n";
  private static final String TRADITIONAL =
      "---\ntitle: 河灣的秋天\n---\n<p>今年河灣的水渠修好了，居民都到橋頭來看。他們說，這是多年來第一次在秋天以前完工。</p>\n";

  private final Set<Issue> issues = EnumSet.noneOf(Issue.class);

  private String decode(byte[] content) throws MalformedPostException {
    return PostEncoding.decode(content, issues);
  }

  private void assertDetected(String text, Charset charset) throws MalformedPostException {
    issues.clear();
    assertWithMessage(charset.name()).that(decode(text.getBytes(charset))).isEqualTo(text);
    assertThat(issues).containsExactly(Issue.ENCODING_DETECTED);
  }

  private MalformedPostException refused(byte[] content) {
    return assertThrows(MalformedPostException.class, () -> decode(content));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  public void readsUtf8WithAndWithoutMark() throws Exception {
    assertThat(decode(SIMPLIFIED.getBytes(StandardCharsets.UTF_8))).isEqualTo(SIMPLIFIED);
    assertThat(decode(("\uFEFF" + SIMPLIFIED).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(SIMPLIFIED);
    assertThat(issues).isEmpty();
  }

  @Test
  public void readsUtf16WithAndWithoutMark() throws Exception {
    assertDetected(SIMPLIFIED, StandardCharsets.UTF_16);
    assertDetected(SIMPLIFIED, StandardCharsets.UTF_16LE);
    assertDetected(SIMPLIFIED, StandardCharsets.UTF_16BE);
    assertDetected(SIMPLIFIED + "𠮷野家一家一家😀", StandardCharsets.UTF_16LE);
  }

  @Test
  public void readsGb18030() throws Exception {
    assertDetected(SIMPLIFIED, Charset.forName("GB18030"));
    assertDetected(SIMPLIFIED, Charset.forName("GBK"));
  }

  @Test
  public void readsBig5() throws Exception {
    assertDetected(TRADITIONAL, Charset.forName("Big5"));
  }

  @Test
  public void refusesToGuessFromAFewCharacters() {
    assertThat(refused("河湾下雨".getBytes(Charset.forName("GB18030"))).error())
        .isEqualTo("unknown_encoding");
  }

  @Test
  public void refusesOtherEncodings() {
    String japanese = "河の曲がり角で、今年の秋に水路の工事が終わり、住民たちは橋のたもとに集まって、静かに雨を待っていた。";
    assertThat(refused(japanese.getBytes(Charset.forName("Shift_JIS"))).error())
        .isEqualTo("unknown_encoding");
    assertThat(refused("Река повернула на юг".getBytes(Charset.forName("KOI8-R"))).error())
        .isEqualTo("unknown_encoding");
  }

  @Test
  public void repairsUtf8ThatIsDamaged() throws Exception {
    byte[] file = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
    file[20] = (byte) 0xFF;

    assertThat(decode(file)).contains("\uFFFD");
    assertThat(issues).containsExactly(Issue.INVALID_UTF8_REPAIRED);
  }

  @Test
  public void neverTakesBytesByChanceForChinese() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] noise = new byte[200 + random.nextInt(2_000)];
      for (int i = 0; i < noise.length; i++) {
        noise[i] =
            (byte)
                (random.nextInt(4) == 0 ? 0x20 + random.nextInt(95) : 0x81 + random.nextInt(126));
      }
      assertThat(refused(noise).error()).isEqualTo("unknown_encoding");
    }
  }

  @Test
  public void saysWhatABinaryFileLooksLike() {
    assertThat(refused(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13)))
        .hasMessageThat()
        .contains("a PNG picture");
    assertThat(refused(bytes('P', 'K', 3, 4, 20, 0, 0, 0))).hasMessageThat().contains("office");
    assertThat(refused(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16))).hasMessageThat().contains("JPEG");
    assertThat(refused(new byte[4096])).hasMessageThat().contains("NUL bytes");
    assertThat(refused(new byte[4096]).error()).isEqualTo("binary_file");
    assertThat(refused(bytes('a', 0, 'b', 7))).hasMessageThat().contains("binary data");
  }

  @Test
  public void oneNulAmongUtf8IsNoUtf16() {
    byte[] file = (SIMPLIFIED + "x\0\n").getBytes(StandardCharsets.UTF_8);

    assertThat(refused(file).error()).isEqualTo("binary_file");
  }
}
