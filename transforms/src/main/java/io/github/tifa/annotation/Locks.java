package io.github.tifa.annotation;

import io.github.tifa.language.Lock;
import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the hits that the segmenter must keep whole: leftmost-longest among the certain ones.
 * Short place and organisation names are left to the segmenter, which sees whether their characters
 * belong to other words.
 */
final class Locks {
  private static final WordTable WORDS = WordTable.read("locks.tsv");

  /**
   * Words that begin with the last character of a two-character name and are meant when they follow
   * a surname.
   */
  private static final Set<String> CONTINUATIONS = WORDS.words("after-person");

  /**
   * Words that the last character of a body's name begins with the next one: 教育部门 is no ministry,
   * 联合报告 no newspaper.
   */
  private static final Set<String> GOES_ON = WORDS.words("after-body");

  /** Of these, the words that stand behind the bare name of a division: 红桥区委. */
  private static final Set<String> DIVIDED = WORDS.words("after-division");

  private Locks() {}

  static List<Lock> of(List<Hit> hits, String folded) {
    List<Lock> locks = new ArrayList<>();
    int end = 0;
    for (Hit hit : hits) {
      Span stem = stem(hit, folded, hits);
      if (hit.span().start() >= end && (stem != null || isFirm(hit, folded))) {
        Span span = stem == null ? hit.span() : stem;
        locks.add(new Lock(span, kind(hit.certain().get(0).type())));
        end = span.end();
      }
    }
    return locks;
  }

  /**
   * What is left of the full name of a division whose last character begins the next word: 红桥 in
   * 红桥区委; null if nothing is cut.
   */
  static Span stem(Hit hit, String folded, List<Hit> hits) {
    Span span = hit.span();
    boolean division =
        span.length() > 2
            && span.end() < folded.length()
            && !hit.certain().isEmpty()
            && hit.certain().get(0).type() == EntityType.PLACE
            && DIVIDED.contains(folded.substring(span.end() - 1, span.end() + 1));
    return division && !isContinued(span, hits) ? new Span(span.start(), span.end() - 1) : null;
  }

  /** Whether a place begins where another ends: 吉林省 + 长春, not 省长. */
  static boolean isContinued(Span span, List<Hit> hits) {
    return hits.stream()
        .filter(next -> next.span().start() == span.end())
        .flatMap(next -> Stream.concat(next.certain().stream(), next.possible().stream()))
        .anyMatch(entry -> entry.type() == EntityType.PLACE);
  }

  /** Whether a hit holds against the segmenter's opinion. */
  static boolean isFirm(Hit hit, String folded) {
    if (hit.certain().isEmpty()) {
      return false;
    }
    EntityType type = hit.certain().get(0).type();
    Span span = hit.span();
    if (isCut(span, folded)) {
      return false;
    }
    if (type == EntityType.PLACE
        || type == EntityType.ORGANISATION
        || type == EntityType.DOCUMENT) {
      return span.length() > 2;
    }
    if (type == EntityType.LEADER && span.length() == 2 && span.end() < folded.length()) {
      return !CONTINUATIONS.contains(folded.substring(span.end() - 1, span.end() + 1));
    }
    return true;
  }

  /** Whether the last character of a stretch belongs to the word behind it: 福州市 in 福州市委. */
  static boolean isCut(Span span, String folded) {
    return span.end() < folded.length()
        && GOES_ON.contains(folded.substring(span.end() - 1, span.end() + 1));
  }

  private static Lock.Kind kind(EntityType type) {
    return switch (type) {
      case LEADER, PERSON -> Lock.Kind.PERSON;
      case PLACE -> Lock.Kind.PLACE;
      case ORGANISATION -> Lock.Kind.ORGANISATION;
      case POLICY_TERM, MEETING, DOCUMENT -> Lock.Kind.TERM;
    };
  }
}
