package io.github.tifa.annotation;

import io.github.tifa.annotation.NameCandidates.Name;
import io.github.tifa.annotation.NameCandidates.Shape;
import io.github.tifa.annotation.Titles.Beside;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds people beyond the register. A stretch that looks like a name counts when something supports
 * it: a title beside it, a reporting verb after it, a list of names around it, its Latin spelling.
 * A name with support anywhere in the post is found everywhere in it; one without is a candidate.
 */
final class UnlistedPeople {
  private static final Pattern ROLE_BEFORE = Pattern.compile("(?:[人者员]\\s?[：:]\\s?|岁的)$");
  private static final Pattern SEX_BEHIND = Pattern.compile("[，,（(：:]\\s?[男女](?![性子儿生])");

  private final Lexicon lexicon;
  private final DenyList deny;
  private final Map<FieldText, Titles> titles;
  private final Map<FieldText, List<Found>> found = new LinkedHashMap<>();
  private final Map<String, Support> supported = new LinkedHashMap<>();
  private final Map<String, Candidate> candidates = new TreeMap<>();

  /** What a supported form stands for, and by what it was found. */
  private record Support(String name, Method method) {}

  UnlistedPeople(
      Lexicon lexicon,
      DenyList deny,
      Map<FieldText, Titles> titles,
      Map<FieldText, List<Found>> known) {
    this.lexicon = lexicon;
    this.deny = deny;
    this.titles = titles;
    Map<FieldText, List<Name>> names = new LinkedHashMap<>();
    titles.keySet().forEach(field -> names.put(field, free(field, known.get(field))));
    RecurringNames recurring = new RecurringNames(names);
    names.replaceAll(recurring::trim);
    names.forEach(this::support);
    // A list supports all its names as soon as one of them is supported or known.
    names.forEach((field, list) -> supportByLists(field, list, known.get(field)));
    titles.keySet().forEach(field -> found.put(field, occurrences(field, known.get(field))));
    names.forEach(this::addCandidates);
  }

  /** The mentions of one field. */
  List<Found> in(FieldText field) {
    return found.get(field);
  }

  /** The names without support, by form. */
  List<Candidate> candidates() {
    return List.copyOf(candidates.values());
  }

  private List<Name> free(FieldText field, List<Found> known) {
    FoundIndex index = new FoundIndex(known);
    return NameCandidates.of(field, lexicon).stream()
        .filter(name -> !index.anyOverlapping(name.span(), f -> bars(f, name)))
        .filter(name -> !deny.isNoPerson(field.folded(name.span())))
        .toList();
  }

  /**
   * What is known keeps its stretch, but for short names inside a longer one: 乐天 in 闵乐天, 萨尔维 in a
   * dotted name.
   */
  private static boolean bars(Found known, Name name) {
    boolean inside =
        name.span().contains(known.span()) && name.span().length() > known.span().length();
    boolean body = known.type() == EntityType.PLACE || known.type() == EntityType.ORGANISATION;
    boolean yields =
        inside
            && (name.evident()
                || body && known.span().length() == 2 && known.span().end() == name.span().end());
    return known.span().overlaps(name.span()) && !yields;
  }

  private void support(FieldText field, List<Name> names) {
    for (Name name : names) {
      String form = field.folded(name.span());
      if (name.evident()) {
        supported.putIfAbsent(form, new Support(form, Method.STATISTICAL));
        int dot = form.lastIndexOf('·');
        if (dot > 0 && form.length() - dot > 2) {
          supported.putIfAbsent(form.substring(dot + 1), new Support(form, Method.STATISTICAL));
        }
      } else if (name.shape() == Shape.LISTED) {
        supported.putIfAbsent(form, new Support(form, Method.LIST));
      } else if (hasSupport(field, name)) {
        supported.putIfAbsent(form, new Support(form, Method.STATISTICAL));
      }
    }
  }

