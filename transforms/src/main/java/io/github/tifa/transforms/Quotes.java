package io.github.tifa.transforms;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.Mention;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * What contexts can be quoted from: the texts of a post and its standalone mentions.
 *
 * @param title the headline
 * @param text the body
 * @param spots the mentions, in order
 */
record Quotes(String title, String text, List<Spot> spots) {

  /**
   * Where a mention stands.
   *
   * @param entity the place of its entity in the post's list of them
   * @param field the part of the post
   * @param start where it begins, in code points
   * @param end where it ends, exclusive
   */
  record Spot(int entity, Field field, int start, int end) {}

  /**
   * What can be quoted from a post.
   *
   * @param ids the ids of its entities, sorted
   */
  static Quotes of(AnnotatedArticle annotated, List<String> ids) {
    return new Quotes(
        annotated.article().title(),
        annotated.article().text(),
        annotated.counted().stream()
            .filter(mention -> !mention.nested())
            .map(mention -> spot(mention, ids))
            .toList());
  }

  private static Spot spot(Mention mention, List<String> ids) {
    int entity = Collections.binarySearch(ids, mention.id());
    return new Spot(entity, mention.field(), mention.start(), mention.end());
  }

  static void write(DataOutputStream out, Quotes quotes) throws IOException {
    Wire.text(out, quotes.title());
    Wire.text(out, quotes.text());
    Wire.list(
        out,
        quotes.spots(),
        (o, spot) -> {
          Wire.number(o, spot.entity());
          o.writeBoolean(spot.field() == Field.TITLE);
          Wire.number(o, spot.start());
          Wire.number(o, spot.end() - spot.start());
        });
  }

  static Quotes read(DataInputStream in) throws IOException {
    return new Quotes(Wire.text(in), Wire.text(in), Wire.list(in, Quotes::spot));
  }

  private static Spot spot(DataInputStream in) throws IOException {
    int entity = (int) Wire.number(in);
    Field field = in.readBoolean() ? Field.TITLE : Field.BODY;
    int start = (int) Wire.number(in);
    return new Spot(entity, field, start, start + (int) Wire.number(in));
  }
}
