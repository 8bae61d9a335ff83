package io.github.tifa.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.regex.Pattern;

/**
 * A run of the command inside the test.
 *
 * @param exitCode how it ended
 * @param out what it printed
 * @param err what it printed as errors
 */
record TestRun(int exitCode, String out, String err) {
  /** Slow machines see a line of progress; no test may depend on it. */
  private static final Pattern PROGRESS =
      Pattern.compile(
          "(?m)^[\\d,]+ (posts read; counting and writing|of [\\d,]+ posts, .* left)\n");

  static TestRun of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Tifa.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
    return new TestRun(
        exitCode, out.toString(UTF_8), PROGRESS.matcher(err.toString(UTF_8)).replaceAll(""));
  }
}
