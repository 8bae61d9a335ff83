package io.github.tifa.pipeline;

import java.util.List;

/** Thrown for arguments that cannot be used; the message names all of them. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(List<String> faults) {
    super(String.join("\n", faults.stream().map(fault -> "  - " + fault).toList()));
  }
}
