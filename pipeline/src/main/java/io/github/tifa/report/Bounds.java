package io.github.tifa.report;

import io.github.tifa.lexicon.EntityType;
import java.util.Map;

/**
 * How much of a corpus the page carries, whatever the size of the corpus. The page states these
 * bounds.
 */
final class Bounds {
  /** Entities of each type, those in most posts first. */
  static final Map<EntityType, Integer> ENTITIES =
      Map.of(
          EntityType.LEADER, 250,
          EntityType.POLICY_TERM, 300,
          EntityType.MEETING, 60,
          EntityType.DOCUMENT, 60,
          EntityType.PERSON, 100,
          EntityType.PLACE, 120,
          EntityType.ORGANISATION, 150);

  /** The leading leaders and terms whose pairs are counted, each. */
  static final int PAIRED = 80;

  /** The leading leaders and terms with sentences from each period and source, each. */
  static final int STRATIFIED = 100;

  /** Sentences from each period, and from each source, of such an entity. */
  static final int PER_STRATUM = 2;

  /** Sentences of a pair, a keyword, or a row of keyness. */
  static final int PER_ITEM = 3;

  /** Pairs that are in the page: those in most sentences. */
  static final int PAIRS = 3_000;

  /** Keywords, in the order of their rank. */
  static final int KEYWORDS = 500;

  /** Items of each kind on each side of a slice of keyness. */
  static final int KEYNESS = 20;

  /** Slices of keyness. */
  static final int SLICES = 150;

  /** New terms, in their order. */
  static final int NEW_TERMS = 300;

  /** Candidates, in their order. */
  static final int CANDIDATES = 300;

  /** Lists of names: those in order of rank first, then the latest. */
  static final int NAME_LISTS = 300;

  /** Pairs in changed order. */
  static final int ORDER_CHANGES = 200;

  /** Printed forms, and titles, of an entity. */
  static final int FORMS = 12;

  /** Sources that are kept apart; the smallest others are taken together. */
  static final int SOURCES = 30;

  /** Periods; beyond them the page counts by longer ones. */
  static final int PERIODS = 96;

  /** Bytes of all counts by source and period; beyond them the page counts by longer periods. */
  static final int COUNT_BYTES = 2_800_000;

  /** Names of a list of names. */
  static final int NAMES = 60;

  /** Bytes of the page; sentences for which there is no room are left out, the last ones first. */
  static final long PAGE_BYTES = 14_800_000;

  /** Characters around a mention, on each side. */
  static final int WINDOW = 30;

  /** Characters of a quoted sentence, title or address. */
  static final int QUOTED = 300;

  private Bounds() {}

  /**
   * The bytes of a text in the page, where {@link HtmlSafeEscapes} makes some characters longer.
   */
  static long bytes(String text) {
    return text.chars().mapToLong(Bounds::bytes).sum();
  }

  private static int bytes(int c) {
    return switch (c) {
      case '<', '>', '&', '\u2028', '\u2029' -> 6;
      case '"', '\\' -> 2;
      default -> c < 0x20 ? 6 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    };
  }

  /** A text cut to the length of a quotation. */
  static String cut(String text) {
    if (text.length() <= QUOTED) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
    return text.substring(0, end) + "…";
  }
}
