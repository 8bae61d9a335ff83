package io.github.tifa.language;

import java.util.List;

/** The statistical voice: what cuts a text into words and guesses the part of speech of each. */
interface Voice {
  /**
   * Reads a piece of a sentence.
   *
   * @param folded the folded text that the piece is part of
   * @param piece where it stands
   * @param locks the locked stretches inside it, in order, without overlap; no word may begin or
   *     end inside one
   * @return its words in order; they cover the piece
   */
  List<Token> read(String folded, Span piece, List<Lock> locks);
}
