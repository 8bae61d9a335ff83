package io.github.tifa.annotation;

import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.TitleHit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds stretches of a field that have the shape of a person's name: what HanLP tags as one, and
 * foreign names with a dot or a Latin spelling.
 */
final class NameCandidates {
  private static final Set<String> NAME_TAGS = Set.of("nr", "nrf", "nrj", "nr1", "nr2");

  private static final WordTable WORDS = WordTable.read("names.tsv");

  /** Surnames that are hardly ever another word. */
  static final String PLAIN_SURNAMES = WORDS.characters("plain-surname");

  /** Characters that follow names more often than they end them. */
  static final String AFTER_NAMES = WORDS.characters("after-name");

  /** What stands behind a name under a picture, and never ends one there. */
  private static final String CREDIT_MARKS = WORDS.characters("credit-mark");

  /** Particles: what has one of them in the place of a given name is a piece of a sentence. */
  private static final String NEVER_SECOND = WORDS.characters("never-second");

  /** The longest name between commas, and how many make a row. */
  private static final int LONGEST_ITEM = 4;

  private static final int LEAST_NAMES = 3;

  private final FieldText field;
  private final Lexicon lexicon;
  private final Set<Integer> titleEnds = new HashSet<>();
  private final List<Name> found = new ArrayList<>();

  /**
   * A stretch with the shape of a name.
   *
   * @param span where it stands
   * @param shape what makes it look like a name
   */
  record Name(Span span, Shape shape) {
    /**
     * Whether the shape alone makes it a person: a dotted foreign name, or one with its Latin
     * spelling.
     */
    boolean evident() {
      return shape == Shape.EVIDENT;
    }
  }

  /** What makes a stretch look like a name. */
  enum Shape {
    /** A dotted foreign name, or one with its Latin spelling. */
    EVIDENT,
    /** A foreign name by its characters. */
    FOREIGN,
    /** A surname that is hardly ever another word, and a given name. */
    PLAIN,
    /** A surname and a given name between two commas of a row of such. */
    LISTED,
    /** A surname that is an everyday word too, and a given name. */
    DOUBTFUL
  }

  private NameCandidates(FieldText field, Lexicon lexicon) {
    this.field = field;
    this.lexicon = lexicon;
    field.titles.stream()
        .filter(TitleHit::before)
        .forEach(title -> titleEnds.add(title.span().end()));
  }

  /** The stretches, none overlapping another: evident ones first, then longer ones. */
  static List<Name> of(FieldText field, Lexicon lexicon) {
    NameCandidates names = new NameCandidates(field, lexicon);
    ForeignNames.of(field, names.titleEnds).stream()
        .filter(name -> name.evident() || lexicon.surnameLength(field.folded(name.span())) == 0)
        .forEach(names.found::add);
    names.addRows();
    CutNames.of(field, lexicon, names.titleEnds)
        .forEach(span -> names.add(span.start(), span.end(), false));
    names.addTagged();
    List<Name> kept = new ArrayList<>();
    Taken taken = new Taken();
    for (Name name : names.found) {
      if (!taken.overlaps(name.span())) {
        taken.add(name.span());
        kept.add(name);
      }
    }
    return kept;
  }

  /**
   * Rows of names: what stands between two of their commas is a whole name, however the segmenter
   * cut it.
   */
  private void addRows() {
    List<Span> row = new ArrayList<>();
    for (int comma = field.folded.indexOf('、'); comma >= 0; ) {
      int next = field.folded.indexOf('、', comma + 1);
      Span item = new Span(comma + 1, Math.max(comma + 1, next));
      if (next > 0 && item.length() >= 2 && item.length() <= LONGEST_ITEM) {
        row.add(item);
      } else {
        addRow(row);
        row.clear();
      }
      comma = next;
    }
  }

  private void addRow(List<Span> row) {
    List<Span> names = row.stream().filter(this::isWholeName).toList();
    if (names.size() >= LEAST_NAMES && names.size() * 2 > row.size()) {
      names.forEach(span -> found.add(new Name(span, Shape.LISTED)));
    }
  }

  private boolean isWholeName(Span item) {
    String form = field.folded(item);
    int surname = lexicon.surnameLength(form);
    return surname > 0
        && form.length() > surname
        && form.length() <= surname + 2
        && form.chars().allMatch(c -> CharacterFolding.isHan((char) c))
        && !Segmenter.isCommonWord(form)
        && !(form.length() == surname + 2 && Segmenter.isCommonWord(form.substring(0, 2)));
  }

