package io.github.tifa.pipeline;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.ValueProvider;

/** The options of the job, beside Beam's own. */
public interface TifaOptions extends PipelineOptions {
  /** What to read. */
  @Description(
      "What to read: globs (** crosses folders), folders (read with all below them) or files,"
          + " separated by commas. Required.")
  ValueProvider<String> getInput();

  /** Sets {@link #getInput}. */
  void setInput(ValueProvider<String> input);

  /** Where the outputs go. */
  @Description(
      "The folder that receives the outputs. It must be new or empty, unless --overwrite is given."
          + " Required.")
  ValueProvider<String> getOutput();

  /** Sets {@link #getOutput}. */
  void setOutput(ValueProvider<String> output);

  /** Whether an earlier run's outputs may be replaced. */
  @Description("Replace the outputs of an earlier run in --output.")
  @Default.Boolean(false)
  boolean isOverwrite();

  /** Sets {@link #isOverwrite}. */
  void setOverwrite(boolean overwrite);

  /** The user's lexicon files. */
  @Description(
      "Lexicon files of your own, separated by commas; they add to what ships with Tifa and"
          + " override it (docs/lexicon.md).")
  @Default.String("")
  String getLexicon();

  /** Sets {@link #getLexicon}. */
  void setLexicon(String lexicon);

  /** Where HanLP's models are. */
  @Description(
      "The folder data of HanLP's full data package, or the folder that holds it: its perceptron"
          + " models then cut and tag words and find names (docs/running.md).")
  @Default.String("")
  String getHanlpData();

  /** Sets {@link #getHanlpData}. */
  void setHanlpData(String folder);

  /** The zone of the sources. */
  @Description("The time zone of the sources, in which the day of a post is taken.")
  @Default.String("Asia/Shanghai")
  String getSourceZone();

  /** Sets {@link #getSourceZone}. */
  void setSourceZone(String zone);

  /** The periods of the timeline. */
  @Description(
      "The periods of timelines, trends and bursts: day, week (ISO, such as 2020-W05), month,"
          + " quarter or year.")
  @Default.String("month")
  String getPeriod();

  /** Sets {@link #getPeriod}. */
  void setPeriod(String period);

  /** Parts of the corpus to compare. */
  @Description(
      "Parts of the corpus to compare in keyness.jsonl, beside each month and each source with the"
          + " rest: 'A vs B', several separated by commas. A side is source=NAME, a time or a range"
          + " of times (2020, 2020-Q1, 2020-01, 2020-W05, 2020-01-31, 2020-01..2020-06), or both:"
          + " 'source=NAME & 2020-Q1'.")
  @Default.String("")
  String getCompare();

  /** Sets {@link #getCompare}. */
  void setCompare(String comparisons);

  /** The share of rejected files above which the run counts as failed. */
  @Description("The share of rejected files above which the run ends with exit code 4.")
  @Default.Double(0.1)
  double getMaxRejectedShare();

  /** Sets {@link #getMaxRejectedShare}. */
  void setMaxRejectedShare(double share);

  /** Whether near copies are sought. */
  @Description(
      "Take posts for copies that have nearly the same text as an earlier one; without it, only the"
          + " same address or text.")
  @Default.Boolean(true)
  boolean isNearDuplicates();

  /** Sets {@link #isNearDuplicates}. */
  void setNearDuplicates(boolean near);

  /** Whether new terms are mined. */
  @Description("Look for set phrases that the lexicon lacks, for new-terms.jsonl.")
  @Default.Boolean(true)
  boolean isNewTerms();

  /** Sets {@link #isNewTerms}. */
  void setNewTerms(boolean newTerms);

  /** The largest post. */
  @Description("The largest post that is read, in bytes.")
  @Default.Integer(2097152)
  int getMaxPostBytes();

  /** Sets {@link #getMaxPostBytes}. */
  void setMaxPostBytes(int bytes);

  /** How deep elements may stand inside each other. */
  @Description("How deep the HTML elements of a post may stand inside each other.")
  @Default.Integer(500)
  int getMaxPostDepth();

  /** Sets {@link #getMaxPostDepth}. */
  void setMaxPostDepth(int depth);

  /** The longest sentence. */
  @Description(
      "The longest stretch of a post without the end of a sentence or paragraph, in characters.")
  @Default.Integer(20000)
  int getMaxPostSentence();

  /** Sets {@link #getMaxPostSentence}. */
  void setMaxPostSentence(int characters);

  /** An earlier run to take annotations from. */
  @Description(
      "The outputs of an earlier run: posts that have not changed since are not read again, if"
          + " lexicon, models and limits are the same (docs/running.md).")
  @Default.String("")
  String getReuse();

  /** Sets {@link #getReuse}. */
  void setReuse(String outputs);

  /** Whether tables are written as CSV too. */
  @Description(
      "Write each table as CSV too, for spreadsheets: entities.csv beside entities.jsonl, and so"
          + " on.")
  @Default.Boolean(false)
  boolean isCsv();

  /** Sets {@link #isCsv}. */
  void setCsv(boolean csv);

  /** Whether the report is written. */
  @Description("Write report.html, the report for analysts, beside the tables (docs/report.md).")
  @Default.Boolean(true)
  boolean isReport();

  /** Sets {@link #isReport}. */
  void setReport(boolean report);

  /** The language in which the report opens. */
  @Description("The language in which the report opens, zh or en; the page has a switch.")
  @Default.String("en")
  String getReportLanguage();

  /** Sets {@link #getReportLanguage}. */
  void setReportLanguage(String language);

  /** Whether only the report is built. */
  @Description(
      "Build report.html again from the tables that an earlier run left in --output, and do nothing"
          + " else.")
  @Default.Boolean(false)
  boolean isReportOnly();

  /** Sets {@link #isReportOnly}. */
  void setReportOnly(boolean reportOnly);

  /** A post to explain. */
  @Description(
      "Print this one post with its mentions marked, each with type, id and method, and do nothing"
          + " else.")
  @Default.String("")
  String getExplain();

  /** Sets {@link #getExplain}. */
  void setExplain(String post);
}
