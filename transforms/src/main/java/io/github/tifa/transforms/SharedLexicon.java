package io.github.tifa.transforms;

import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One lexicon in each JVM for each set of files, whatever the number of threads and jobs. */
final class SharedLexicon {
  private static final Map<List<LexiconFile>, Lexicon> LOADED = new ConcurrentHashMap<>();

  private SharedLexicon() {}

  /** The shipped lexicon with a user's files over it. */
  static Lexicon with(List<LexiconFile> more) {
    return LOADED.computeIfAbsent(
        List.copyOf(more),
        files -> {
          List<LexiconFile> all = new ArrayList<>(ShippedLexicon.files());
          all.addAll(files);
          return LexiconReader.read(all);
        });
  }
}
