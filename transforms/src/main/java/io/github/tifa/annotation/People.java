package io.github.tifa.annotation;

import io.github.tifa.annotation.Titles.Beside;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Entry;
import io.github.tifa.lexicon.Form;
import io.github.tifa.lexicon.Hit;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.TitleHit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the people of the register in a post, and settles which of several a shared name means. */
final class People {
  private static final Set<String> DERIVED = WordTable.read("names.tsv").words("derived");

  /** First names and initials before a surname. */
  private static final Pattern FIRST_NAMES =
      Pattern.compile("(?:(?:\\p{IsHan}{1,8}|[A-Z]{1,2}\\.?)[·-]){1,4}");

  /** The longest match of {@link #FIRST_NAMES}. */
  private static final int LONGEST_FIRST_NAMES = 36;

  private final Lexicon lexicon;
  private final String day;
  private final Map<FieldText, Titles> titles;
  private final Map<FieldText, List<Found>> found = new LinkedHashMap<>();
  private final Map<FieldText, Taken> taken = new HashMap<>();
  private final Set<String> certain = new LinkedHashSet<>();

  People(Lexicon lexicon, String day, Map<FieldText, Titles> titles) {
    this.lexicon = lexicon;
    this.day = day;
    this.titles = titles;
    titles.keySet().forEach(field -> found.put(field, new ArrayList<>()));
    titles.keySet().forEach(field -> taken.put(field, new Taken()));
    titles.keySet().forEach(this::addCertain);
    // What the first pass finds supports its neighbours, and other mentions of the same person, in
    // the second.
    titles.keySet().forEach(this::addPossible);
    titles.keySet().forEach(this::addPossible);
  }

  /** The mentions of one field. */
  List<Found> in(FieldText field) {
    return found.get(field);
  }

  private void addCertain(FieldText field) {
    Span outer = new Span(0, 0);
    for (Hit hit : field.hits) {
      boolean firm = Locks.isFirm(hit, field.folded);
      boolean inBody = outer.contains(hit.span());
      for (Entry entry : hit.certain()) {
        if (entry.isPerson()
            && !isTitledAsAnother(field, hit, entry)
            && (!inBody || isNamesake(hit, entry))
            && (firm || field.isAligned(hit.span()))) {
          add(field, entry, hit.span());
        }
      }
      if (firm && hit.span().end() > outer.end() && swallowsNames(hit)) {
        outer = hit.span();
      }
    }
  }

  /** Whether the title beside a name is that of another person who may be called so. */
  private boolean isTitledAsAnother(FieldText field, Hit hit, Entry entry) {
    if (hit.possible().stream().noneMatch(Entry::isPerson)) {
      return false;
    }
    List<TitleHit> beside = titles.get(field).beside(hit.span()).hits();
    return beside.stream().noneMatch(title -> lexicon.mayHold(entry, title))
        && hit.possible().stream()
            .anyMatch(other -> beside.stream().anyMatch(title -> lexicon.mayHold(other, title)));
  }

  /** A full Chinese name in the name of a body, which is then called after that person. */
  private static boolean isNamesake(Hit hit, Entry entry) {
    return hit.span().length() > 2
        && hit.span().length() == entry.name().length()
        && !entry.group().equals("foreign");
  }

  /**
   * The name of a place or body that has a leader's name in it by chance; doctrines and documents
   * name the leader.
   */
  private static boolean swallowsNames(Hit hit) {
    EntityType type = hit.certain().get(0).type();
    return type == EntityType.PLACE
        || type == EntityType.ORGANISATION
        || hit.certain().get(0).isPerson();
  }

  private void add(FieldText field, Entry entry, Span hit) {
    Span name = withoutTitle(field, hit);
    Span span = entry.group().equals("foreign") ? withFirstNames(field, entry, name) : name;
    if (span == null
        || DERIVED.stream().anyMatch(s -> field.folded.startsWith(s, span.end()))
        || isSpelledAsAnother(field, hit, entry)) {
      return;
    }
    certain.add(entry.id());
    Beside beside = titles.get(field).beside(span);
    found.get(field).add(Found.of(entry, span, Method.REGISTER, beside.printed()));
    taken.get(field).add(span);
  }

  /** Whether the spelling behind a name without a first name is somebody else's. */
  private static boolean isSpelledAsAnother(FieldText field, Span hit, Entry entry) {
    return field.folded(hit).indexOf('·') < 0
        && LatinSpelling.behind(field, hit.end()).filter(s -> s.isOfAnother(entry)).isPresent();
  }

  /**
   * A surname behind a dot belongs to the person whose first name stands before it; null if that is
   * somebody else.
   */
  private static Span withFirstNames(FieldText field, Entry entry, Span name) {
    if (field.at(name.start() - 1) != '·') {
      return name;
    }
    for (Form form : entry.forms()) {
      int dot = form.text().indexOf('·');
      if (dot > 0) {
        String first = form.text().substring(0, dot + 1);
        int at = name.start() - first.length();
        while (at >= name.start() - LONGEST_FIRST_NAMES && !field.folded.startsWith(first, at)) {
          at--;
        }
        if (at >= Math.max(0, name.start() - LONGEST_FIRST_NAMES)
            && FIRST_NAMES.matcher(field.folded.substring(at, name.start())).matches()) {
          return new Span(at, name.end());
        }
      }
    }
    return null;
  }

