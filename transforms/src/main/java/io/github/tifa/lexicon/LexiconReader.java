package io.github.tifa.lexicon;

import io.github.tifa.language.CharacterFolding;
import io.github.tifa.lexicon.LexiconTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds a lexicon from its files. A later row with the id of an earlier one takes its place, so a
 * user's file can override what ships. All faults are gathered and reported together.
 */
public final class LexiconReader {
  private static final Pattern TENURE = Pattern.compile("(\\S+) (\\S*?)\\.\\.(\\S*)");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Office> offices = new LinkedHashMap<>();
  private final Map<String, Title> titles = new LinkedHashMap<>();
  private final Map<String, PatternEntry> patterns = new LinkedHashMap<>();
  private final Map<String, List<Tenure>> moreTenures = new LinkedHashMap<>();
  private final Map<String, Row> byId = new HashMap<>();
  private final Set<String> surnames = new LinkedHashSet<>();
  private final AbbreviationRows abbreviations = new AbbreviationRows();

  private LexiconReader() {}

  /**
   * Reads a lexicon.
   *
   * @param files its files, in order
   * @throws LexiconException if any file has a fault
   */
  public static Lexicon read(List<LexiconFile> files) {
    LexiconReader reader = new LexiconReader();
    files.forEach(reader::add);
    reader.checkTenures();
    reader.abbreviations.check(reader.entries, reader.faults);
    reader.checkForms();
    if (!reader.faults.isEmpty()) {
      throw new LexiconException(reader.faults);
    }
    List<Entry> entries = reader.entries.values().stream().map(reader::withTenures).toList();
    return new Lexicon(
        entries,
        List.copyOf(reader.offices.values()),
        List.copyOf(reader.titles.values()),
        List.copyOf(reader.patterns.values()),
        reader.surnames,
        reader.abbreviations.in(reader.entries));
  }

  private void add(LexiconFile file) {
    switch (file.kind()) {
      case "leaders" -> table(file, "id name variants latin group offices").forEach(this::leader);
      case "offices" -> table(file, "id title variants alone").forEach(this::office);
      case "tenures" -> table(file, "leader office from to").forEach(this::tenure);
      case "terms" ->
          table(file, "term variants class")
              .forEach(row -> named(row, "term", EntityType.POLICY_TERM));
      case "places" ->
          table(file, "name variants class").forEach(row -> named(row, "name", EntityType.PLACE));
      case "organisations" ->
          table(file, "name variants class")
              .forEach(row -> named(row, "name", EntityType.ORGANISATION));
      case "meetings" -> table(file, "id name variants class pattern").forEach(this::meeting);
      case "documents" ->
          table(file, "id name variants class")
              .forEach(row -> named(row, "name", EntityType.DOCUMENT));
      case "patterns" ->
          table(file, "id pattern class")
              .forEach(row -> pattern(row, "pattern", EntityType.POLICY_TERM));
      case "titles" -> table(file, "title position kind").forEach(this::title);
      case "people" ->
          table(file, "name variants class").forEach(row -> named(row, "name", EntityType.PERSON));
      case "abbreviations" -> table(file, "short place beside").forEach(abbreviations::add);
      case "surnames" -> table(file, "surname").forEach(row -> surnames.add(row.get("surname")));
      default ->
          faults.add(
              file.name()
                  + ": the file name must begin with one of leaders, offices, tenures, terms, places, organisations,"
                  + " abbreviations, people, meetings, documents, patterns, titles, surnames, followed by a hyphen or a dot");
    }
  }

  private List<Row> table(LexiconFile file, String columns) {
    return LexiconTable.read(file, Arrays.asList(columns.split(" ")), faults);
  }

  private void leader(Row row) {
    List<Tenure> tenures = new ArrayList<>();
    for (String item : row.list("offices")) {
      var parts = TENURE.matcher(item);
      if (parts.matches()) {
        tenures.add(tenure(row, parts.group(1), parts.group(2), parts.group(3)));
      } else {
        faults.add(
            row.at()
                + ": \""
                + item
                + "\" is no office with dates; write: office-id 2012-11-15..2022-10");
      }
    }
    put(
        row,
        "leader:" + row.get("id"),
        row.get("name"),
        EntityType.LEADER,
        row.get("group"),
        tenures);
  }

  private Tenure tenure(Row row, String office, String from, String to) {
    TenureDates.fault(from, to).ifPresent(fault -> faults.add(row.at() + ": " + fault));
    return new Tenure(office, from, to);
  }

  /** Another file may override a row; twice in the same file is a slip of the pen. */
  private void checkOnce(Row row, String id) {
    Row earlier = byId.put(id, row);
    if (earlier != null && earlier.file().equals(row.file())) {
      faults.add(row.at() + ": the same id as in " + earlier.at() + ": " + id);
    }
  }

  private void tenure(Row row) {
    moreTenures
        .computeIfAbsent("leader:" + row.get("leader"), id -> new ArrayList<>())
        .add(tenure(row, row.get("office"), row.get("from"), row.get("to")));
    rows.putIfAbsent("tenure:" + row.get("leader"), row);
  }

