package io.github.tifa.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.report.Report;
import io.github.tifa.transforms.CountCorpus;
import io.github.tifa.transforms.Launcher;
import io.github.tifa.transforms.MatchPosts;
import io.github.tifa.transforms.PartFolder;
import io.github.tifa.transforms.RunInfo;
import io.github.tifa.transforms.RunInfo.LexiconInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;

/** One run: builds the pipeline, follows it, and says what came of it. */
final class Job {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TifaOptions options;
  private final JobConfig config;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final MemoryWatch memory;
  private volatile OutputClaim claim;
  private volatile boolean stopping;

  Job(
      TifaOptions options,
      JobConfig config,
      PrintStream out,
      PrintStream err,
      boolean terminal,
      MemoryWatch memory) {
    this.options = options;
    this.config = config;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.memory = memory;
  }

  /**
   * Runs the job.
   *
   * @throws UsageException if another run writes into the output folder
   */
  ExitCode run() throws UsageException {
    Thread stop = new Thread(this::stop);
    Runtime.getRuntime().addShutdownHook(stop);
    try (OutputClaim taken = OutputClaim.of(config)) {
      claim = taken;
      memory.beforeEnd(taken::close);
      return runClaimed();
    } catch (IOException | Error e) {
      return failed(e);
    } finally {
      claim = null;
      if (!stopping) {
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    }
  }

  /** What a signal such as SIGINT or SIGTERM sets off. */
  private void stop() {
    stopping = true;
    OutputClaim held = claim;
    if (held != null) {
      held.close();
      err.println("tifa: stopped from outside; no output was written.");
    }
  }

  private ExitCode failed(Throwable fault) {
    if (stopping) {
      return ExitCode.FAILED;
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        memory.report();
      }
    }
    if (memory.isExhausted()) {
      return ExitCode.FAILED;
    }
    err.println("tifa: the job failed; no output was written.");
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      err.println(
          "  " + cause.getClass().getSimpleName() + ": " + Terminal.line(cause.getMessage()));
    }
    return ExitCode.FAILED;
  }

  private ExitCode runClaimed() {
    Instant begun = Instant.now();
    PartFolder folder = PartFolder.in(config.output());
    try {
      Pipeline pipeline = Pipeline.create(options);
      CountCorpus counting = TifaPipeline.build(pipeline, config, info(), folder);
      PipelineResult result = pipeline.run();
      if (config.template()) {
        // There is nothing to wait for: whoever starts the template has the job.
        Template.describe(options, out);
        return ExitCode.DONE;
      }
      PipelineResult.State state = new Progress(err, terminal).follow(result);
      if (state != PipelineResult.State.DONE) {
        // The direct runner tells the cause only to those who wait for it.
        result.waitUntilFinish();
        err.println("tifa: the job ended as " + state + "; no output was written.");
        return ExitCode.FAILED;
      }
      if (Progress.counter(result, MatchPosts.MATCHED) == 0) {
        err.println(
            "tifa: no file matches --input="
                + Terminal.line(String.join(",", config.patterns().get())));
        return ExitCode.NOTHING_MATCHED;
      }
      if (config.launcher() == Launcher.HOSTS) {
        counting.publish();
      }
      return report(
          Progress.counter(result, MatchPosts.MATCHED),
          Instant.now().toEpochMilli() - begun.toEpochMilli());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      err.println("tifa: interrupted; no output was written.");
      return ExitCode.FAILED;
    } catch (IOException | RuntimeException e) {
      return failed(e);
    } finally {
      if (!config.template()) {
        remove(folder);
      }
    }
  }

  private RunInfo info() {
    TreeMap<String, String> shown = new TreeMap<>();
    shown.put("compare", options.getCompare());
    shown.put("csv", String.valueOf(config.csv()));
    shown.put("hanlpData", options.getHanlpData());
    shown.put("lexicon", options.getLexicon());
    shown.put("maxPostBytes", String.valueOf(config.limits().bytes()));
    shown.put("maxPostDepth", String.valueOf(config.limits().depth()));
    shown.put("maxPostSentence", String.valueOf(config.limits().sentence()));
    shown.put("maxRejectedShare", String.valueOf(config.maxRejectedShare()));
    shown.put("nearDuplicates", String.valueOf(config.nearDuplicates()));
    shown.put("newTerms", String.valueOf(config.newTerms()));
    shown.put("overwrite", String.valueOf(config.overwrite()));
    shown.put("period", config.slicing().period().code());
    shown.put("report", String.valueOf(config.report().isPresent()));
    shown.put("reportLanguage", options.getReportLanguage());
    shown.put("reuse", options.getReuse());
    shown.put("sourceZone", config.zone().getId());
    ArrayList<LexiconInfo> lexicon = new ArrayList<>();
    Stream.concat(ShippedLexicon.files().stream(), config.lexicon().stream())
        .forEach(file -> lexicon.add(new LexiconInfo(file.name(), sha256(file), file.rows())));
    return new RunInfo(
        Version.get(),
        options.getRunner().getSimpleName(),
        shown,
        config.patterns(),
        config.output(),
        lexicon,
        config.models(),
        config.reuse());
  }

  private static String sha256(LexiconFile file) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(file.content().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Says in five lines what was found and where it is. */
  private ExitCode report(long found, long millis) throws IOException {
    JsonNode run = read("run.json");
    JsonNode summary = read("summary.json");
    JsonNode counts = run.get("counts");
    long matched = counts.get("matched").longValue();
    long rejected = counts.get("rejected").longValue();
    if (matched != found) {
      err.printf(
          Locale.ROOT,
          "tifa: %,d files were found, but %,d are accounted for: this is a defect of Tifa%n",
          found,
          matched);
      return ExitCode.FAILED;
    }
    out.printf(
        Locale.ROOT,
        "%,d posts from %d sources, %s to %s; %,d are copies of others, %,d files were rejected%n",
        counts.get("posts").longValue(),
        summary.get("sources").size(),
        orDash(summary.get("firstDate").textValue()),
        orDash(summary.get("lastDate").textValue()),
        counts.get("duplicates").longValue(),
        rejected);
    out.printf(
        Locale.ROOT,
        "%,d characters, %,d words in %,d sentences%n",
        summary.get("characters").longValue(),
        summary.get("tokens").longValue(),
        summary.get("sentences").longValue());
    out.println("leaders: " + names(summary.get("topLeaders")));
    out.println("terms:   " + names(summary.get("topPolicyTerms")));
    out.printf(
        Locale.ROOT,
        "in %.1f s to %s (start with %s)%n",
        millis / 1000.0,
        output(),
        config.report().isPresent() ? Report.NAME : "summary.json");
    warnOfUnknownSources(summary.get("sources"));
    if (rejected > config.maxRejectedShare() * matched) {
      err.printf(
          Locale.ROOT,
          "tifa: %,d of %,d files were rejected, more than --maxRejectedShare=%s allows; see"
              + " rejected.jsonl%n",
          rejected,
          matched,
          config.maxRejectedShare());
      return ExitCode.TOO_MANY_REJECTED;
    }
    return ExitCode.DONE;
  }

  /** A misspelt source would otherwise look like one without findings. */
  private void warnOfUnknownSources(JsonNode sources) {
    TreeSet<String> unknown = new TreeSet<>();
    config.slicing().comparisons().forEach(comparison -> unknown.addAll(comparison.sources()));
    sources.forEach(source -> unknown.remove(source.get("source").textValue()));
    for (String source : unknown) {
      err.printf(
          "tifa: --compare: no post is of source=%s; summary.json lists the sources%n", source);
    }
  }

  private static String orDash(String day) {
    return day.isEmpty() ? "–" : day;
  }

  private static String names(JsonNode top) {
    List<String> names = new ArrayList<>();
    top.forEach(
        entity -> {
          if (names.size() < 6) {
            names.add(
                Terminal.line(entity.get("name").textValue())
                    + " "
                    + entity.get("posts").longValue());
          }
        });
    return names.isEmpty() ? "none" : String.join(", ", names) + " (posts)";
  }

  private String output() {
    return PartFolder.slashed(config.output().get());
  }

  private JsonNode read(String name) throws IOException {
    try (InputStream in =
        Channels.newInputStream(
            FileSystems.open(FileSystems.matchNewResource(output() + name, false)))) {
      return JSON.readTree(in);
    }
  }

  private static void remove(PartFolder folder) {
    try {
      folder.remove();
    } catch (IOException e) {
      // What is left behind is named so that nobody takes it for an output.
    }
  }
}
