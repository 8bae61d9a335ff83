package io.github.tifa.transforms;

/**
 * The key of a cell: what is counted, and which of its counts this is. Kept as one string whose
 * order puts all cells of one item together.
 *
 * @param domain {@code e} for entities, {@code w} for words, {@code c} for candidates
 * @param item the id of the entity, the word or the form
 * @param facet one of the constants below
 * @param detail what the facet is about: the period, the printed form, the title, the method
 */
record CellKey(char domain, String item, char facet, String detail) {
  static final char ENTITY = 'e';
  static final char WORD = 'w';
  static final char CANDIDATE = 'c';

  /** Counts in one period; the detail is the period, empty for posts without a day. */
  static final char PERIOD = 'a';

  /** Posts in one calendar month, where periods are no months. */
  static final char MONTH = 'b';

  /** Posts of one source, with their first and last day; the detail is the source. */
  static final char SOURCE = 's';

  /** Posts on one side of a comparison; the detail is the side's key. */
  static final char SIDE = 'v';

  /** Mentions by printed form. */
  static final char FORM = 'f';

  /** The class of an entity that the lexicon does not list. */
  static final char GROUP = 'g';

  /** Mentions by method. */
  static final char METHOD = 'm';

  /** The part of speech of a word. */
  static final char POS = 'p';

  /** Mentions by title. */
  static final char TITLE = 't';

  /** A sentence; the detail is post id and sentence. */
  static final char EXAMPLE = 'x';

  private static final char SEPARATOR = '\u0001';

  String encode() {
    return domain + item + SEPARATOR + facet + detail;
  }

  static CellKey decode(String key) {
    int cut = key.indexOf(SEPARATOR);
    return new CellKey(
        key.charAt(0), key.substring(1, cut), key.charAt(cut + 1), key.substring(cut + 2));
  }

  /** The bucket that all cells of the item fall into. */
  int bucket(int buckets) {
    return Math.floorMod((domain + item).hashCode() * 0x9E3779B1, buckets);
  }
}
