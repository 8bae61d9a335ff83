package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;
import static org.junit.Assume.assumeTrue;

import io.github.tifa.language.Segmenter;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.RawPost;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;

/** What one post may have, and what becomes of more. */
public final class PostReaderTest {
  private static final Limits SMALL = new Limits(1_000, 20, 50);

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private static PostReader reader(LexiconFile... files) {
    return new PostReader(
        ZoneId.of("Asia/Shanghai"), SMALL, LexiconReader.read(List.of(files)), new Segmenter());
  }

  private static LexiconFile pattern(String expression) {
    return new LexiconFile(
        "patterns-mine.tsv", "id\tpattern\tclass\nrivers\t" + expression + "\tlaw\n");
  }

  private static RawPost post(String text) {
    return new RawPost("a.md", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRejected(String error, String message, ThrowingRunnable reading) {
    MalformedPostException fault = assertThrows(MalformedPostException.class, reading);
    assertThat(fault.error()).isEqualTo(error);
    assertThat(fault).hasMessageThat().contains(message);
  }

  @Test
  public void readsAFileOfTheGreatestSize() throws Exception {
    File file = temporary.newFile();
    Files.writeString(file.toPath(), "x".repeat(1_000));

    assertThat(reader().read(file.getPath()).content()).hasLength(1_000);
  }

  @Test
  public void rejectsALargerFileWithoutReadingItWhole() throws Exception {
    File file = temporary.newFile();
    try (RandomAccessFile sparse = new RandomAccessFile(file, "rw")) {
      sparse.setLength(100L << 30);
    }

    assertRejected(
        "post_too_large",
        "107374182400 bytes, and --maxPostBytes=1000 allows no more than that.",
        () -> reader().read(file.getPath()));
  }

  @Test
  public void rejectsWhatIsNoFile() throws Exception {
    assertRejected("not_a_file", "folder", () -> reader().read(temporary.getRoot().getPath()));
    assumeTrue(new File("/dev/zero").exists());
    assertRejected("not_a_file", "device", () -> reader().read("/dev/zero"));
  }

  @Test
  public void rejectsAFileThatHasVanished() {
    String gone = new File(temporary.getRoot(), "gone.md").getPath();

    assertRejected("unreadable", "check that it exists", () -> reader().read(gone));
  }

  /** A file is read once, so whatever happens to it meanwhile, it is one post or one rejection. */
  @Test
  public void readsAFileThatChangesMeanwhile() throws Exception {
    File file = temporary.newFile();
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; !done.get(); i++) {
                try {
                  Files.writeString(file.toPath(), "x".repeat(100 * (i % 15)));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
    writer.start();
    try {
      PostReader reader = reader();
      for (int i = 0; i < 500; i++) {
        try {
          assertThat(reader.read(file.getPath()).content().length).isAtMost(1_000);
        } catch (MalformedPostException e) {
          assertThat(e.error()).isEqualTo("post_too_large");
        }
      }
    } finally {
      done.set(true);
      writer.join();
    }
  }

  @Test
  public void rejectsAnEndlessSentence() throws MalformedPostException {
    assertThat(reader().annotate(post("河".repeat(49) + "。")).sentences()).isEqualTo(1);
    assertRejected(
        "sentence_too_long",
        "52 characters without the end of a sentence, and --maxPostSentence=50 allows",
        () -> reader().annotate(post("河".repeat(51) + "。")));
  }

  @Test
  public void rejectsAnEndlessTitle() {
    assertRejected(
        "sentence_too_long",
        "--maxPostSentence",
        () -> reader().annotate(post("---\ntitle: " + "河".repeat(60) + "\n---\n湾。")));
  }

  @Test
  public void rejectsNestedElements() {
    assertRejected(
        "markup_too_deep",
        "--maxPostDepth=20",
        () -> reader().annotate(post("<b>".repeat(30) + "河")));
  }

  @Test
  public void rejectsAPostInWhichAnExpressionNeverEnds() {
    String lines = ("河".repeat(28) + "。湾。").repeat(3);

    assertRejected(
        "expression_too_slow",
        "The expression rivers of the lexicon",
        () -> reader(pattern("(?:河*){24}湾")).annotate(post(lines)));
  }

  @Test
  public void readsWhatASoundExpressionFinds() throws MalformedPostException {
    assertThat(reader(pattern("河+湾")).annotate(post("河河湾。")).mentions()).hasSize(1);
  }
}
