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
  private final Map<String, PostFacts> facts;
  private final Grid grid;
  private final Map<String, Integer> posts = new LinkedHashMap<>();
  private final Map<Quote, Integer> quotes = new LinkedHashMap<>();
  private long bytes;
  private long leftOut;

  Quotes(Map<String, PostFacts> facts, Grid grid) {
    this.facts = facts;
    this.grid = grid;
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
    Integer known = quotes.get(quote);
    if (known != null) {
      return known;
    }
    if (bytes > Bounds.QUOTED_BYTES) {
      leftOut++;
      return -1;
    }
    bytes += quote.bytes();
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
    bytes += id.length() + Bounds.bytes(post.title()) + Bounds.bytes(post.url());
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
      out.writeString(post.source());
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
