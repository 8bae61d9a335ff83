package io.github.tifa.pipeline;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.options.ValueProvider.StaticValueProvider;

/** The command line: help, and names for wrong options before Beam sees them. */
final class Arguments {
  private static final Pattern OPTION =
      Pattern.compile("--([A-Za-z0-9_]+)(?:=.*)?", Pattern.DOTALL);

  private Arguments() {}

  /** Parses the arguments. */
  static TifaOptions parse(String[] args) throws UsageException {
    List<String> faults = new ArrayList<>();
    Map<String, Class<?>> known = knownOptions();
    for (String arg : args) {
      Matcher option = OPTION.matcher(arg);
      if (!option.matches()) {
        faults.add(arg + " is no option; write --name=value");
      } else if (!known.containsKey(option.group(1))) {
        faults.add(
            "--"
                + option.group(1)
                + " is unknown; did you mean --"
                + nearest(option.group(1), known)
                + "?");
      }
    }
    if (!faults.isEmpty()) {
      throw new UsageException(faults);
    }
    try {
      TifaOptions options =
          PipelineOptionsFactory.fromArgs(RunnerDefaults.complete(args)).as(TifaOptions.class);
      if (!RunnerDefaults.isInProcess(args)) {
        makePathsAbsolute(options);
      }
      // Until then Beam knows no paths but those of the local disk.
      FileSystems.setDefaultPipelineOptions(options);
      return options;
    } catch (IllegalArgumentException e) {
      throw new UsageException(List.of(firstLine(e)));
    }
  }

  /** Workers elsewhere do not share the folder in which the command was given. */
  private static void makePathsAbsolute(TifaOptions options) {
    if (options.getInput().isAccessible()) {
      Stream<String> patterns = JobConfig.split(options.getInput().get()).stream();
      options.setInput(
          StaticValueProvider.of(
              patterns.map(RunnerDefaults::absolute).collect(Collectors.joining(","))));
    }
    if (options.getOutput().isAccessible()) {
      options.setOutput(
          StaticValueProvider.of(RunnerDefaults.absolute(options.getOutput().get().strip())));
    }
    if (!options.getReuse().isBlank()) {
      options.setReuse(RunnerDefaults.absolute(options.getReuse().strip()));
    }
    if (!options.getHanlpData().isBlank()) {
      options.setHanlpData(RunnerDefaults.absolute(options.getHanlpData().strip()));
    }
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }

  /** Every option of the registered interfaces, Beam's and the runners' among them. */
  private static Map<String, Class<?>> knownOptions() {
    PipelineOptionsFactory.register(TifaOptions.class);
    TreeMap<String, Class<?>> known = new TreeMap<>();
    for (Class<?> type : PipelineOptionsFactory.getRegisteredOptions()) {
      for (Method method : type.getMethods()) {
        if (method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z].*")) {
          String name = method.getName().replaceFirst("^(get|is)", "");
          known.put(Introspector.decapitalize(name), type);
        }
      }
    }
    return known;
  }

  private static String nearest(String name, Map<String, Class<?>> known) {
    return known.keySet().stream()
        .min(
            Comparator.comparingInt((String other) -> distance(name, other))
                .thenComparing(other -> known.get(other) != TifaOptions.class)
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** How many characters must be added, dropped or changed (Levenshtein 1965), case set aside. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int change = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  /** The text of {@code --help}: every option of the job with its default. */
  static String help() {
    StringBuilder text =
        new StringBuilder("Counts whom and what Chinese news posts speak of.\n\n")
            .append("usage: ./tifa --input=PATTERN[,PATTERN…] --output=FOLDER [options]\n\n");
    Arrays.stream(TifaOptions.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Description.class))
        .sorted(Comparator.comparing(Arguments::order).thenComparing(Arguments::name))
        .forEach(
            method ->
                text.append(String.format("  --%s%s%n", name(method), defaultOf(method)))
                    .append(wrap(method.getAnnotation(Description.class).value())));
    return text.append(
            "\n"
                + "Beam's own options work too, such as --runner=DirectRunner and"
                + " --targetParallelism=2.\n")
        .append("Exit codes: 0 done, 1 the job failed, 2 bad arguments, 3 nothing matched,\n")
        .append("            4 more files were rejected than --maxRejectedShare allows.\n")
        .toString();
  }

  /** Required options first. */
  private static int order(Method method) {
    String description = method.getAnnotation(Description.class).value();
    return description.endsWith("Required.") ? 0 : 1;
  }

  private static String name(Method method) {
    return Introspector.decapitalize(method.getName().replaceFirst("^(get|is)", ""));
  }

  private static String defaultOf(Method method) {
    Default.String text = method.getAnnotation(Default.String.class);
    Default.Boolean truth = method.getAnnotation(Default.Boolean.class);
    Default.Double number = method.getAnnotation(Default.Double.class);
    Default.Integer whole = method.getAnnotation(Default.Integer.class);
    String value =
        text != null
            ? text.value()
            : truth != null
                ? String.valueOf(truth.value())
                : number != null
                    ? String.valueOf(number.value())
                    : whole != null ? String.valueOf(whole.value()) : "";
    return value.isEmpty() ? "" : " (default " + value + ")";
  }

  private static String wrap(String description) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder("     ");
    for (String word : description.split(" ")) {
      if (line.length() + word.length() > 90) {
        lines.append(line).append('\n');
        line = new StringBuilder("     ");
      }
      line.append(' ').append(word);
    }
    return lines.append(line).append('\n').toString();
  }
}
