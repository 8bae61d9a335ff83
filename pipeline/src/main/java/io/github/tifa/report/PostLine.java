package io.github.tifa.report;

import io.github.tifa.annotation.Method;
import io.github.tifa.language.CharacterFolding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the report needs of a line of {@code posts.jsonl}. The text is decoded only when a sentence
 * is wanted, and the lines of copies are not read to their end.
 */
final class PostLine {
  /**
   * A mention that statistics count.
   *
   * @param number of the entity among those that are looked for; −1 if it is none of them
   * @param key tells entities from each other, looked for or not
   * @param title whether it stands in the title
   * @param titled whether a title or office stands next to it
   * @param start its place in code points; {@code end} is exclusive
   */
  record Mention(
      int number,
      long key,
      boolean title,
      boolean titled,
      int start,
      int end,
      int sentence,
      boolean nested) {}

  /**
   * A word that is looked for.
   *
   * @param number of the word
   * @param mentions how often it stands in the post
   */
  record Count(int number, long mentions) {}

  /** The fields that are read, of a post and of what is in it, in the order of the codebook. */
  private enum Field {
    ID,
    TITLE,
    DAY,
    SOURCE,
    URL,
    CHARACTERS,
    TOKENS,
    SENTENCES,
    DUPLICATEKIND,
    TEXT,
    MENTIONS,
    KEYWORDS,
    WORDS,
    FIELD,
    START,
    END,
    SENTENCE,
    METHOD,
    NESTED,
    TERM,
    OTHER;

    private static final Field[] ALL = values();

    static Field of(Cursor in) throws IOException {
      int number = in.find(FIELDS);
      return number < 0 ? OTHER : ALL[number];
    }
  }

  private static final Words FIELDS =
      Words.of(
          Stream.of(Field.values())
              .map(
                  field ->
                      field == Field.DUPLICATEKIND
                          ? "duplicateKind"
                          : field.name().toLowerCase(Locale.ROOT))
              .toArray(String[]::new));
  private static final Words TITLE = Words.of("title");
  private static final Words NOT_COUNTED = Words.of(Method.DATELINE.code());

  private final Lines lines;
  private final Words entities;
  private final Words terms;
  private int textAt = -1;
  private String text;
  private String folded;

  String id = "";
  String title = "";
  String day = "";
  String source = "";
  String url = "";
  long characters;
  long tokens;
  long sentences;
  boolean copy;
  final List<Mention> mentions = new ArrayList<>();

  /** The leading words of the post that are looked for. */
  final List<Integer> keywords = new ArrayList<>();

  /** All words of the post that are looked for. */
  final List<Count> words = new ArrayList<>();

  private PostLine(Lines lines, Words entities, Words terms) {
    this.lines = lines;
    this.entities = entities;
    this.terms = terms;
  }

  /**
   * Reads the line that stands in the buffer.
   *
   * @param entities the ids of entities that are looked for
   * @param terms the words that are looked for
   */
  static PostLine of(Lines lines, Words entities, Words terms) throws IOException {
    PostLine post = new PostLine(lines, entities, terms);
    Cursor in = lines.cursor();
    in.enter();
    while (in.nextField() && !post.copy) {
      post.read(Field.of(in), in);
    }
    return post;
  }

  private void read(Field field, Cursor in) throws IOException {
    switch (field) {
      case ID -> id = in.readText();
      case TITLE -> title = in.readText();
      case DAY -> day = in.readText();
      case SOURCE -> source = in.readText();
      case URL -> url = in.readText();
      case CHARACTERS -> characters = in.readNumber();
      case TOKENS -> tokens = in.readNumber();
      case SENTENCES -> sentences = in.readNumber();
      case DUPLICATEKIND -> {
        copy = !in.isNull();
        in.skip();
      }
      case TEXT -> {
        textAt = in.place();
        in.skip();
      }
      case MENTIONS -> {
        in.enter();
        while (in.next()) {
          readMention(in);
        }
      }
      case KEYWORDS -> {
        in.enter();
        while (in.next()) {
          readKeyword(in);
        }
      }
      case WORDS -> {
        in.enter();
        while (in.nextField()) {
          int number = in.find(terms);
          long count = in.readNumber();
          if (number >= 0) {
            words.add(new Count(number, count));
          }
        }
      }
      default -> in.skip();
    }
  }

  private void readMention(Cursor in) throws IOException {
    boolean counted = true;
    int number = -1;
    long key = 0;
    boolean inTitle = false;
    boolean titled = false;
    int start = 0;
    int end = 0;
    int sentence = 0;
    boolean nested = false;
    in.enter();
    while (in.nextField()) {
      switch (Field.of(in)) {
        case ID -> {
          in.pass();
          number = in.find(entities);
          key = number < 0 ? in.hash() | Long.MIN_VALUE : number;
        }
        case FIELD -> {
          in.pass();
          inTitle = in.find(TITLE) == 0;
        }
        case TITLE -> {
          titled = true;
          in.skip();
        }
        case START -> start = (int) in.readNumber();
        case END -> end = (int) in.readNumber();
        case SENTENCE -> sentence = (int) in.readNumber();
        case METHOD -> {
          in.pass();
          counted = in.find(NOT_COUNTED) < 0;
        }
        case NESTED -> nested = in.readBoolean();
        default -> in.skip();
      }
    }
    if (counted) {
      mentions.add(new Mention(number, key, inTitle, titled, start, end, sentence, nested));
    }
  }

  private void readKeyword(Cursor in) throws IOException {
    in.enter();
    while (in.nextField()) {
      if (Field.of(in) != Field.TERM) {
        in.skip();
        continue;
      }
      in.pass();
      int number = in.find(terms);
      if (number >= 0) {
        keywords.add(number);
      }
    }
  }

  /** The text; only before the next line is read. */
  String text() throws IOException {
    if (text == null) {
      text = lines.cursor(textAt).readText();
    }
    return text;
  }

  /** The text as words are looked for in it; only before the next line is read. */
  String folded() throws IOException {
    if (folded == null) {
      folded = CharacterFolding.fold(text());
    }
    return folded;
  }
}
