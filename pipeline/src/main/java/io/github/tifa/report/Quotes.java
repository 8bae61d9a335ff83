package io.github.tifa.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tifa.report.PostPass.PostFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentences of the page, each once, and the posts they are from, up to a bound. */
final class Quotes {
  /** Roughly what a post takes besides its title and address. */
  private static final int POST_BYTES = 35;

  /** Roughly what a sentence takes besides its words, and each place that shows it. */
  private static final int QUOTE_BYTES = 25;

  private static final int REFERENCE_BYTES = 7;

  private final Map<String, PostFacts> facts;
  private final Grid grid;
  private final long room;
  private final Map<String, Integer> posts = new LinkedHashMap<>();
  private final Map<Quote, Integer> quotes = new LinkedHashMap<>();
  private long bytes;
  private long leftOut;

  /**
   * No sentences yet.
   *
   * @param room the bytes that they may take
   */
  Quotes(Map<String, PostFacts> facts, Grid grid, long room) {
    this.facts = facts;
    this.grid = grid;
    this.room = room;
  }

  /** The numbers of these quotes, without those for which there is no room. */
  List<Integer> add(Collection<Quote> more) {
    List<Integer> numbers = new ArrayList<>();
    for (Quote quote : more) {
      int number = add(quote);
      if (number >= 0 && !numbers.contains(number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private int add(Quote quote) {
    bytes += REFERENCE_BYTES;
    Integer known = quotes.get(quote);
    if (known != null) {
      return known;
    }
    if (bytes > room) {
      leftOut++;
      return -1;
    }
    bytes += QUOTE_BYTES + quote.bytes();
    post(quote.post());
    quotes.put(quote, quotes.size());
    return quotes.size() - 1;
  }

  /** The number of a post; −1 where nothing is known of it. */
  int post(String id) {
    Integer known = posts.get(id);
    if (known != null) {
      return known;
    }
    PostFacts post = facts.get(id);
    if (post == null) {
      return -1;
    }
    bytes += POST_BYTES + id.length() + Bounds.bytes(post.title()) + Bounds.bytes(post.url());
    posts.put(id, posts.size());
    return posts.size() - 1;
  }

  /** Writes the fields {@code posts} and {@code quotes}. */
  void write(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("posts");
    for (String id : posts.keySet()) {
      PostFacts post = facts.get(id);
      out.writeStartArray();
      out.writeString(id);
      out.writeString(post.title());
      out.writeString(post.day());
      // The page has the names of sources that are kept apart.
      boolean apart = grid.source(post.source()) < Bounds.SOURCES;
      out.writeString(apart ? "" : Bounds.cut(post.source()));
      out.writeNumber(grid.source(post.source()));
      out.writeNumber(grid.period(post.day()));
      out.writeString(post.url());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("quotes");
    for (Quote quote : quotes.keySet()) {
      out.writeStartArray();
      out.writeNumber(post(quote.post()));
      out.writeNumber(quote.title() ? 0 : 1);
      for (String piece : quote.pieces()) {
        out.writeString(piece);
      }
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeNumberField("quotesLeftOut", leftOut);
  }
}
