package io.github.tifa.pipeline;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a runner must be told so that Tifa runs well on it, where the user has not said it. */
final class RunnerDefaults {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  private final List<String> args;

  private RunnerDefaults(String[] args) {
    this.args = new ArrayList<>(Arrays.asList(args));
  }

  /** The arguments with what is missing for their runner. */
  static String[] complete(String[] args) {
    return complete(args, ownJar());
  }

  /** The same for a program in a jar, if it is in one. */
  static String[] complete(String[] args, Optional<Path> jar) {
    RunnerDefaults all = new RunnerDefaults(args);
    all.add("jobName", "tifa-" + System.currentTimeMillis());
    switch (runner(args)) {
      case "direct" -> all.addForDirect();
      case "flink" -> all.addForFlink(jar);
      default -> {}
    }
    return all.args.toArray(String[]::new);
  }

  /** Whether the workers of a run are in the process that starts it. */
  static boolean isInProcess(String[] args) {
    String runner = runner(args);
    return runner.equals("direct") || runner.equals("flink") && isEmbedded(args);
  }

  /** The name of the runner as Beam abridges it: lower case, without its last word. */
  private static String runner(String[] args) {
    String name = value(args, "runner").orElse("direct").toLowerCase(Locale.ROOT);
    return name.replaceFirst("(.*\\.)?(.+?)(runner)?$", "$2");
  }

  private static boolean isEmbedded(String[] args) {
    return value(args, "flinkMaster").orElse("[auto]").startsWith("[");
  }

  /**
   * The direct runner is told to return at once, so that its progress can be followed; others do so
   * anyway. It need not copy every element to catch a step that changes one, which the tests of the
   * steps do, nor keep more threads than there are processors: one without work spins.
   */
  private void addForDirect() {
    add("blockOnRun", "false");
    add("enforceImmutability", "false");
    add("enforceEncodability", "false");
    add("targetParallelism", String.valueOf(Runtime.getRuntime().availableProcessors()));
  }

  /** A cluster has Flink already, so it is sent the program without it. */
  private void addForFlink(Optional<Path> jar) {
    if (isEmbedded(args.toArray(String[]::new))) {
      return;
    }
    jar.map(path -> path.toString().replaceFirst("\\.jar$", "-slim.jar"))
        .filter(slim -> Files.isRegularFile(Path.of(slim)))
        .ifPresent(slim -> add("filesToStage", slim));
  }

  private void add(String option, String value) {
    if (value(args.toArray(String[]::new), option).isEmpty()) {
      args.add("--" + option + "=" + value);
    }
  }

  private static Optional<String> value(String[] args, String option) {
    Pattern wanted = Pattern.compile("--" + option + "(?:=(.*))?", Pattern.DOTALL);
    return Arrays.stream(args)
        .map(wanted::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1) == null ? "true" : matcher.group(1))
        .reduce((first, last) -> last);
  }

  /**
   * A local path as workers find it that run in other folders; a path with a scheme stays as it is.
   */
  static String absolute(String path) {
    return hasScheme(path) || new File(path).isAbsolute()
        ? path
        : Path.of("").toAbsolutePath() + "/" + path;
  }

  /** Whether a path names its file system, such as {@code gs://…}. */
  static boolean hasScheme(String path) {
    return SCHEME.matcher(path).matches();
  }

  private static Optional<Path> ownJar() {
    try {
      return Optional.of(
          Path.of(
              RunnerDefaults.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of the program is no path", e);
    }
  }
}
