package io.github.tifa.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.transforms.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * The sources and periods that the page counts by. A place is a pair of them; periods are numbered
 * as they come until {@link #sort}. Undated posts have the period {@code ""}.
 */
final class Grid {
  private static final int STRIDE = 1 << 16;

  private final List<JsonNode> sources = new ArrayList<>();
  private final Map<String, Integer> sourceNumbers = new HashMap<>();
  private final Map<String, Integer> periodNumbers = new HashMap<>();
  private List<String> periods = new ArrayList<>();
  private Period period;
  private boolean decades;
  private int apart;

  /**
   * Lays out the grid.
   *
   * @param summary the object of {@code summary.json}
   * @param period the period of the run
   */
  Grid(JsonNode summary, Period period) {
    summary.get("sources").forEach(sources::add);
    sources.sort(
        Comparator.comparingLong((JsonNode s) -> -s.get("uniquePosts").longValue())
            .thenComparing(s -> s.get("source").textValue()));
    for (JsonNode source : sources) {
      sourceNumbers.put(source.get("source").textValue(), sourceNumbers.size());
    }
    keepApart(Math.min(sources.size(), Bounds.SOURCES));
    this.period = period;
    String first = summary.get("firstDate").textValue();
    String last = summary.get("lastDate").textValue();
    if (summary.get("periods").size() > Bounds.PERIODS) {
      do {
        this.period = longer(this.period);
      } while (this.period != Period.YEAR && span(first, last) >= Bounds.PERIODS);
      decades = span(first, last) >= Bounds.PERIODS;
    }
  }

  private long span(String first, String last) {
    return period.number(period.of(last)) - period.number(period.of(first));
  }

  /** Takes the sources after the first ones together. */
  private void keepApart(int most) {
    apart = most;
    sourceNumbers.replaceAll((source, number) -> number < most ? number : Bounds.SOURCES);
  }

  private static Period longer(Period period) {
    return switch (period) {
      case DAY -> Period.WEEK;
      case WEEK -> Period.MONTH;
      case MONTH -> Period.QUARTER;
      default -> Period.YEAR;
    };
  }

  /** The period that the page counts by. */
  String code() {
    return decades ? "decade" : period.name().toLowerCase(Locale.ROOT);
  }

  /** The sources that are kept apart, in most posts first. */
  List<JsonNode> apart() {
    return sources.subList(0, apart);
  }

  /** How many sources are taken together. */
  int together() {
    return sources.size() - apart;
  }

  List<String> periods() {
    return periods;
  }

  int source(String name) {
    return sourceNumbers.getOrDefault(name, Bounds.SOURCES);
  }

  int period(String day) {
    return number(label(day));
  }

  private String label(String day) {
    String label = period.of(day);
    return decades && !label.isEmpty() ? label.substring(0, "YYY".length()) + "0s" : label;
  }

  private int number(String label) {
    return periodNumbers.computeIfAbsent(
        label,
        l -> {
          periods.add(l);
          return periods.size() - 1;
        });
  }

  int place(String source, String day) {
    return source(source) * STRIDE + period(day);
  }

  static int sourceOf(int place) {
    return place / STRIDE;
  }

  static int periodOf(int place) {
    return place % STRIDE;
  }

  /** Numbers the periods by time; the result maps old places to new ones. */
  IntUnaryOperator sort() {
    return renumber(new TreeSet<>(periods), label -> label);
  }

  /**
   * Counts by the next longer period, then with fewer sources apart, at last by decades; null where
   * nothing more can be taken together.
   */
  IntUnaryOperator coarsen() {
    if (period != Period.YEAR) {
      Period shorter = period;
      period = longer(period);
      return relabel(label -> longerLabel(shorter, label));
    }
    if (apart > 1) {
      int most = apart / 2;
      keepApart(most);
      return place ->
          (sourceOf(place) < most ? sourceOf(place) : Bounds.SOURCES) * STRIDE + periodOf(place);
    }
    if (decades) {
      return null;
    }
    decades = true;
    return relabel(label -> label.isEmpty() ? "" : label(label + "-01-01"));
  }

  private IntUnaryOperator relabel(UnaryOperator<String> longer) {
    TreeSet<String> labels = new TreeSet<>();
    periods.forEach(label -> labels.add(longer.apply(label)));
    return renumber(labels, longer);
  }

  private String longerLabel(Period shorter, String label) {
    if (label.isEmpty()) {
      return "";
    }
    // The Thursday of a week decides its month and year, as ISO 8601 has it for years.
    LocalDate day = shorter.firstDay(label).plusDays(shorter == Period.WEEK ? 3 : 0);
    return period.of(day.toString());
  }

  private IntUnaryOperator renumber(Set<String> labels, UnaryOperator<String> label) {
    List<String> old = periods;
    periods = new ArrayList<>();
    periodNumbers.clear();
    labels.forEach(this::number);
    int[] numbers = old.stream().mapToInt(l -> periodNumbers.get(label.apply(l))).toArray();
    return place -> sourceOf(place) * STRIDE + numbers[periodOf(place)];
  }
}
