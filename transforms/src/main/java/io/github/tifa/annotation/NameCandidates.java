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
  private static final String PLAIN_SURNAMES = WORDS.characters("plain-surname");

  /** Characters that follow names more often than they end them. */
  static final String AFTER_NAMES = WORDS.characters("after-name");

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
        .filter(name -> name.evident() || names.surname(field.folded(name.span())) == 0)
        .forEach(names.found::add);
    names.addRows();
    names.addCut();
    names.addTagged();
    List<Name> kept = new ArrayList<>();
    for (Name name : names.found) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(name.span()))) {
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
    int surname = surname(form);
    return surname > 0
        && form.length() > surname
        && form.length() <= surname + 2
        && form.chars().allMatch(c -> CharacterFolding.isHan((char) c))
        && !Segmenter.isCommonWord(form)
        && !(form.length() == surname + 2 && Segmenter.isCommonWord(form.substring(0, 2)));
  }

  private void addTagged() {
    for (Token token : field.tokens) {
      if (NAME_TAGS.contains(token.pos()) && token.span().length() >= 2 && hasNameShape(token)) {
        int end = spelledEnd(token);
        boolean chinese = !token.pos().equals("nrf") && end == token.span().end();
        if (chinese
            && AFTER_NAMES.indexOf(field.at(end - 1)) >= 0
            && !titleEnds.contains(token.span().start())) {
          end--;
        }
        boolean titled =
            field.titles.stream().anyMatch(t -> t.span().end() == token.span().end() && t.after());
        if (end - token.span().start() >= 2 && !titled) {
          add(token.span().start(), end, !chinese);
        }
      }
    }
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
    boolean unread =
        next.is("x")
            || field.titles.stream().anyMatch(t -> t.after() && t.span().start() == end + 1);
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
        field.hits.stream()
            .anyMatch(
                hit ->
                    hit.span().start() == start
                        && hit.span().length() < span.length()
                        && hit.certain().stream().anyMatch(e -> e.type() == EntityType.PLACE));
    if (particle || place) {
      return;
    }
    boolean plain = PLAIN_SURNAMES.indexOf(form.charAt(0)) >= 0 || surname(form) > 1;
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
    return foreign ? word.length() <= 12 : word.length() <= 4 && surname(word) > 0;
  }

  /** How long the surname is that a word begins with; 0 for none. */
  private int surname(String word) {
    for (int length = Math.min(3, word.length()); length > 0; length--) {
      if (lexicon.isSurname(word.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  /**
   * Names that the segmenter cut apart: a surname and what follows it, right after a title or right
   * before a verb of speech.
   */
  private void addCut() {
    for (int i = 0; i < field.tokens.size(); i++) {
      Token token = field.tokens.get(i);
      if (token.isPunctuation()
          || surname(token.word()) == 0
          || token.span().length() > surname(token.word()) + 1) {
        continue;
      }
      boolean titled = titleEnds.contains(token.span().start());
      boolean opens = "，。；！？：\n“「".indexOf(field.at(token.span().start() - 1)) >= 0;
      if (titled || opens) {
        cut(i, titled);
      }
    }
  }

  private void cut(int first, boolean titled) {
    Token head = field.tokens.get(first);
    int start = head.span().start();
    int longest = surname(head.word()) + 2;
    int end = head.span().length() == 1 || head.is("nr") || titled ? head.span().end() : -1;
    for (int i = first + 1; end > 0 && i < field.tokens.size() && end - start < longest; i++) {
      Token next = field.tokens.get(i);
      boolean given =
          next.span().start() == end
              && next.span().end() - start <= longest
              && !next.isPunctuation()
              && next.word().chars().allMatch(c -> CharacterFolding.isHan((char) c))
              && AFTER_NAMES.indexOf(next.word().charAt(0)) < 0
              && !titleEnds.contains(next.span().end())
              && !(next.span().length() > 1 && isVerbal(next));
      if (!given) {
        end += endsInParticle(next, end, longest - (end - start)) ? 1 : 0;
        break;
      }
      end = next.span().end();
    }
    if (end - start >= 2 && end > head.span().end() && (titled || Speech.follows(field, end))) {
      add(start, end, false);
    }
  }

  /** Whether the segmenter joined the last character of a name to the verb behind it. */
  private static boolean endsInParticle(Token next, int end, int room) {
    return next.span().start() == end
        && next.span().length() == 2
        && room == 1
        && AFTER_NAMES.indexOf(next.word().charAt(1)) >= 0
        && AFTER_NAMES.indexOf(next.word().charAt(0)) < 0;
  }

  private static boolean isVerbal(Token token) {
    return token.is("v")
        || token.is("d")
        || token.is("p")
        || token.is("c")
        || token.is("t")
        || token.is("m");
  }
}
