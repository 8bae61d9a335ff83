package io.github.tifa.transforms;

import io.github.tifa.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;

/** The tables of a run when all of them are written, whatever folder they still lie in. */
public interface FinishedTables {
  /**
   * Opens a table by its file name, such as {@code entities.jsonl}; {@code run.json} is there too,
   * without its list of files.
   */
  InputStream open(String name) throws IOException;

  /** Whether the run has written this table. */
  boolean has(String name) throws IOException;

  /** The lexicon that names were recognised by. */
  Lexicon lexicon();
}
