package io.github.tifa.transforms;

/**
 * The key of a cell: what is counted, and which of its counts this is. Kept as one string whose
 * order puts all cells of one item together.
 *
 * @param domain {@code e} for entities, {@code w} for words, {@code c} for candidates, {@code p}
 *     for pairs of entities
 * @param item the id of the entity, the word, the form, or the two ids of a pair
 * @param facet one of the constants below
 * @param detail what the facet is about: the period, the printed form, the title, the method
 */
record CellKey(char domain, String item, char facet, String detail) {
  static final char ENTITY = 'e';
  static final char WORD = 'w';
  static final char CANDIDATE = 'c';
  static final char PAIR = 'p';

  /**
   * Counts in one period; the detail is the period, empty for posts without a day. Of a pair, the
   * sentences that hold both; the detail is empty.
   */
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

  /** The body sentences that an entity stands in; the detail is empty. */
  static final char SENTENCES = 'n';

  /** Mentions by title. */
  static final char TITLE = 't';

  /** A sentence; the detail is post id and sentence. */
  static final char EXAMPLE = 'x';

  private static final char SEPARATOR = '\u0001';
  private static final char PAIR_SEPARATOR = '\u0002';

  String encode() {
    return domain + item + SEPARATOR + facet + detail;
  }

  static CellKey decode(String key) {
    int cut = key.indexOf(SEPARATOR);
    return new CellKey(
        key.charAt(0), key.substring(1, cut), key.charAt(cut + 1), key.substring(cut + 2));
  }

  /** The item of a pair. */
  static String pair(String first, String second) {
    return first + PAIR_SEPARATOR + second;
  }

  /** The first id of a pair. */
  static String first(String pair) {
    return pair.substring(0, pair.indexOf(PAIR_SEPARATOR));
  }

  /** The second id of a pair. */
  static String second(String pair) {
    return pair.substring(pair.indexOf(PAIR_SEPARATOR) + 1);
  }

  /** What the keys of an item begin with; of pairs, those of all that have the same first one. */
  static String start(char domain, String item) {
    return domain + item + (domain == PAIR ? PAIR_SEPARATOR : SEPARATOR);
  }

  /** What follows the start of a pair. */
  static String second(String second, char facet) {
    return second + SEPARATOR + facet;
  }

  /** The bucket that all cells of the item fall into; a pair is with its first entity. */
  int bucket(int buckets) {
    return bucket(domain, domain == PAIR ? first(item) : item, buckets);
  }

  /** The bucket of all cells of an item, or of all pairs with a first entity. */
  static int bucket(char domain, String item, int buckets) {
    int hash = domain == PAIR ? ENTITY : domain;
    for (int i = 0; i < item.length(); i++) {
      hash = 31 * hash + item.charAt(i);
    }
    return Math.floorMod(hash * 0x9E3779B1, buckets);
  }
}
