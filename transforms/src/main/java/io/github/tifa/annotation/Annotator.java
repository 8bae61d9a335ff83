package io.github.tifa.annotation;

import io.github.tifa.annotation.Settlement.Settled;
import io.github.tifa.article.Article;
import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an article: who and what is named in it, under which titles, and which words carry it. Not
 * thread-safe: one per thread.
 */
public final class Annotator {
  private final Lexicon lexicon;
  private final Segmenter segmenter;
  private final DenyList deny = DenyList.load();

  /**
   * Creates an annotator that cuts and tags words with the dictionaries that HanLP brings along.
   *
   * @param lexicon the lexicon, which may be shared
   */
  public Annotator(Lexicon lexicon) {
    this(lexicon, new Segmenter());
  }

  /**
   * Creates an annotator.
   *
   * @param lexicon the lexicon, which may be shared
   * @param segmenter what cuts and tags words; from here on the annotator's own
   */
  public Annotator(Lexicon lexicon, Segmenter segmenter) {
    this.lexicon = lexicon;
    this.segmenter = segmenter;
  }

  /**
   * Annotates one article.
   *
   * @param article the article
   * @return the article with its mentions, words, keywords and name lists
   */
  public AnnotatedArticle annotate(Article article) {
    FieldText title = new FieldText(Field.TITLE, article.title(), lexicon, segmenter);
    FieldText body = new FieldText(Field.BODY, article.text(), lexicon, segmenter);
    Map<FieldText, Titles> titles = new LinkedHashMap<>();
    titles.put(title, new Titles(title));
    titles.put(body, new Titles(body));
    String day = article.post().day();

    People people = new People(lexicon, day, titles);
    Map<FieldText, List<Found>> listed = new LinkedHashMap<>();
    Map<FieldText, List<Found>> known = new LinkedHashMap<>();
    Set<String> certain = new HashSet<>(ListedNames.certain(title));
    certain.addAll(ListedNames.certain(body));
    for (FieldText field : titles.keySet()) {
      listed.put(field, ListedNames.of(field, certain));
      List<Found> all = new ArrayList<>(people.in(field));
      all.addAll(listed.get(field));
      known.put(field, all);
    }
    UnlistedPeople others = new UnlistedPeople(lexicon, deny, titles, known);
    List<Found> everybody = new ArrayList<>();
    titles.keySet().forEach(field -> everybody.addAll(people.in(field)));
    titles.keySet().forEach(field -> everybody.addAll(others.in(field)));
    Surnames surnames = new Surnames(lexicon, everybody);

    List<Mention> mentions = new ArrayList<>();
    List<NameList> nameLists = new ArrayList<>();
    NameLists listsOfNames = new NameLists(lexicon, day);
    List<MarkedText> marked = new ArrayList<>();
    Words words = new Words(deny);
    for (FieldText field : titles.keySet()) {
      List<Found> persons = new ArrayList<>(people.in(field));
      persons.addAll(others.in(field));
      persons.addAll(surnames.in(field, titles.get(field), persons));
      List<Found> all = new ArrayList<>(persons);
      all.addAll(listed.get(field));
      List<Span> namings = namings(titles.get(field), persons);
      all.addAll(OfficesAlone.of(field, lexicon, day, namings));
      all.addAll(Documents.of(field));
      all.addAll(shortPlaces(field, all));
      List<Found> guesses = new ArrayList<>(Organisations.of(field, deny, listed.get(field)));
      guesses.addAll(Meetings.of(field));
      guesses.addAll(Places.of(field, deny, listed.get(field)));
      FoundIndex surer = new FoundIndex(all);
      guesses.removeIf(guess -> !isCompatible(guess, surer));
      all.addAll(guesses);
      List<Span> datelines = Datelines.of(field);
      FoundIndex lines = new FoundIndex(datelines.stream().map(Annotator::line).toList());
      all.replaceAll(found -> within(lines, found.span()) ? found.inDateline() : found);
      List<Settled> settled = Settlement.of(all);
      CodePoints points = new CodePoints(field.text);
      settled.forEach(s -> mentions.add(mention(field, points, s)));
      nameLists.addAll(listsOfNames.in(field, titles.get(field), NameLists.people(settled)));
      words.add(field, settled.stream().map(Settled::found).toList(), datelines);
      List<Span> named = new ArrayList<>(datelines);
      settled.forEach(s -> named.add(s.found().span()));
      marked.add(PhraseMarks.of(field.text, field.tokens, named, namings));
    }
    return new AnnotatedArticle(
        article,
        CharacterFolding.script(article.title() + article.text()),
        (int) article.text().codePoints().filter(Character::isLetterOrDigit).count(),
        (int) body.tokens.stream().filter(token -> !token.isPunctuation()).count(),
        body.sentences.size(),
        List.copyOf(mentions),
        words.counts(),
        words.keywords(),
        List.copyOf(nameLists),
        others.candidates(),
        List.copyOf(marked));
  }

  /**
   * A guess must not cross what is known, nor swallow a person or what the lexicon reads as a
   * longer whole.
   */
  private static boolean isCompatible(Found guess, FoundIndex known) {
    return !known.anyOverlapping(
        guess.span(),
        other -> {
          boolean person = other.type() == EntityType.LEADER || other.type() == EntityType.PERSON;
          return !other.span().contains(guess.span())
              && (person || !guess.span().contains(other.span()));
        });
  }

  /** Abbreviations are read where nothing else is. */
  private List<Found> shortPlaces(FieldText field, List<Found> known) {
    Taken taken = Taken.byFound(known);
    return ShortPlaces.of(field, lexicon).stream()
        .filter(found -> !taken.overlaps(found.span()))
        .toList();
  }

  private static Found line(Span span) {
    return Found.unlisted(EntityType.DOCUMENT, "", span, Method.DATELINE, "");
  }

  private static boolean within(FoundIndex lines, Span span) {
    return lines.anyOverlapping(span, line -> line.span().contains(span));
  }

  /** The stretches that persons and the titles before and after them take up. */
  private static List<Span> namings(Titles titles, List<Found> persons) {
    List<Span> spans = new ArrayList<>();
    for (Found person : persons) {
      Titles.Beside beside = titles.beside(person.span());
      int end = beside.hits().stream().mapToInt(hit -> hit.span().end()).max().orElse(0);
      spans.add(new Span(beside.start(), Math.max(person.span().end(), end)));
    }
    return spans;
  }

  private static Mention mention(FieldText field, CodePoints points, Settled settled) {
    Found found = settled.found();
    Span span = found.span();
    return new Mention(
        found.id(),
        found.name(),
        found.type(),
        found.group(),
        field.text.substring(span.start(), span.end()),
        field.field,
        points.of(span.start()),
        points.of(span.end()),
        field.sentenceIndex(span.start()),
        found.method(),
        settled.nested(),
        found.title());
  }

  /** Turns positions in code units into positions in code points. */
  private static final class CodePoints {
    /** How many low surrogates stand before each position; null where there are none. */
    private final int[] before;

    CodePoints(String text) {
      boolean plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
      before = plain ? null : new int[text.length() + 1];
      for (int i = 0; !plain && i < text.length(); i++) {
        boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
        before[i + 1] = before[i] + (second ? 1 : 0);
      }
    }

    int of(int position) {
      return before == null ? position : position - before[position];
    }
  }
}
