package io.github.tifa.lexicon;

/**
 * A character that is short for a place.
 *
 * @param letter the character
 * @param place the place
 * @param beside the abbreviations beside which the character means this place; empty when it does
 *     so beside any
 */
record Abbreviation(char letter, Entry place, String beside) {}
