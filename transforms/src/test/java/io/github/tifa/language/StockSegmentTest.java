package io.github.tifa.language;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.Test;

/** Holds the words of a voice without locks against those of HanLP with all its recognisers on. */
public final class StockSegmentTest {
  private static final Path TEST_DATA = Path.of("..", "testdata");

  private final Voice ours = new LockingSegment();
  private final Segment stock =
      new ViterbiSegment()
          .enableNameRecognize(true)
          .enableTranslatedNameRecognize(true)
          .enablePlaceRecognize(true)
          .enableOrganizationRecognize(true);

  @Test
  public void readsEveryLineOfTheTestPostsAsHanlpDoes() throws IOException {
    int names = 0;
    try (Stream<Path> files = Files.walk(TEST_DATA)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String text =
            CharacterFolding.fold(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        for (Span sentence : Sentences.of(text)) {
          names += assertSame(text.substring(sentence.start(), sentence.end()));
        }
      }
    }
    assertThat(names).isGreaterThan(500);
  }

  @Test
  public void readsRandomSentencesAsHanlpDoes() {
    Random random = new Random(3);
    for (int round = 0; round < 3_000; round++) {
      assertSame(RandomSentences.sentence(random));
    }
  }

  /** How many names there are. */
  private int assertSame(String sentence) {
    List<String> expected =
        stock.seg(sentence).stream().map(term -> term.word + "/" + term.nature).toList();
    List<String> actual =
        ours.read(sentence, new Span(0, sentence.length()), List.of()).stream()
            .map(token -> token.word() + "/" + token.pos())
            .toList();
    assertWithMessage(sentence).that(actual).isEqualTo(expected);
    return (int) actual.stream().filter(word -> word.matches(".*/n[rst]f?")).count();
  }
}
