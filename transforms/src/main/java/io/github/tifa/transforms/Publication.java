package io.github.tifa.transforms;

import io.github.tifa.lexicon.LexiconFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import org.apache.beam.sdk.coders.SerializableCoder;

/**
 * All that the steps of a run have left for its outputs.
 *
 * @param groups what was counted, in order
 * @param written the files that are written already, see {@link WritePosts}
 * @param tables the rows of the tables
 * @param volumes the sizes of the corpus
 * @param startedAt when the run began, an ISO 8601 instant
 */
record Publication(
    ArrayList<CountedGroup> groups,
    ArrayList<StagedFile> written,
    ArrayList<TablePart> tables,
    Volumes volumes,
    String startedAt)
    implements Serializable {

  /**
   * How the outputs are written.
   *
   * @param run what {@code run.json} is to say, and where the outputs go
   * @param folder where files lie until they get their names
   * @param csv whether each table is written as CSV too
   * @param attachments what is made from the finished tables
   * @param lexicon the user's lexicon files
   */
  record Manner(
      RunInfo run,
      PartFolder folder,
      boolean csv,
      ArrayList<Attachment> attachments,
      ArrayList<LexiconFile> lexicon)
      implements Serializable {
    /** Where a publication lies that is left to the launcher. */
    private String path() {
      return folder.path() + "publication";
    }
  }

  /** Writes the outputs and gives them their names: all of them appear, or none. */
  void publish(Manner manner) throws IOException {
    OutputFolder files =
        new OutputFolder(manner.folder(), PartFolder.slashed(manner.run().output().get()));
    Outputs outputs = new Outputs(files, written, groups, tables, volumes);
    outputs.write(manner.run(), startedAt, manner.csv(), manner.attachments(), manner.lexicon());
    files.publish(outputs.optional());
  }

  /** Leaves itself beside the part files. */
  void leave(Manner manner) throws IOException {
    try (OutputStream out = Files.create(manner.path())) {
      SerializableCoder.of(Publication.class).encode(this, out);
    }
  }

  /** What was left so. */
  static Publication left(Manner manner) throws IOException {
    try (InputStream in = Files.open(manner.path())) {
      return SerializableCoder.of(Publication.class).decode(in);
    }
  }
}
