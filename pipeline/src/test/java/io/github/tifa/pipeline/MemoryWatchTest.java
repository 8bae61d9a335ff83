package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests processes that lack memory: each comes to its end, whoever meets the error. */
public final class MemoryWatchTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  /** A program whose worker meets the error in some way, while all others wait for it. */
  static final class Program {
    private static final List<byte[]> FILLED = new ArrayList<>();

    private Program() {}

    public static void main(String[] args) throws InterruptedException {
      PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
      // A run has used files long before, too.
      write(Path.of(args[1] + ".before"));
      MemoryWatch watch = MemoryWatch.start(err);
      watch.beforeEnd(() -> write(Path.of(args[1])));
      new Thread(() -> work(args[0])).start();
      new CountDownLatch(1).await();
    }

    private static void work(String fault) {
      switch (fault) {
        case "swallowed" -> {
          try {
            fill();
          } catch (OutOfMemoryError e) {
            FILLED.clear();
          }
        }
        case "array" -> {
          try {
            FILLED.add(new byte[1 << 30]);
          } catch (OutOfMemoryError e) {
            FILLED.clear();
          }
        }
        case "thrown" -> fill();
        case "outside" -> throw new OutOfMemoryError("no more threads");
        default -> throw new IllegalArgumentException(fault);
      }
    }

    private static void fill() {
      while (true) {
        FILLED.add(new byte[1000]);
      }
    }

    private static void write(Path file) {
      try {
        Files.writeString(file, "cleaned", UTF_8);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void assertEnds(String fault) throws Exception {
    Path cleaned = folder.getRoot().toPath().resolve("cleaned");
    try (TifaProcess process =
        TifaProcess.start(
            List.of(),
            Program.class,
            folder.getRoot().toPath(),
            "-Xmx32m",
            fault,
            cleaned.toString())) {
      assertThat(process.end()).isEqualTo(1);
      assertThat(process.err()).isEqualTo(MemoryWatch.MESSAGE);
    }
    assertThat(Files.readString(cleaned)).isEqualTo("cleaned");
  }

  @Test
  public void errorThatAWorkerSwallows() throws Exception {
    assertEnds("swallowed");
  }

  @Test
  public void arrayThatCannotBeMade() throws Exception {
    assertEnds("array");
  }

  @Test
  public void errorThatKillsAWorker() throws Exception {
    assertEnds("thrown");
  }

  @Test
  public void lackOfMemoryOutsideTheHeap() throws Exception {
    assertEnds("outside");
  }
}
