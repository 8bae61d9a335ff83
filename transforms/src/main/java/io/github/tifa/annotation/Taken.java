package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import java.util.BitSet;
import java.util.Collection;

/** Which characters of a field are taken, and where what took them begins and ends. */
final class Taken {
  private final BitSet characters = new BitSet();
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();

  /** What these stretches take. */
  static Taken by(Collection<Span> spans) {
    Taken taken = new Taken();
    spans.forEach(taken::add);
    return taken;
  }

  /** What these mentions take. */
  static Taken byFound(Collection<Found> found) {
    return by(found.stream().map(Found::span).toList());
  }

  /** Takes a stretch. */
  void add(Span span) {
    characters.set(span.start(), span.end());
    starts.set(span.start());
    ends.set(span.end());
  }

  /** Whether any character of a stretch is taken. */
  boolean overlaps(Span span) {
    int next = characters.nextSetBit(span.start());
    return next >= 0 && next < span.end();
  }

  /** Whether something that was taken begins at a position, which may lie outside the field. */
  boolean beginsAt(int position) {
    return position >= 0 && starts.get(position);
  }

  /** Whether something that was taken ends before a position, which may lie outside the field. */
  boolean endsAt(int position) {
    return position >= 0 && ends.get(position);
  }
}
