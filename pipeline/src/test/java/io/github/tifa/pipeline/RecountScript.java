package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assume.assumeNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The independent recount, {@code src/test/python/recount.py}: it shares no code with the pipeline.
 * Where there is no Python 3, the test is skipped, or fails with {@code -Drecount.required=true}.
 */
final class RecountScript {
  private static final String REQUIRED = "recount.required";

  private RecountScript() {}

  /**
   * How a recount ended.
   *
   * @param exitCode 0 if it found no difference, 1 if it found some
   * @param report what it printed
   */
  record Outcome(int exitCode, String report) {}

  /** Recounts outputs in a folder, which must be empty. */
  static Outcome run(OutputFiles outputs, Path folder) throws IOException, InterruptedException {
    assertThat(folder.toFile().list()).isEmpty();
    for (String name : outputs.names()) {
      Files.writeString(folder.resolve(name), outputs.text(name));
    }
    return run(folder);
  }

  /** Recounts the outputs in a folder. */
  static Outcome run(Path folder) throws IOException, InterruptedException {
    Path script = Repository.resolve("pipeline/src/test/python/recount.py");
    ProcessBuilder command =
        new ProcessBuilder("python3", script.toString(), folder.toString())
            .redirectErrorStream(true);
    command.environment().put("PYTHONIOENCODING", "UTF-8");
    Process process;
    try {
      process = command.start();
    } catch (IOException e) {
      if (!Boolean.getBoolean(REQUIRED)) {
        assumeNoException("python3 is not installed", e);
      }
      throw e;
    }
    String report = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), report);
  }
}
