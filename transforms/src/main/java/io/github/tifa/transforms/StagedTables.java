package io.github.tifa.transforms;

import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.LexiconFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The tables of this run before they get their names. */
final class StagedTables implements FinishedTables {
  private final OutputFolder files;
  private final byte[] run;
  private final List<LexiconFile> userLexicon;

  /**
   * The tables written so far.
   *
   * @param files where they are
   * @param run {@code run.json} as far as it is known
   * @param userLexicon the user's lexicon files
   */
  StagedTables(OutputFolder files, byte[] run, List<LexiconFile> userLexicon) {
    this.files = files;
    this.run = run;
    this.userLexicon = userLexicon;
  }

  @Override
  public InputStream open(String name) throws IOException {
    return name.equals("run.json") ? new ByteArrayInputStream(run) : files.open(name);
  }

  @Override
  public boolean has(String name) {
    return files.written().stream().anyMatch(file -> file.name().equals(name));
  }

  @Override
  public Lexicon lexicon() {
    return SharedLexicon.with(userLexicon);
  }
}
