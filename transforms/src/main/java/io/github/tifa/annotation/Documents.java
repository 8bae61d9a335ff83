package io.github.tifa.annotation;

import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds laws and documents in title marks by the word their title ends in; books, papers and
 * programmes are none.
 */
final class Documents {
  private static final Pattern MARKED = Pattern.compile("《([^《》\\n]{2,60})》");
  private static final Pattern KIND =
      Pattern.compile(
          ".*(?:"
              + WordTable.read("documents.tsv").alternatives("suffix")
              + ")(?:[（(][^）)]{1,20}[）)])?");

  private Documents() {}

  static List<Found> of(FieldText field) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = MARKED.matcher(field.folded);
    while (matcher.find()) {
      if (KIND.matcher(matcher.group(1)).matches()) {
        Span span = new Span(matcher.start(1), matcher.end(1));
        found.add(Found.unlisted(EntityType.DOCUMENT, matcher.group(1), span, Method.PATTERN, ""));
      }
    }
    return found;
  }
}
