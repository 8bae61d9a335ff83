package io.github.tifa.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.report.Report;
import io.github.tifa.report.ReportLanguage;
import io.github.tifa.transforms.FinishedTables;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Builds the report again from the tables of an earlier run on this machine. */
final class ReportOnly {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NEEDED =
      List.of(
          "run.json",
          "summary.json",
          "posts.jsonl",
          "entities.jsonl",
          "keywords.jsonl",
          "timeline.jsonl",
          "keyness.jsonl",
          "concordance.jsonl");

  private ReportOnly() {}

  /**
   * Writes the report, and its hash into {@code run.json}, so that it stays the list of what is in
   * the folder.
   */
  static ExitCode write(TifaOptions options, PrintStream out, PrintStream err)
      throws UsageException {
    List<String> faults = new ArrayList<>();
    List<LexiconFile> files = new ArrayList<>(ShippedLexicon.files());
    files.addAll(JobConfig.readLexicon(options, faults));
    ReportLanguage language = JobConfig.readLanguage(options, faults);
    Path folder = folder(options, faults);
    if (!faults.isEmpty()) {
      throw new UsageException(faults);
    }
    Path unfinished = folder.resolve(".tifa-" + Report.NAME);
    try {
      String hash = write(new Report(language), tables(folder, files), unfinished);
      Files.move(unfinished, folder.resolve(Report.NAME), StandardCopyOption.REPLACE_EXISTING);
      list(folder.resolve("run.json"), hash);
      out.println("the report is in " + folder.resolve(Report.NAME));
      return ExitCode.DONE;
    } catch (IOException | RuntimeException e) {
      err.println(
          "tifa: the report could not be built from the tables in "
              + folder
              + "; were they written by another version?");
      err.println("  " + e.getClass().getSimpleName() + ": " + e.getMessage());
      return ExitCode.FAILED;
    } finally {
      remove(unfinished);
    }
  }

  private static Path folder(TifaOptions options, List<String> faults) {
    String output = JobConfig.text(options.getOutput());
    if (output.isEmpty()) {
      faults.add("--output is missing: name the folder of an earlier run");
      return null;
    }
    Path folder = Path.of(output);
    NEEDED.stream()
        .filter(name -> !Files.isRegularFile(folder.resolve(name)))
        .forEach(
            name ->
                faults.add(
                    "--reportOnly: "
                        + folder.resolve(name)
                        + " is missing; name the folder of an earlier run"));
    return folder;
  }

  private static FinishedTables tables(Path folder, List<LexiconFile> files) {
    Lexicon lexicon = LexiconReader.read(files);
    return new FinishedTables() {
      @Override
      public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
      }

      @Override
      public boolean has(String name) {
        return Files.exists(folder.resolve(name));
      }

      @Override
      public Lexicon lexicon() {
        return lexicon;
      }
    };
  }

  private static String write(Report report, FinishedTables tables, Path file) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (OutputStream out =
          new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), sha)) {
        report.write(tables, out);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void list(Path file, String hash) throws IOException {
    ObjectNode run = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
    ArrayNode files = (ArrayNode) run.get("files");
    for (int i = files.size() - 1; i >= 0; i--) {
      if (files.get(i).get("name").textValue().equals(Report.NAME)) {
        files.remove(i);
      }
    }
    files.addObject().put("name", Report.NAME).put("rows", 1).put("sha256", hash);
    Files.writeString(file, JSON.writeValueAsString(run) + "\n");
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Its name says that it is no output.
    }
  }
}
