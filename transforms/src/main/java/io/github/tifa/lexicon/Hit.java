package io.github.tifa.lexicon;

import io.github.tifa.language.Span;
import java.util.List;

/**
 * A form of the lexicon found in a text.
 *
 * @param span where it stands in the printed text
 * @param form the folded form, without quotation marks
 * @param certain the entries that it names without doubt; more than one only when they are of
 *     different types
 * @param possible the entries that it may name, given support
 */
public record Hit(Span span, String form, List<Entry> certain, List<Entry> possible) {}
