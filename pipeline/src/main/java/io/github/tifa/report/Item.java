package io.github.tifa.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An entity that is in the page, with its counts by source and period and its sentences. */
final class Item {
  /** The numbers of a cell. */
  static final int POSTS = 0;

  static final int MENTIONS = 1;
  static final int HEADLINES = 2;
  static final int SENTENCES = 3;
  static final int TITLED = 4;

  final int number;
  final JsonNode row;
  final boolean paired;
  final boolean stratified;
  final Cells cells = new Cells(5);
  final List<Quote> concordance = new ArrayList<>();
  private final List<Sample> bySource = new ArrayList<>();
  private final List<Sample> byPeriod = new ArrayList<>();

  /**
   * An entity without counts yet.
   *
   * @param row its line of {@code entities.jsonl}
   * @param paired whether its pairs are counted
   * @param stratified whether sentences of each period and source are kept
   */
  Item(int number, JsonNode row, boolean paired, boolean stratified) {
    this.number = number;
    this.row = row;
    this.paired = paired;
    this.stratified = stratified;
  }

  String id() {
    return row.get("id").textValue();
  }

  String name() {
    return row.get("name").textValue();
  }

  String type() {
    return row.get("type").textValue();
  }

  /** The sample of a source, by its number. */
  Sample ofSource(int source) {
    return at(bySource, source);
  }

  /** The sample of a period, by its number as the posts come. */
  Sample ofPeriod(int period) {
    return at(byPeriod, period);
  }

  private static Sample at(List<Sample> samples, int number) {
    while (samples.size() <= number) {
      samples.add(new Sample(Bounds.PER_STRATUM));
    }
    return samples.get(number);
  }

  /** The samples of all periods, then of all sources. */
  List<Sample> strata() {
    List<Sample> strata = new ArrayList<>(byPeriod);
    strata.addAll(bySource);
    return strata;
  }
}
