package io.github.tifa.pipeline;

/** How a run ended. */
enum ExitCode {
  /** Done. */
  DONE(0),
  /** The job failed. */
  FAILED(1),
  /** The arguments are unusable. */
  BAD_ARGUMENTS(2),
  /** No file matched the input. */
  NOTHING_MATCHED(3),
  /** More files were rejected than allowed. */
  TOO_MANY_REJECTED(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
