package io.github.tifa.transforms;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/** A file that is made from the finished tables and published together with them. */
public interface Attachment extends Serializable {
  /** Its name in the output folder. */
  String name();

  /** Writes it; the same tables give the same bytes. */
  void write(FinishedTables tables, OutputStream out) throws IOException;
}
