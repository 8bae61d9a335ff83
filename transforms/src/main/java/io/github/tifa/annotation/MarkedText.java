package io.github.tifa.annotation;

/**
 * A field of a post with what each of its characters says about set phrases: where one may begin
 * and end, and what is known already. The array is not copied.
 *
 * @param text the field as printed
 * @param marks one byte for each UTF-16 unit of {@code text}, a sum of the constants of this class
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
public record MarkedText(String text, byte[] marks) {
  /** The unit is a letter or a digit: it belongs to a clause. Anything else ends one. */
  public static final int CLAUSE = 1;

  /** A phrase may begin with the unit: a word does that may stand first. */
  public static final int BEGINS = 2;

  /** A phrase may end with the unit: a word does that may stand last. */
  public static final int ENDS = 4;

  /** The unit lies in a name, a term or another thing that is known. */
  public static final int KNOWN = 8;

  /** Such a thing begins with the unit. */
  public static final int KNOWN_BEGINS = 16;

  /** An opening quotation mark stands right before the unit. */
  public static final int OPENED = 32;

  /** A closing quotation mark stands right behind the unit. */
  public static final int CLOSED = 64;
}
