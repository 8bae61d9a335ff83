package io.github.tifa.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run over the posts of {@code testdata}, shared by the tests that only look at its outputs.
 *
 * @param run the run
 * @param outputs what it left
 */
record SampleRun(TestRun run, OutputFiles outputs) {
  private static final class Holder {
    static final SampleRun RUN = of("--input=" + input());
  }

  /** The pattern that finds the posts. */
  static String input() {
    return Repository.resolve("testdata/posts") + "/**";
  }

  /** The shared run. */
  static SampleRun get() {
    return Holder.RUN;
  }

  /** A run of its own with these arguments and an output folder that is removed again. */
  static SampleRun of(String... args) {
    try {
      Path temporary = Files.createTempDirectory("tifa-test");
      try {
        Path output = temporary.resolve("out");
        TestRun run =
            TestRun.of(
                Stream.concat(Stream.of(args), Stream.of("--output=" + output))
                    .toArray(String[]::new));
        if (run.exitCode() != 0) {
          throw new AssertionError("the run ended with " + run);
        }
        return new SampleRun(run, OutputFiles.in(output));
      } finally {
        remove(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> below;
    try (Stream<Path> paths = Files.walk(folder)) {
      below = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : below) {
      Files.delete(path);
    }
  }
}
