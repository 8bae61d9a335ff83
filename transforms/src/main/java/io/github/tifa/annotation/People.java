package io.github.tifa.annotation;

import io.github.tifa.annotation.Titles.Beside;
import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Hit;
import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the people of the register in a post, and settles which of several a shared name means. */
final class People {
  private static final String JOINERS = "、和及与";

  private final Lexicon lexicon;
  private final String day;
  private final Map<FieldText, Titles> titles;
  private final Map<FieldText, List<Found>> found = new LinkedHashMap<>();
  private final Set<String> certain = new LinkedHashSet<>();
  private final Map<FieldText, List<Span>> unresolved = new LinkedHashMap<>();

  People(Lexicon lexicon, String day, Map<FieldText, Titles> titles) {
    this.lexicon = lexicon;
    this.day = day;
    this.titles = titles;
    titles.keySet().forEach(field -> found.put(field, new ArrayList<>()));
    titles.keySet().forEach(field -> unresolved.put(field, new ArrayList<>()));
    titles.keySet().forEach(this::addCertain);
    titles.keySet().forEach(this::addPossible);
  }

  /** The mentions of one field. */
  List<Found> in(FieldText field) {
    return found.get(field);
  }

  /** Shared names of one field that could not be given to one entry. */
  List<Span> unresolved(FieldText field) {
    return unresolved.get(field);
  }

  private void addCertain(FieldText field) {
    for (Hit hit : field.hits) {
      for (Entry entry : hit.certain()) {
        if (entry.type() == EntityType.LEADER
            && (Locks.isFirm(hit, field.folded) || field.isAligned(hit.span()))) {
          certain.add(entry.id());
          add(field, entry, hit.span());
        }
      }
    }
  }

  private void add(FieldText field, Entry entry, Span span) {
    Beside beside = titles.get(field).beside(span);
    found.get(field).add(Found.of(entry, span, Method.REGISTER, beside.printed()));
  }

  private void addPossible(FieldText field) {
    for (Hit hit : field.hits) {
      List<Entry> leaders =
          hit.possible().stream().filter(entry -> entry.type() == EntityType.LEADER).toList();
      boolean taken = found.get(field).stream().anyMatch(f -> f.span().overlaps(hit.span()));
      if (leaders.isEmpty() || taken) {
        continue;
      }
      List<Entry> supported =
          leaders.stream().filter(entry -> isSupported(field, hit.span(), entry)).toList();
      if (supported.size() > 1) {
        supported = inOffice(supported);
      }
      if (supported.size() == 1) {
        add(field, supported.get(0), hit.span());
        certain.add(supported.get(0).id());
      } else {
        unresolved.get(field).add(hit.span());
      }
    }
  }

  private boolean isSupported(FieldText field, Span span, Entry entry) {
    return certain.contains(entry.id())
        || titles.get(field).beside(span).hits().stream()
            .anyMatch(title -> lexicon.mayHold(entry, title))
        || (field.isAligned(span) && isListedWithLeaders(field, span));
  }

  private boolean isListedWithLeaders(FieldText field, Span span) {
    return found.get(field).stream()
        .map(Found::span)
        .anyMatch(
            other ->
                other.end() + 1 == span.start() && JOINERS.indexOf(field.at(other.end())) >= 0
                    || span.end() + 1 == other.start()
                        && JOINERS.indexOf(field.at(span.end())) >= 0);
  }

  private List<Entry> inOffice(List<Entry> entries) {
    List<Entry> holding =
        entries.stream().filter(e -> e.tenures().stream().anyMatch(t -> t.covers(day))).toList();
    return holding.isEmpty() ? entries : holding;
  }
}