  private void addTagged() {
    for (Token token : field.tokens) {
      boolean tagged = NAME_TAGS.contains(token.pos()) || isTitledPlace(token);
      if (tagged && token.span().length() >= 2 && hasNameShape(token)) {
        int end = spelledEnd(token);
        boolean chinese = !token.pos().equals("nrf") && end == token.span().end();
        if (chinese) {
          end += takesIn(token) ? -1 : isCutShort(token) ? 1 : 0;
        } else {
          end = ForeignNames.withoutFollowers(field, token.span().start(), end);
        }
        boolean titled =
            field.titlesEndingAt(token.span().end()).stream().anyMatch(TitleHit::after);
        if (end - token.span().start() >= 2 && !titled) {
          add(token.span().start(), end, !chinese);
        }
      }
    }
  }

  /** Whether HanLP takes a name behind a title for a small place that is called alike: 院士李宁. */
  private boolean isTitledPlace(Token token) {
    return token.is("ns")
        && titleEnds.contains(token.span().start())
        && field.hitsAt(token.span().start()).isEmpty();
  }

  /** Whether HanLP drew into a name what stands behind it: a verb, the mark of a credit line. */
  private boolean takesIn(Token token) {
    int end = token.span().end();
    return isCreditMark(field, end - 1)
        || AFTER_NAMES.indexOf(field.at(end - 1)) >= 0
            && !titleEnds.contains(token.span().start())
            && !(token.span().length() > 2 && field.at(end - 1) != '的' && field.opensRank(end));
  }

  /** Whether HanLP left out the last character of a name behind a title, and made no word of it. */
  private boolean isCutShort(Token token) {
    int end = token.span().end();
    int index = field.tokenIndex(end);
    if (index < 0 || token.span().length() > 2 || !titleEnds.contains(token.span().start())) {
      return false;
    }
    Token next = field.tokens.get(index);
    return next.span().start() == end
        && next.span().length() == 1
        && CharacterFolding.isHan(next.word().charAt(0))
        && (next.is("g") || next.is("x") || next.pos().equals("nz"))
        && AFTER_NAMES.indexOf(next.word()) < 0;
  }

  /**
   * Where a name ends: a character that HanLP cut off from a transliteration and could not read
   * belongs to it.
   */
  private int spelledEnd(Token token) {
    int end = token.span().end();
    int index = field.tokenIndex(end);
    if (index < 0 || !ForeignNames.isTransliteration(token.word())) {
      return end;
    }
    Token next = field.tokens.get(index);
    boolean unread = next.is("x") || field.opensRank(end + 1);
    return next.span().start() == end
            && next.span().length() == 1
            && unread
            && ForeignNames.isTransliteration(next.word())
            && AFTER_NAMES.indexOf(next.word()) < 0
        ? end + 1
        : end;
  }

  /**
   * Adds a name unless it is a piece of another word: one that begins with a place, or goes on with
   * a particle.
   */
  private void add(int start, int end, boolean foreign) {
    Span span = new Span(start, end);
    String form = field.folded(span);
    boolean particle = !foreign && end - start > 2 && NEVER_SECOND.indexOf(form.charAt(1)) >= 0;
    boolean place =
        field.hitsAt(start).stream()
            .anyMatch(
                hit ->
                    hit.span().length() < span.length()
                        && hit.certain().stream().anyMatch(e -> e.type() == EntityType.PLACE));
    if (particle || place) {
      return;
    }
    boolean plain = PLAIN_SURNAMES.indexOf(form.charAt(0)) >= 0 || lexicon.surnameLength(form) > 1;
    boolean titled = titleEnds.contains(start);
    boolean words =
        form.length() == 3
            && (!plain && Segmenter.isCommonWord(form.substring(1))
                || !titled && Segmenter.isCommonWord(form.substring(0, 2)));
    boolean word =
        Segmenter.isCommonWord(form)
            || !plain && form.length() == 3 && Segmenter.isCommonWord(form.substring(0, 2));
    if (form.startsWith("·")
        || !foreign && (word || words || !plain && !titled && form.length() < 3)) {
      return;
    }
    found.add(new Name(span, foreign ? Shape.FOREIGN : plain ? Shape.PLAIN : Shape.DOUBTFUL));
  }

  private boolean hasNameShape(Token token) {
    String word = token.word();
    if (!word.chars().allMatch(c -> c == '·' || CharacterFolding.isHan((char) c))) {
      return false;
    }
    boolean foreign = token.pos().equals("nrf") || token.pos().equals("nrj");
    return foreign ? word.length() <= 12 : word.length() <= 4 && lexicon.surnameLength(word) > 0;
  }

  /** Whether a character is the mark of a credit line: （…摄）. */
  static boolean isCreditMark(FieldText field, int position) {
    return CREDIT_MARKS.indexOf(field.at(position)) >= 0
        && "）)".indexOf(field.at(position + 1)) >= 0;
  }
}
