package io.github.tifa.pipeline;

import io.github.tifa.lexicon.LexiconException;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.post.Limits;
import io.github.tifa.report.ReportLanguage;
import io.github.tifa.transforms.Comparison;
import io.github.tifa.transforms.HanlpData;
import io.github.tifa.transforms.HanlpDataException;
import io.github.tifa.transforms.Launcher;
import io.github.tifa.transforms.Period;
import io.github.tifa.transforms.Reuse;
import io.github.tifa.transforms.Slicing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.options.ValueProvider;
import org.apache.beam.sdk.options.ValueProvider.NestedValueProvider;

/**
 * The arguments of a run, checked.
 *
 * @param launcher what becomes of this process; when it leaves, the job becomes a template to be
 *     run later, and input and output may be given later, too
 * @param patterns what to read
 * @param output the folder of the outputs
 * @param overwrite whether an earlier run's outputs may be replaced
 * @param lexicon the user's lexicon files
 * @param models HanLP's models, if the user has them
 * @param zone the zone of the sources
 * @param limits what a post may have
 * @param slicing the periods of the timeline, and the comparisons
 * @param maxRejectedShare the share of rejected files above which the run counts as failed
 * @param nearDuplicates whether posts with nearly the same text as earlier ones are copies
 * @param newTerms whether new terms are mined
 * @param csv whether tables are written as CSV too
 * @param reuse the earlier run whose annotations are taken, and how this run reads posts
 * @param report the language of the report, if there is to be one
 */