  private boolean hasSupport(FieldText field, Name name) {
    Span span = name.span();
    Beside beside = titles.get(field).beside(span);
    boolean titled = !beside.isEmpty();
    boolean speaks = Speech.follows(field, span.end());
    if (ForeignNames.isSpelledOut(field, span.end())) {
      return true;
    }
    if (name.shape() == Shape.DOUBTFUL || span.length() == 2) {
      return titled && !beside.isWeak()
          || speaks && (name.shape() != Shape.DOUBTFUL || span.length() > 2);
    }
    return titled
        || speaks
        || Speech.precedes(field, span.start())
        || Speech.isSubject(field, span.start(), span.end())
        || isFramed(field, span)
        || isBracketed(field, span)
        || isDescribed(field, span)
        || isAged(field, span.end());
  }

  /** Whether the words on both sides are such as stand beside names: no noun touches it. */
  static boolean isFramed(FieldText field, Span span) {
    return isFrame(field, field.tokenIndex(span.start() - 1))
        && isFrame(field, field.tokenIndex(span.end()));
  }

  private static boolean isFrame(FieldText field, int index) {
    if (index < 0) {
      return true;
    }
    Token token = field.tokens.get(index);
    return token.isPunctuation()
        || token.is("u")
        || token.is("c")
        || token.is("p")
        || token.is("d")
        || token.is("v") && !token.is("vn");
  }

  /** A name that is all there is between brackets, as under a quotation. */
  private static boolean isBracketed(FieldText field, Span span) {
    return "（(".indexOf(field.at(span.start() - 1)) >= 0
        && "）)".indexOf(field.at(span.end())) >= 0
        && span.length() > 2;
  }

  /**
   * Whether what stands around it is said of persons: their age, their sex, their part in a
   * document, a trade or rank in HanLP's dictionary.
   */
  private static boolean isDescribed(FieldText field, Span span) {
    String before = field.folded.substring(Math.max(0, span.start() - 4), span.start());
    String behind =
        field.folded.substring(span.end(), Math.min(field.folded.length(), span.end() + 3));
    int index = field.tokenIndex(span.start() - 1);
    boolean trade =
        index >= 0
            && field.tokens.get(index).span().end() == span.start()
            && field.tokens.get(index).span().length() > 1
            && (field.tokens.get(index).is("nnt") || field.tokens.get(index).is("nnd"));
    return trade || ROLE_BEFORE.matcher(before).find() || SEX_BEHIND.matcher(behind).lookingAt();
  }

  /** An age in brackets: （52岁）. */
  private static boolean isAged(FieldText field, int end) {
    return "（(".indexOf(field.at(end)) >= 0
        && Character.isDigit(field.at(end + 1))
        && field.folded.startsWith("岁", end + 3);
  }

  private void supportByLists(FieldText field, List<Name> names, List<Found> known) {
    Taken leaders =
        Taken.byFound(known.stream().filter(f -> f.type() == EntityType.LEADER).toList());
    Map<Integer, List<Name>> starting = new HashMap<>();
    Map<Integer, List<Name>> ending = new HashMap<>();
    for (Name name : names) {
      starting.computeIfAbsent(name.span().start(), s -> new ArrayList<>()).add(name);
      ending.computeIfAbsent(name.span().end(), e -> new ArrayList<>()).add(name);
    }
    Map<String, List<Name>> byForm =
        names.stream().collect(Collectors.groupingBy(name -> field.folded(name.span())));
    Deque<Name> open = new ArrayDeque<>();
    for (Name name : names) {
      Span span = name.span();
      boolean joinsLeader =
          isJoiner(field, span.start() - 1) && leaders.endsAt(span.start() - 1)
              || isJoiner(field, span.end()) && leaders.beginsAt(span.end() + 1);
      long neighbours =
          neighbours(field, name, starting, ending).filter(n -> n.span().length() > 2).count();
      boolean listed = joinsLeader || span.length() > 2 && neighbours >= 2;
      if (supported.containsKey(field.folded(span)) || listed) {
        open.add(name);
      }
    }
    // Support goes from neighbour to neighbour, and to all that are written alike.
    while (!open.isEmpty()) {
      String form = field.folded(open.remove().span());
      List<Name> alike = byForm.remove(form);
      if (alike != null) {
        supported.putIfAbsent(form, new Support(form, Method.LIST));
        alike.forEach(name -> neighbours(field, name, starting, ending).forEach(open::add));
      }
    }
  }