  /** Some forms are unmistakable only with the title behind them; the mention is the name. */
  private static Span withoutTitle(FieldText field, Span hit) {
    for (TitleHit title : field.titlesEndingAt(hit.end())) {
      if (title.span().start() >= hit.start() + 2) {
        return new Span(hit.start(), title.span().start());
      }
    }
    return hit;
  }

  private void addPossible(FieldText field) {
    for (Hit hit : field.hits) {
      List<Entry> leaders = hit.possible().stream().filter(Entry::isPerson).toList();
      if (leaders.isEmpty()
          || taken.get(field).overlaps(hit.span())
          || beginsLongerName(field, hit)
          || isSpelledOutLonger(field, hit.span())) {
        continue;
      }
      List<Entry> supported =
          leaders.stream().filter(entry -> isSupported(field, hit.span(), entry)).toList();
      if (supported.size() > 1) {
        supported = inOffice(supported);
      }
      if (supported.isEmpty()
          && leaders.size() == 1
          && speaksInOffice(field, hit.span(), leaders.get(0))) {
        supported = leaders;
      }
      if (supported.size() == 1) {
        add(field, supported.get(0), hit.span());
      }
    }
  }

  /** Whether a longer name, of something else, begins with it: 加利 in 加利福尼亚. */
  private static boolean beginsLongerName(FieldText field, Hit hit) {
    return field.hitsAt(hit.span().start()).stream()
        .filter(longer -> longer.span().length() > hit.span().length())
        .flatMap(longer -> longer.certain().stream())
        .anyMatch(entry -> !hit.possible().contains(entry));
  }

  /**
   * Whether the Latin spelling behind shows that the name goes on: 洛克 in 洛克曼（Shahriman Lockman）.
   */
  private static boolean isSpelledOutLonger(FieldText field, Span span) {
    int end = span.end();
    while (end < span.end() + 3 && ForeignNames.isTransliteration(String.valueOf(field.at(end)))) {
      end++;
    }
    return end > span.end() && ForeignNames.isSpelledOut(field, end);
  }

  private boolean isSupported(FieldText field, Span span, Entry entry) {
    Beside beside = titles.get(field).beside(span);
    Optional<LatinSpelling> spelling = LatinSpelling.behind(field, span.end());
    return spelling.filter(latin -> latin.isOf(entry)).isPresent()
        || !isSpelledAsAnother(field, span, entry) && isSupported(field, span, entry, beside);
  }

  private boolean isSupported(FieldText field, Span span, Entry entry, Beside beside) {
    return entry.type() == EntityType.PERSON && isPrivatelySupported(field, span, entry, beside)
        || beside.hits().stream().anyMatch(title -> lexicon.mayHold(entry, title))
        || isListedWithLeaders(field, span)
        || certain.contains(entry.id()) && isNoOtherWord(field, span);
  }

  /**
   * Those who hold no office are supported by any title that says more than that it is somebody, or
   * where the segmenter, too, takes the word for a name, by standing as persons do.
   */
  private static boolean isPrivatelySupported(
      FieldText field, Span span, Entry entry, Beside beside) {
    if (!beside.isEmpty() && !beside.isWeak()) {
      return true;
    }
    Token token = field.tokens.get(Math.max(0, field.tokenIndex(span.start())));
    boolean whole = field.folded(span).equals(entry.name());
    return token.span().equals(span)
        && token.is("nr")
        && (Speech.follows(field, span.end())
            || whole && !beside.isEmpty()
            || whole && Speech.precedes(field, span.start())
            || whole && Speech.isSubject(field, span.start(), span.end())
            || whole && UnlistedPeople.isFramed(field, span));
  }

  /**
   * Whether the segmenter at least does not read the name as, or within, a word of the language.
   */
  private static boolean isNoOtherWord(FieldText field, Span span) {
    Token token = field.tokens.get(Math.max(0, field.tokenIndex(span.start())));
    boolean common =
        token.span().equals(span) && !token.is("nr") && !token.is("nz") && !token.is("ns");
    return field.isAligned(span) && (!common || Speech.follows(field, span.end()))
        || isDrawnApart(field, span);
  }

  /** Whether the segmenter joined the end of a name to the particle or verb behind it: 拉 + 布说. */
  private static boolean isDrawnApart(FieldText field, Span span) {
    Token last = field.tokens.get(Math.max(0, field.tokenIndex(span.end() - 1)));
    int first = field.tokens.get(Math.max(0, field.tokenIndex(span.start()))).span().start();
    return first == span.start()
        && last.span().end() == span.end() + 1
        && Speech.SAYING.indexOf(field.at(span.end())) >= 0;
  }

  /** The one person of that name in the register, in office on the day, does what people do. */
  private boolean speaksInOffice(FieldText field, Span span, Entry entry) {
    Token token = field.tokens.get(Math.max(0, field.tokenIndex(span.start())));
    return token.span().equals(span)
        && token.is("nr")
        && Speech.follows(field, span.end())
        && entry.tenures().stream().anyMatch(tenure -> tenure.covers(day));
  }

  private boolean isListedWithLeaders(FieldText field, Span span) {
    return taken.get(field).endsAt(span.start() - 1)
            && NameLists.JOINERS.indexOf(field.at(span.start() - 1)) >= 0
        || taken.get(field).beginsAt(span.end() + 1) && field.at(span.end()) == '、';
  }

  private List<Entry> inOffice(List<Entry> entries) {
    List<Entry> holding =
        entries.stream().filter(e -> e.tenures().stream().anyMatch(t -> t.covers(day))).toList();
    return holding.isEmpty() ? entries : holding;
  }
}
