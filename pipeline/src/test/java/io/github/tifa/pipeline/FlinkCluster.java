package io.github.tifa.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Flink session cluster of its own processes: one JobManager and some TaskManagers, started from
 * the Flink jars of the class path and nothing else of it. All of them end when it is closed, or
 * with the process that started it.
 */
final class FlinkCluster implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int LAST_LINES = 40;
  private static final int ATTEMPTS = 3;
  private static final Pattern SENT = Pattern.compile("(beam|hanlp|tifa)-.*");

  /** A process of the cluster has ended before its time. */
  private static final class EndedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    EndedException(String message) {
      super(message);
    }
  }

  /** A process of the cluster; a TaskManager's name is its id. */
  record Node(String name, Process process, Path log) {}

  /** What Flink's serialisers need on JDK 17. */
  private static final List<String> OPENED =
      List.of(
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final int restPort = freePort();
  private final List<Node> nodes = new CopyOnWriteArrayList<>();
  private final Thread end = new Thread(this::kill);

  private FlinkCluster(Path folder) {
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(end);
  }

  /**
   * Starts a cluster whose files are in a folder, and waits until it has all its slots. Flink gives
   * up where a process is too slow to start; then all are started anew, twice at most.
   */
  static FlinkCluster start(Path folder, int taskManagers, int slots)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Path own = Files.createDirectory(folder.resolve("start-" + attempt));
      try {
        return startOnce(own, taskManagers, slots);
      } catch (EndedException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static FlinkCluster startOnce(Path folder, int taskManagers, int slots)
      throws IOException, InterruptedException {
    FlinkCluster cluster = new FlinkCluster(folder);
    try {
      FlinkConfiguration.write(folder, freePort(), cluster.restPort, slots);
      cluster.launch(
          "jobmanager",
          "-Xmx400m",
          "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
      for (int i = 1; i <= taskManagers; i++) {
        cluster.launch(
            "taskmanager-" + i,
            "-Xmx1064m",
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
      }
      cluster.await("slots", cluster::slots, total -> total == taskManagers * slots);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private Optional<Integer> slots() throws InterruptedException {
    for (Node node : nodes) {
      if (!node.process().isAlive()) {
        throw new EndedException(node.name() + " has ended" + logs());
      }
    }
    return get("/overview").map(overview -> overview.get("slots-total").intValue());
  }

  private void launch(String name, String heap, String main) throws IOException {
    List<String> command = java(heap);
    command.add("-XX:MaxMetaspaceSize=192m");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS");
    command.addAll(List.of("-cp", classPath(), main, "--configDir", folder.toString()));
    command.addAll(List.of("-D", "taskmanager.resource-id=" + name));
    nodes.add(start(name, folder.resolve(name + ".log"), command));
  }

  private static Node start(String name, Path log, List<String> command) throws IOException {
    return new Node(
        name,
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
        log);
  }

  /** The class path but for Beam and Tifa, which a cluster gets with each job. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.endsWith(".jar"))
        .filter(path -> !SENT.matcher(Path.of(path).getFileName().toString()).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The jobs of a test are over before the second compiler would pay. */
  private static List<String> java(String heap) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(OPENED);
    return command;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The command line that sends a job to the cluster. The configuration that it names forbids what
   * Flink would leave to Kryo: a job with a type that no coder writes fails.
   */
  String[] arguments(String... more) {
    List<String> args = new ArrayList<>(List.of("--runner=FlinkRunner", "--parallelism=2"));
    args.add("--flinkMaster=localhost:" + restPort);
    args.add("--flinkConfDir=" + folder);
    args.addAll(Arrays.asList(more));
    return args.toArray(String[]::new);
  }

  /** Starts the packaged program as a user would, with the cluster as its master. */
  Process submit(Path jar, String... args) throws IOException {
    List<String> command = java("-Xmx500m");
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(Arrays.asList(arguments(args)));
    nodes.removeIf(node -> node.name().equals("submission") && !node.process().isAlive());
    Node submission = start("submission", folder.resolve("submission.log"), command);
    nodes.add(submission);
    return submission.process();
  }

  /** What Flink's page of the job that began last shows as its accumulators. */
  String accumulators() throws IOException, InterruptedException {
    List<JsonNode> jobs = new ArrayList<>();
    await("jobs", () -> get("/jobs/overview"), answer -> answer.get("jobs").size() > 0)
        .get("jobs")
        .forEach(jobs::add);
    JsonNode last =
        Collections.max(jobs, Comparator.comparingLong(job -> job.get("start-time").longValue()));
    String path = "/jobs/" + last.get("jid").textValue() + "/accumulators";
    return await("accumulators", () -> get(path), answer -> true).toString();
  }

  /** The last lines that each process printed. */
  String logs() {
    StringBuilder all = new StringBuilder();
    for (Node node : nodes) {
      all.append("\n--- ").append(node.name()).append('\n');
      try (var lines = Files.lines(node.log(), StandardCharsets.UTF_8)) {
        List<String> every = lines.toList();
        every.stream()
            .skip(Math.max(0, every.size() - LAST_LINES))
            .forEach(line -> all.append(line).append('\n'));
      } catch (IOException | UncheckedIOException e) {
        all.append(e).append('\n');
      }
    }
    return all.toString();
  }

  /** The TaskManagers that run. */
  List<Node> taskManagers() {
    return nodes.stream()
        .filter(node -> node.name().startsWith("taskmanager") && node.process().isAlive())
        .toList();
  }

  /** A TaskManager that works for a job, if there is one now. */
  Optional<Node> busyTaskManager() throws IOException, InterruptedException {
    for (Node node : taskManagers()) {
      Optional<JsonNode> status = get("/taskmanagers/" + node.name());
      if (status.isPresent()
          && status.get().get("freeSlots").intValue()
              < status.get().get("slotsNumber").intValue()) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /** The lines of the JobManager's log in which something is found. */
  List<String> jobManagerLines(String pattern) throws IOException {
    Pattern wanted = Pattern.compile(pattern);
    try (var lines = Files.lines(nodes.get(0).log(), StandardCharsets.UTF_8)) {
      return lines.filter(line -> wanted.matcher(line).find()).toList();
    }
  }

  /** What can be asked again until it is right. */
  @FunctionalInterface
  interface Question<T> {
    Optional<T> ask() throws IOException, InterruptedException;
  }

  /** Asks until the answer is right, and gives up after ten minutes. */
  <T> T await(String what, Question<T> question, Predicate<T> right)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> answer = question.ask().filter(right);
      if (answer.isPresent()) {
        return answer.get();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("waited in vain for " + what + logs());
  }

  /** What the cluster's REST interface answers, if it does. */
  private Optional<JsonNode> get(String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + restPort + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200
          ? Optional.of(JSON.readTree(response.body()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void kill() {
    nodes.forEach(node -> node.process().destroyForcibly());
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(end);
    kill();
    nodes.forEach(node -> node.process().onExit().join());
  }
}
