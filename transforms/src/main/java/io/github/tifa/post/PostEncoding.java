package io.github.tifa.post;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the bytes of a file into text. UTF-8 is what posts are in; another encoding is taken only
 * on evidence, since a wrong guess would put text into the counts that nobody wrote.
 */
final class PostEncoding {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  /** The most frequent characters of Chinese texts, in both scripts. */
  private static final String FREQUENT =
      "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於"
          + "着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分"
          + "还還进進好小部其些主样樣理心本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明"
          + "性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產"
          + "新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真"
          + "论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太"
          + "量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書";

  /** So many characters beyond ASCII, at least, say which encoding they are in. */
  private static final int LEAST_CHARACTERS = 20;

  /** The share of frequent ones among them, at least; wrongly decoded text has a tenth of it. */
  private static final double LEAST_FREQUENT = 0.2;

  /** The share of NUL bytes in UTF-16, at least: every line end and letter of a tag has one. */
  private static final double LEAST_NULS = 0.02;

  /** The detector looks at so many bytes. */
  private static final int SAMPLE = 1 << 16;

  private PostEncoding() {}

  /** Decodes a file; adds to the issues what had to be done. */
  static String decode(byte[] content, Set<Issue> issues) throws MalformedPostException {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return utf8(Arrays.copyOfRange(content, 3, content.length), issues);
    }
    if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
      return other(strictly(content, StandardCharsets.UTF_16), content, issues);
    }
    return hasNul(content) ? other(utf16(content), content, issues) : utf8(content, issues);
  }

  private static String utf8(byte[] content, Set<Issue> issues) throws MalformedPostException {
    Optional<String> text = strictly(content, StandardCharsets.UTF_8);
    if (text.isPresent() && !hasNul(content)) {
      return text.get();
    }
    if (!hasNul(content) && isDamagedUtf8(content)) {
      issues.add(Issue.INVALID_UTF8_REPAIRED);
      return new String(content, StandardCharsets.UTF_8);
    }
    return other(hasNul(content) ? Optional.empty() : chinese(content), content, issues);
  }

  private static String other(Optional<String> text, byte[] content, Set<Issue> issues)
      throws MalformedPostException {
    if (text.isPresent() && text.get().indexOf('\0') < 0) {
      issues.add(Issue.ENCODING_DETECTED);
      return text.get();
    }
    if (hasNul(content) || FileKind.of(content).isPresent()) {
      throw new MalformedPostException(
          "binary_file",
          "The file looks like "
              + FileKind.of(content).orElse("binary data")
              + ", not like text. If it is a post, save it as UTF-8 text.");
    }
    throw new MalformedPostException(
        "unknown_encoding",
        "The file is not UTF-8, and nothing shows that it is UTF-16, GB18030 or Big5."
            + " If it is a post, save it as UTF-8 text.");
  }

  /** UTF-16 without a mark: ASCII characters have their NUL bytes on the same side. */
  private static Optional<String> utf16(byte[] content) {
    int[] nuls = new int[2];
    for (int i = 0; i < content.length; i++) {
      nuls[i & 1] += content[i] == 0 ? 1 : 0;
    }
    // Some Chinese characters have a NUL byte too, on the other side: 一 is U+4E00.
    int most = Math.max(nuls[0], nuls[1]);
    if (content.length % 2 != 0 || nuls[0] == nuls[1] || most < content.length * LEAST_NULS) {
      return Optional.empty();
    }
    Charset charset = nuls[0] == most ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return strictly(content, charset).filter(text -> text.indexOf('\n') >= 0 && isText(text));
  }

  private static boolean isText(String text) {
    return text.codePoints()
        .allMatch(c -> Character.isDefined(c) && (!Character.isISOControl(c) || c <= '\r'));
  }

  /** Whether most of what is not ASCII is well-formed, or hardly anything is not. */
  private static boolean isDamagedUtf8(byte[] content) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(1 << 12);
    long faults = 0;
    long formed = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      formed += out.chars().filter(c -> c > 0x7F).count();
      out.clear();
      if (result.isError()) {
        faults++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return faults < formed || faults * 100 < content.length;
      }
    }
  }

  /** What a detector and the frequency of the characters both take for Chinese. */
  private static Optional<String> chinese(byte[] content) {
    CharsetMatch match =
        new CharsetDetector()
            .setText(Arrays.copyOf(content, Math.min(content.length, SAMPLE)))
            .detect();
    Optional<String> gb = strictly(content, GB18030);
    Optional<String> big5 = strictly(content, BIG5);
    Optional<String> text =
        match == null
            ? Optional.empty()
            : match.getName().equals("GB18030")
                ? gb
                : match.getName().equals("Big5") ? big5 : Optional.empty();
    Optional<String> rival = text.equals(gb) ? big5 : gb;
    return text.filter(
        it ->
            it.chars().filter(c -> c > 0x7F).count() >= LEAST_CHARACTERS
                && frequent(it) >= LEAST_FREQUENT
                && frequent(it) > 2 * rival.map(PostEncoding::frequent).orElse(0.0));
  }

  private static double frequent(String text) {
    long all = text.chars().filter(c -> c > 0x7F).count();
    long frequent = text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
    return all == 0 ? 0 : (double) frequent / all;
  }

  private static Optional<String> strictly(byte[] content, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean hasNul(byte[] content) {
    for (byte b : content) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] content, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