record JobConfig(
    Launcher launcher,
    ValueProvider<List<String>> patterns,
    ValueProvider<String> output,
    boolean overwrite,
    List<LexiconFile> lexicon,
    HanlpData models,
    ZoneId zone,
    Limits limits,
    Slicing slicing,
    double maxRejectedShare,
    boolean nearDuplicates,
    boolean newTerms,
    boolean csv,
    Reuse reuse,
    Optional<ReportLanguage> report) {
  private static final int LARGEST_POST = 256 << 20;
  private static final int DEEPEST_POST = 10_000;

  /** Checks the options of a run over posts. */
  static JobConfig of(TifaOptions options) throws UsageException {
    List<String> faults = new ArrayList<>();
    boolean template = options.as(TemplateOptions.class).getTemplateLocation() != null;
    if (!template && split(text(options.getInput())).isEmpty()) {
      faults.add("--input is missing: name files, folders or globs, such as --input='posts/**'");
    }
    String output = text(options.getOutput());
    if (!template && output.isEmpty()) {
      faults.add("--output is missing: name a folder for the outputs, such as --output=out");
    } else if (!template && !options.isOverwrite() && !isFree(output)) {
      faults.add(
          "--output="
              + output
              + " is not empty: name another folder, or add --overwrite to replace what is there");
    }
    double share = options.getMaxRejectedShare();
    if (!(share >= 0 && share <= 1)) {
      faults.add("--maxRejectedShare=" + share + " must lie between 0 and 1");
    }
    List<LexiconFile> lexicon = readLexicon(options, faults);
    HanlpData models = readModels(options, faults);
    ZoneId zone = readZone(options, faults);
    Limits limits = readLimits(options, faults);
    Slicing slicing = readSlicing(options, faults);
    ReportLanguage language = readLanguage(options, faults);
    Reuse reuse = readReuse(options, zone, limits, lexicon, models, faults);
    if (!faults.isEmpty()) {
      throw new UsageException(faults);
    }
    return new JobConfig(
        launcher(options, template),
        NestedValueProvider.of(options.getInput(), JobConfig::split),
        NestedValueProvider.of(options.getOutput(), String::strip),
        options.isOverwrite(),
        lexicon,
        models,
        zone,
        limits,
        slicing,
        share,
        options.isNearDuplicates(),
        options.isNewTerms(),
        options.isCsv(),
        reuse,
        options.isReport() ? Optional.of(language) : Optional.empty());
  }

  private static Launcher launcher(TifaOptions options, boolean template) {
    boolean direct = options.getRunner().getSimpleName().equals("DirectRunner");
    return template ? Launcher.LEAVES : direct ? Launcher.HOSTS : Launcher.WAITS;
  }

  /** Whether the job becomes a template. */
  boolean template() {
    return launcher == Launcher.LEAVES;
  }

  /** Reads and checks the user's lexicon files. */
  static List<LexiconFile> readLexicon(TifaOptions options, List<String> faults) {
    List<LexiconFile> files = new ArrayList<>();
    for (String name : split(options.getLexicon())) {
      OwnLexicon.read(name, faults).ifPresent(files::add);
    }
    if (!files.isEmpty()) {
      List<LexiconFile> all = new ArrayList<>(ShippedLexicon.files());
      all.addAll(files);
      try {
        LexiconReader.read(all);
      } catch (LexiconException e) {
        faults.add("--lexicon: " + e.getMessage());
      }
    }
    return files;
  }

  /** Finds and loads HanLP's models, if there are to be any. */
  static HanlpData readModels(TifaOptions options, List<String> faults) {
    String folder = options.getHanlpData().strip();
    if (folder.isEmpty()) {
      return HanlpData.NONE;
    }
    try {
      return HanlpData.in(folder);
    } catch (HanlpDataException e) {
      e.faults().forEach(fault -> faults.add("--hanlpData: " + fault));
      return HanlpData.NONE;
    }
  }

  /** Looks at the earlier run whose annotations are to be taken, if there is one. */
  private static Reuse readReuse(
      TifaOptions options,
      ZoneId zone,
      Limits limits,
      List<LexiconFile> lexicon,
      HanlpData models,
      List<String> faults) {
    if (zone == null) {
      return Reuse.OFF;
    }
    String reading =
        Reuse.reading(
            zone, limits, lexicon, models, options.isNearDuplicates(), options.isNewTerms());
    String folder = options.getReuse().strip();
    try {
      return folder.isEmpty() ? Reuse.keeping(reading) : Reuse.of(folder, reading);
    } catch (IOException e) {
      faults.add("--reuse=" + folder + ": " + e.getMessage());
      return Reuse.OFF;
    }
  }

  /** Reads the zone of the sources. */
  static ZoneId readZone(TifaOptions options, List<String> faults) {
    try {
      return ZoneId.of(options.getSourceZone());
    } catch (DateTimeException e) {
      faults.add(
          "--sourceZone="
              + options.getSourceZone()
              + " is no time zone; write one such as Asia/Shanghai or +08:00");
      return null;
    }
  }

  /** Reads what a post may have. */
  static Limits readLimits(TifaOptions options, List<String> faults) {
    checkLimit("maxPostBytes", options.getMaxPostBytes(), LARGEST_POST, faults);
    checkLimit("maxPostDepth", options.getMaxPostDepth(), DEEPEST_POST, faults);
    checkLimit("maxPostSentence", options.getMaxPostSentence(), LARGEST_POST, faults);
    return new Limits(
        options.getMaxPostBytes(), options.getMaxPostDepth(), options.getMaxPostSentence());
  }

  private static void checkLimit(String option, int value, int most, List<String> faults) {
    if (value < 1 || value > most) {
      faults.add("--" + option + "=" + value + " must lie between 1 and " + most);
    }
  }

  /** Reads the language of the report. */
  static ReportLanguage readLanguage(TifaOptions options, List<String> faults) {
    for (ReportLanguage language : ReportLanguage.values()) {
      if (language.code().equals(options.getReportLanguage())) {
        return language;
      }
    }
    faults.add("--reportLanguage=" + options.getReportLanguage() + " must be zh or en");
    return ReportLanguage.EN;
  }

  private static Slicing readSlicing(TifaOptions options, List<String> faults) {
    Period period = Period.MONTH;
    try {
      period = Period.valueOf(options.getPeriod().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      faults.add(
          "--period="
              + options.getPeriod()
              + " is no period; write day, week, month, quarter or year");
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (String comparison : split(options.getCompare())) {
      try {
        comparisons.add(Comparison.parse(comparison));
      } catch (IllegalArgumentException e) {
        faults.add("--compare: " + e.getMessage());
      }
    }
    return Slicing.of(period, comparisons);
  }

  static String text(ValueProvider<String> option) {
    return option.isAccessible() && option.get() != null ? option.get().strip() : "";
  }

  /** The items of a list that are separated by commas. */
  static List<String> split(String list) {
    return list == null
        ? List.of()
        : Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .toList();
  }

  private static boolean isFree(String output) {
    try {
      Path local = Path.of(output);
      if (Files.isDirectory(local)) {
        return OutputClaim.isFree(local);
      }
      if (Files.exists(local)) {
        return false;
      }
      return FileSystems.match(output.replaceFirst("/*$", "") + "/*", EmptyMatchTreatment.ALLOW)
          .metadata()
          .isEmpty();
    } catch (IOException | IllegalArgumentException e) {
      return true;
    }
  }
}
