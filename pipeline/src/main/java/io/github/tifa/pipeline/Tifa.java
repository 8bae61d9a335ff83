package io.github.tifa.pipeline;

import io.github.tifa.transforms.AnnotatePosts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The command {@code tifa}. */
public final class Tifa {
  private Tifa() {}

  /**
   * Runs the job and ends the process with its exit code; the property {@code tifa.terminal} says
   * that errors go to a terminal.
   */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err, Boolean.getBoolean("tifa.terminal")));
  }

  /**
   * Runs the job.
   *
   * @param args the command line
   * @param out where results and help are printed
   * @param err where progress and errors are printed
   * @param terminal whether {@code err} is a terminal
   * @return the exit code
   */
  static int run(String[] args, PrintStream out, PrintStream err, boolean terminal) {
    if (args.length == 0 || Arrays.asList(args).contains("--help")) {
      out.print(Arguments.help());
      return args.length == 0 ? ExitCode.BAD_ARGUMENTS.code() : ExitCode.DONE.code();
    }
    try (MemoryWatch memory = MemoryWatch.start(err)) {
      TifaOptions options = Arguments.parse(args);
      if (!options.getExplain().isEmpty()) {
        Explain.post(options, out);
        return ExitCode.DONE.code();
      }
      if (options.isReportOnly()) {
        return ReportOnly.write(options, out, err).code();
      }
      JobConfig config = JobConfig.of(options);
      if (RunnerDefaults.isInProcess(args)) {
        AnnotatePosts.loadAhead(config.lexicon());
      }
      return new Job(options, config, out, err, terminal, memory).run().code();
    } catch (UsageException e) {
      err.println(
          "tifa cannot start:\n"
              + Terminal.text(e.getMessage())
              + "\n./tifa --help lists the options.");
      return ExitCode.BAD_ARGUMENTS.code();
    }
  }
}