  private void office(Row row) {
    List<Form> forms = forms(row, row.get("title"));
    Set<String> alone =
        row.list("alone").stream().map(CharacterFolding::fold).collect(Collectors.toSet());
    Set<String> known = forms.stream().map(Form::text).collect(Collectors.toSet());
    alone.stream()
        .filter(form -> !known.contains(form))
        .forEach(
            form ->
                faults.add(
                    row.at() + ": \"" + form + "\" in column alone is not among the titles"));
    checkOnce(row, "office " + row.get("id"));
    offices.put(row.get("id"), new Office(row.get("id"), row.get("title"), forms, alone));
  }

  private void named(Row row, String column, EntityType type) {
    String name = row.get(column);
    String id = row.get("id").isEmpty() ? CharacterFolding.fold(plain(name)) : row.get("id");
    put(row, type.idOf(id), name, type, row.get("class"), List.of());
  }

  /**
   * A pattern with variants is one meeting printed in many ways; a pattern without is a family of
   * meetings.
   */
  private void meeting(Row row) {
    List<String> variants = row.list("variants");
    if (row.get("pattern").isEmpty()) {
      named(row, "name", EntityType.MEETING);
    } else {
      if (!variants.isEmpty()) {
        put(
            row,
            EntityType.MEETING.idOf(row.get("id")),
            variants.get(0),
            EntityType.MEETING,
            row.get("class"),
            List.of());
      }
      pattern(row, "name", EntityType.MEETING);
    }
  }

  private void pattern(Row row, String column, EntityType type) {
    try {
      checkOnce(row, "pattern " + row.get("id"));
      patterns.put(
          row.get("id"), PatternEntry.of(row.get("id"), row.get(column), type, row.get("class")));
    } catch (PatternSyntaxException e) {
      faults.add(
          row.at()
              + ": not a regular expression: "
              + e.getDescription()
              + " at character "
              + e.getIndex());
    }
  }

  private void title(Row row) {
    String position = row.get("position");
    if (!Set.of("before", "after", "both").contains(position)) {
      faults.add(row.at() + ": position must be before, after or both, not \"" + position + "\"");
    }
    String text = CharacterFolding.fold(row.get("title"));
    titles.put(
        text,
        new Title(text, !position.equals("after"), !position.equals("before"), row.get("kind")));
  }

  private void put(
      Row row, String id, String name, EntityType type, String group, List<Tenure> tenures) {
    if (plain(name).isEmpty() || group.isEmpty()) {
      faults.add(row.at() + ": name and class must not be empty");
      return;
    }
    checkOnce(row, id);
    String latin = row.get("latin").isEmpty() ? row.get("english") : row.get("latin");
    entries.put(id, new Entry(id, plain(name), type, group, forms(row, name), tenures, latin));
    rows.put(id, row);
  }

  private List<Form> forms(Row row, String name) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (String item : Stream.concat(Stream.of(name), row.list("variants").stream()).toList()) {
      String text = CharacterFolding.fold(plain(item));
      if (text.length() < 2) {
        faults.add(
            row.at() + ": \"" + item + "\" is too short: a form has at least two characters");
      } else if (text.length() > 60) {
        faults.add(
            row.at() + ": a form has at most sixty characters: " + text.substring(0, 20) + "…");
      } else {
        forms.putIfAbsent(text, new Form(text, item.endsWith("?")));
      }
    }
    return List.copyOf(forms.values());
  }

  private static String plain(String item) {
    return item.endsWith("?") ? item.substring(0, item.length() - 1) : item;
  }

  private void checkTenures() {
    for (Entry entry : entries.values()) {
      for (Tenure tenure : withTenures(entry).tenures()) {
        if (!offices.containsKey(tenure.office())) {
          faults.add(rows.get(entry.id()).at() + ": no office with the id " + tenure.office());
        }
      }
    }
    for (String id : moreTenures.keySet()) {
      if (!entries.containsKey(id)) {
        faults.add(
            rows.get("tenure:" + id.substring(7)).at()
                + ": no leader with the id "
                + id.substring(7));
      }
    }
  }

  private Entry withTenures(Entry entry) {
    List<Tenure> more = moreTenures.getOrDefault(entry.id(), List.of());
    return more.isEmpty()
        ? entry
        : new Entry(
            entry.id(),
            entry.name(),
            entry.type(),
            entry.group(),
            entry.forms(),
            Stream.concat(entry.tenures().stream(), more.stream()).toList(),
            entry.latin());
  }

  /**
   * A form that names two entries for certain names neither; but a formula may be the name of a
   * law, place or meeting as well.
   */
  private void checkForms() {
    Map<String, Entry> certain = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      for (Form form : entry.forms()) {
        Entry other = form.ambiguous() ? null : certain.putIfAbsent(form.text(), entry);
        if (other != null
            && !other.id().equals(entry.id())
            && !mayShare(other.type(), entry.type())) {
          faults.add(
              rows.get(entry.id()).at()
                  + ": \""
                  + form.text()
                  + "\" also names "
                  + other.id()
                  + "; mark it with ? in both rows");
        }
      }
    }
  }

  private static boolean mayShare(EntityType a, EntityType b) {
    Set<EntityType> both = Set.of(EntityType.PLACE, EntityType.DOCUMENT, EntityType.MEETING);
    return a == EntityType.POLICY_TERM && both.contains(b)
        || b == EntityType.POLICY_TERM && both.contains(a);
  }
}