  /** The names that one character of a list joins to a name. */
  private static Stream<Name> neighbours(
      FieldText field,
      Name name,
      Map<Integer, List<Name>> starting,
      Map<Integer, List<Name>> ending) {
    int before = name.span().start() - 1;
    int after = name.span().end();
    return Stream.concat(
        isJoiner(field, before) ? ending.getOrDefault(before, List.of()).stream() : Stream.of(),
        isJoiner(field, after)
            ? starting.getOrDefault(after + 1, List.of()).stream()
            : Stream.of());
  }

  private static boolean isJoiner(FieldText field, int position) {
    return NameLists.JOINERS.indexOf(field.at(position)) >= 0;
  }

  private List<Found> occurrences(FieldText field, List<Found> known) {
    FoundIndex index = new FoundIndex(known);
    List<Found> all = new ArrayList<>();
    TreeSet<Integer> lengths = new TreeSet<>();
    BitSet initials = new BitSet();
    for (String form : supported.keySet()) {
      lengths.add(form.length());
      initials.set(form.charAt(0));
    }
    Map<String, Integer> ends = new HashMap<>();
    for (int at = 0; at < field.folded.length(); at++) {
      if (!initials.get(field.folded.charAt(at))) {
        continue;
      }
      for (int length : lengths) {
        if (at + length > field.folded.length()) {
          break;
        }
        String form = field.folded.substring(at, at + length);
        if (supported.containsKey(form) && ends.getOrDefault(form, 0) <= at) {
          ends.put(form, at + length);
          addOccurrence(field, form, new Span(at, at + length), index, all);
        }
      }
    }
    return all;
  }

  private void addOccurrence(
      FieldText field, String form, Span span, FoundIndex known, List<Found> all) {
    Support support = supported.get(form);
    Name again = new Name(span, form.indexOf('·') > 0 ? Shape.EVIDENT : Shape.PLAIN);
    if (!known.anyOverlapping(span, f -> bars(f, again)) && standsFree(field, span)) {
      Beside beside = titles.get(field).beside(span);
      Method method = beside.isEmpty() ? support.method() : Method.TITLE;
      all.add(Found.unlisted(EntityType.PERSON, support.name(), span, method, beside.printed()));
    }
  }

  /** Not a piece of a longer name or word. */
  private static boolean standsFree(FieldText field, Span span) {
    Token first = field.tokens.get(Math.max(0, field.tokenIndex(span.start())));
    boolean inside = first.span().contains(span) && first.span().length() > span.length();
    boolean swallowed =
        first.is("nr")
            && first.span().start() == span.start()
            && first.span().end() == span.end() + 1
            && span.length() > 1;
    boolean addressing = first.is("nt") && "对向".indexOf(field.at(span.end())) >= 0;
    return !inside
        || swallowed
        || addressing
        || !first.is("nr") && first.span().length() - span.length() <= 1 && span.length() > 2;
  }

  private void addCandidates(FieldText field, List<Name> names) {
    for (Name name : names) {
      String form = field.folded(name.span());
      if (!supported.containsKey(form)) {
        Candidate known = candidates.get(form);
        candidates.put(
            form,
            known == null
                ? new Candidate(form, 1, field.sentence(name.span().start()))
                : new Candidate(form, known.mentions() + 1, known.sentence()));
      }
    }
  }
}
