package io.github.tifa.lexicon;

import io.github.tifa.language.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * All entries, offices and titles, and the search for them in a text. Immutable and thread-safe.
 */
public final class Lexicon {
  private record Reading(Span span, EntityType type) {}

  private record Forms(List<Entry> certain, List<Entry> possible) {}

  private final List<Entry> entries;
  private final Map<String, Entry> byId = new LinkedHashMap<>();
  private final Families families;
  private final List<String> forms = new ArrayList<>();
  private final List<Forms> formEntries = new ArrayList<>();
  private final List<TitleHit> titles = new ArrayList<>();
  private final FormIndex formIndex;
  private final FormIndex titleIndex;
  private final Map<String, List<Entry>> holders = new LinkedHashMap<>();
  private final Map<String, Office> officeById = new LinkedHashMap<>();
  private final Set<String> surnames;
  private final BitSet surnameInitials = new BitSet();
  private final Map<Character, List<Abbreviation>> abbreviations = new LinkedHashMap<>();

  Lexicon(
      List<Entry> entries,
      List<Office> offices,
      List<Title> titles,
      List<PatternEntry> patterns,
      Set<String> surnames,
      List<Abbreviation> abbreviations) {
    this.entries = List.copyOf(entries);
    this.families = new Families(patterns);
    this.surnames = Set.copyOf(surnames);
    surnames.forEach(surname -> surnameInitials.set(surname.charAt(0)));
    abbreviations.forEach(
        a -> this.abbreviations.computeIfAbsent(a.letter(), l -> new ArrayList<>()).add(a));
    Map<String, Forms> byForm = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byId.put(entry.id(), entry);
      for (Form form : entry.forms()) {
        Forms known =
            byForm.computeIfAbsent(
                form.text(), f -> new Forms(new ArrayList<>(), new ArrayList<>()));
        (form.ambiguous() ? known.possible() : known.certain()).add(entry);
      }
      for (Tenure tenure : entry.tenures()) {
        holders.computeIfAbsent(tenure.office(), o -> new ArrayList<>()).add(entry);
      }
    }
    byForm.forEach(
        (form, known) -> {
          forms.add(form);
          formEntries.add(known);
        });
    this.formIndex = new FormIndex(forms);
    offices.forEach(office -> officeById.put(office.id(), office));
    this.titleIndex = new FormIndex(indexTitles(offices, titles));
  }

  private Set<String> indexTitles(List<Office> offices, List<Title> bare) {
    Map<String, List<Office>> byForm = new LinkedHashMap<>();
    for (Office office : offices) {
      for (Form form : office.forms()) {
        byForm.computeIfAbsent(form.text(), f -> new ArrayList<>()).add(office);
      }
    }
    Map<String, Title> words = new LinkedHashMap<>();
    bare.forEach(title -> words.put(title.text(), title));
    Set<String> all = new LinkedHashSet<>(byForm.keySet());
    all.addAll(words.keySet());
    for (String form : all) {
      titles.add(
          new TitleHit(
              new Span(0, form.length()),
              form,
              byForm.getOrDefault(form, List.of()),
              Optional.ofNullable(words.get(form))));
    }
    return all;
  }

  /** All entries, in the order of their files. */
  public List<Entry> entries() {
    return entries;
  }

  /** The families of names found by expression. */
  public List<PatternEntry> patterns() {
    return families.all();
  }

  /** The entry with an id. */
  public Optional<Entry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether a folded string is a Chinese surname. */
  public boolean isSurname(String folded) {
    return surnames.contains(folded);
  }

  /** How many characters the surname has that a folded string begins with; 0 for none. */
  public int surnameLength(String folded) {
    if (folded.isEmpty() || !surnameInitials.get(folded.charAt(0))) {
      return 0;
    }
    for (int length = Math.min(3, folded.length()); length > 0; length--) {
      if (surnames.contains(folded.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  /** Whether a folded string is, by itself, a form of an entry or an office, or a title. */
  public boolean isListed(String folded) {
    char[] text = folded.toCharArray();
    boolean[] listed = {false};
    FormIndex.Sink whole = (start, end, form) -> listed[0] |= end - start == text.length;
    formIndex.search(text, text.length, whole);
    titleIndex.search(text, text.length, whole);
    return listed[0];
  }

  /** Whether a folded character is short for some place. */
  public boolean isAbbreviation(char folded) {
    return abbreviations.containsKey(folded);
  }

  /**
   * The place that a character is short for: 美 for the United States; 澳 for Macau beside 港, else
   * for Australia.
   *
   * @param folded the character
   * @param before the abbreviation printed before it, or any other character
   * @param after the abbreviation printed after it, or any other character
   * @return the place; empty when the character stands for none in this company
   */
  public Optional<Entry> abbreviated(char folded, char before, char after) {
    Optional<Entry> found = Optional.empty();
    for (Abbreviation known : abbreviations.getOrDefault(folded, List.of())) {
      if (known.beside().indexOf(before) >= 0 || known.beside().indexOf(after) >= 0) {
        return Optional.of(known.place());
      }
      if (known.beside().isEmpty()) {
        found = Optional.of(known.place());
      }
    }
    return found;
  }

  /**
   * Who held an office on a day, for certain.
   *
   * @param office the id of the office
   * @param day {@code YYYY-MM-DD}
   * @return the one holder; empty when none or several are known
   */
  public Optional<Entry> holder(String office, String day) {
    List<Entry> found =
        holders.getOrDefault(office, List.of()).stream()
            .filter(entry -> holds(entry, office, day))
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean holds(Entry entry, String office, String day) {
    return entry.tenures().stream().anyMatch(t -> t.office().equals(office) && t.covers(day));
  }

  /**
   * Whether a printed title is, or may be short for, that of an office which the person held at
   * some time.
   */
  public boolean mayHold(Entry entry, TitleHit title) {
    return entry.tenures().stream()
        .map(tenure -> officeById.get(tenure.office()))
        .flatMap(office -> office.forms().stream())
        .anyMatch(
            form ->
                form.text().endsWith(title.form())
                    && title.title().map(t -> t.kind().equals("office")).orElse(true));
  }

  /**
   * Every form in a text, patterns included, ordered by start, longer ones first; overlapping ones
   * all.
   */
  public List<Hit> find(MatchableText text) {
    List<Hit> hits = new ArrayList<>();
    formIndex.search(
        text.characters,
        text.length,
        (start, end, form) -> {
          if (!text.cutsWord(start, end) && !text.crossesQuotations(start, end)) {
            Forms known = formEntries.get(form);
            hits.add(
                new Hit(
                    text.printed(start, end), forms.get(form), known.certain(), known.possible()));
          }
        });
    Set<Reading> listed = readings(hits);
    families.search(
        text,
        (family, matcher) -> {
          Hit hit = patternHit(text, matcher, family);
          if (!text.crossesQuotations(matcher.start(), matcher.end())
              && !listed.contains(new Reading(hit.span(), hit.certain().get(0).type()))) {
            hits.add(hit);
          }
        });
    hits.sort(
        Comparator.comparingInt((Hit hit) -> hit.span().start())
            .thenComparingInt(hit -> -hit.span().end()));
    return hits;
  }

  /** The stretches that listed forms read for certain, with the types they read them as. */
  private static Set<Reading> readings(List<Hit> hits) {
    Set<Reading> readings = new HashSet<>();
    hits.forEach(
        hit -> hit.certain().forEach(entry -> readings.add(new Reading(hit.span(), entry.type()))));
    return readings;
  }

  /**
   * A match is the entry that the family prints, else the entry of that very wording, else named by
   * its own wording.
   */
  private Hit patternHit(MatchableText text, Matcher matcher, PatternEntry family) {
    String form = matcher.group();
    String id = family.type().idOf(form);
    Entry entry = byId.get(family.type().idOf(family.id()));
    if (entry == null) {
      entry =
          byId.getOrDefault(
              id, new Entry(id, form, family.type(), family.group(), List.of(), List.of(), ""));
    }
    return new Hit(text.printed(matcher.start(), matcher.end()), form, List.of(entry), List.of());
  }

  /** Every title in a text, ordered by start, longer ones first; overlapping ones all. */
  public List<TitleHit> findTitles(MatchableText text) {
    List<TitleHit> hits = new ArrayList<>();
    titleIndex.search(
        text.characters,
        text.length,
        (start, end, form) -> {
          if (!text.cutsWord(start, end) && !text.crossesQuotations(start, end)) {
            TitleHit title = titles.get(form);
            hits.add(
                new TitleHit(
                    text.printed(start, end), title.form(), title.offices(), title.title()));
          }
        });
    hits.sort(
        Comparator.comparingInt((TitleHit hit) -> hit.span().start())
            .thenComparingInt(hit -> -hit.span().end()));
    return hits;
  }
}
