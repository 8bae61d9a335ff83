package io.github.tifa.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The command in a process of its own, which can be killed. */
final class TifaProcess implements AutoCloseable {
  private final Process process;
  private final Path out;
  private final Path err;

  private TifaProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts the command with so much heap, printing into files of a folder. */
  static TifaProcess start(Path prints, String heap, String... args) {
    return start(List.of(), Tifa.class, prints, heap, args);
  }

  /** The same with the main method of another class, by a command that runs commands. */
  static TifaProcess start(
      List<String> by, Class<?> main, Path prints, String heap, String... args) {
    List<String> command = new ArrayList<>(by);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            heap,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName()));
    command.addAll(List.of(args));
    try {
      Path out = Files.createTempFile(prints, "out", ".txt");
      Path err = Files.createTempFile(prints, "err", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      return new TifaProcess(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until something is so, while the process runs. */
  void await(BooleanSupplier so) throws InterruptedException {
    while (!so.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new AssertionError("the process has ended: " + err());
      }
      Thread.sleep(5);
    }
  }

  /** Sends a signal by its name, such as {@code TERM}. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** Waits for the end and gives the exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      throw new AssertionError("the process does not end: " + err());
    }
    return process.exitValue();
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
