package io.github.tifa.transforms;

import io.github.tifa.lexicon.ExpressionException;
import io.github.tifa.lexicon.Hit;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.LexiconException;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.MatchableText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What must hold of a lexicon of any text; a fuzzer looks for some of which it does not. */
public final class LexiconFuzzer {
  private static final String TEXT = "习近平主席在“河湾”会见李克强，谈人类命运共同体😀。第三次会议。";

  private LexiconFuzzer() {}

  /** Reads the bytes as a lexicon file: the name up to the first line end, then the content. */
  public static void fuzzerTestOneInput(byte[] content) {
    String file = new String(content, StandardCharsets.UTF_8);
    int line = Math.max(0, file.indexOf('\n'));
    Lexicon lexicon;
    try {
      lexicon =
          LexiconReader.read(
              List.of(new LexiconFile(file.substring(0, line), file.substring(line))));
    } catch (LexiconException e) {
      return;
    }
    try {
      for (Hit hit : lexicon.find(MatchableText.of(TEXT))) {
        if (hit.span().start() < 0
            || hit.span().end() > TEXT.length()
            || hit.span().length() <= 0) {
          throw new IllegalStateException("a hit outside the text: " + hit);
        }
      }
      lexicon.findTitles(MatchableText.of(TEXT));
    } catch (ExpressionException e) {
      return;
    }
  }
}
