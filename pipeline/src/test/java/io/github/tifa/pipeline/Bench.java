package io.github.tifa.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the job over a corpus and over copies of it, each size in a process of its own, and
 * prints a table. {@code docs/performance.md} says how it is started and what came out.
 */
public final class Bench {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Bench() {}

  /**
   * Runs the benchmark.
   *
   * @param args the folder of posts, how many copies of it to measure (several separated by
   *     commas), the heap ({@code 1g}), and options of the job
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path posts = Path.of(args[0]);
    List<String> options = List.of(args).subList(3, args.length);
    System.out.println(
        "| copies | posts | characters | wall | CPU | posts/s | characters/s | CPU a post | peak"
            + " heap | live heap |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (String size : args[1].split(",")) {
      Path folder = Files.createTempDirectory("tifa-bench");
      try {
        int copies = Integer.parseInt(size.strip());
        CorpusCopies.of(posts).write(copies, folder.resolve("posts"));
        String[] cost = run(folder, args[2], options);
        print(copies, folder.resolve("out/summary.json"), cost);
      } finally {
        remove(folder);
      }
    }
  }

  /** What the run says it cost. */
  private static String[] run(Path folder, String heap, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("@" + Path.of("jvm.options").toAbsolutePath());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(MeasuredRun.class.getName());
    command.add("--input=" + folder.resolve("posts"));
    command.add("--output=" + folder.resolve("out"));
    command.addAll(options);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed;
    try (InputStream out = process.getInputStream()) {
      printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IOException("The run failed: " + printed);
    }
    String[] lines = printed.strip().split("\n");
    return lines[lines.length - 1].split(" ");
  }

  private static void print(int copies, Path summary, String[] cost) throws IOException {
    JsonNode counts = JSON.readTree(new File(summary.toString()));
    long posts = counts.get("posts").longValue();
    long characters = counts.get("characters").longValue();
    double wall = Double.parseDouble(cost[0]);
    double cpu = Double.parseDouble(cost[1]);
    System.out.printf(
        Locale.ROOT,
        "| %d | %,d | %,d | %.1f s | %.1f s | %.0f | %,.0f | %.2f ms | %s MiB | %s MiB |%n",
        copies,
        posts,
        characters,
        wall,
        cpu,
        posts / wall,
        characters / wall,
        1000 * cpu / posts,
        cost[2],
        cost[3]);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
