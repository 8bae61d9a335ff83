package io.github.tifa.lexicon;

import java.util.List;

/**
 * Thrown when lexicon files have faults; the message lists all of them, each with file, line and
 * fault.
 */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception for a list of faults that is not empty. */
  public LexiconException(List<String> faults) {
    super(
        "The lexicon has "
            + faults.size()
            + " fault"
            + (faults.size() == 1 ? "" : "s")
            + ":\n  "
            + String.join("\n  ", faults.subList(0, Math.min(50, faults.size()))));
  }
}
