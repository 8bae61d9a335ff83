package io.github.tifa.transforms;

import io.github.tifa.table.Adoption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Tells from the cells of each source who mentioned an item first. */
final class Adoptions {
  private static final int THIRD = 3;
  private static final int FIFTH = 5;

  private Adoptions() {}

  static Adoption of(Map<String, Cell> sources) {
    String firstSource = "";
    Cell first = new Cell();
    long named = 0;
    List<String> days = new ArrayList<>();
    for (Map.Entry<String, Cell> source : sources.entrySet()) {
      Cell cell = source.getValue();
      if (cell.beginsBefore(first)) {
        first = cell;
        firstSource = source.getKey();
      }
      if (!source.getKey().isEmpty()) {
        named++;
        if (!cell.firstDay.isEmpty()) {
          days.add(cell.firstDay);
        }
      }
    }
    days.sort(null);
    return new Adoption(
        first.firstPost,
        first.firstDay,
        firstSource,
        named,
        daysTo(THIRD, first.firstDay, days),
        daysTo(FIFTH, first.firstDay, days));
  }

  private static OptionalLong daysTo(int place, String first, List<String> days) {
    return days.size() < place
        ? OptionalLong.empty()
        : OptionalLong.of(
            LocalDate.parse(days.get(place - 1)).toEpochDay()
                - LocalDate.parse(first).toEpochDay());
  }
}
