package io.github.tifa.report;

import io.github.tifa.report.PostLine.Mention;
import io.github.tifa.transforms.FinishedTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One reading of all posts: counts by source and period, which no table has for both together, and
 * the sentences that show what was counted.
 */
final class PostPass {
  /** Of a sentence with more entities, the first ones count, as in {@code cooccurrences.jsonl}. */
  private static final int MOST_IN_A_SENTENCE = 50;

  /** The numbers of a cell of {@link #volumes}. */
  private static final int VOLUMES = 5;

  /** What a sentence is shown with. */
  record PostFacts(String title, String source, String day, String url) {}

  private final Items items;
  private final Keywords keywords;
  private final Slices slices;
  private final Grid grid;
  private final Set<String> wanted;

  /** Unique posts, copies, characters, tokens, sentences. */
  final Cells volumes = new Cells(VOLUMES);

  final Pairs pairs = new Pairs();
  final Map<String, PostFacts> posts = new HashMap<>();

  /**
   * Prepares the reading.
   *
   * @param wanted the ids of posts whose titles and addresses are needed in any case
   */
  PostPass(Items items, Keywords keywords, Slices slices, Grid grid, Set<String> wanted) {
    this.items = items;
    this.keywords = keywords;
    this.slices = slices;
    this.grid = grid;
    this.wanted = wanted;
  }

  /** Reads {@code posts.jsonl}. */
  void read(FinishedTables tables) throws IOException {
    try (Lines lines = Lines.of(tables, "posts.jsonl")) {
      while (lines.next()) {
        count(PostLine.of(lines));
      }
    }
  }

  private void count(PostLine post) throws IOException {
    int place = grid.place(post.source, post.day);
    long[] volume = volumes.at(place);
    if (post.copyKind != null) {
      volume[1]++;
      return;
    }
    volume[0]++;
    volume[2] += post.characters;
    volume[3] += post.tokens;
    volume[4] += post.sentences;
    if (wanted.contains(post.id)) {
      posts.put(post.id, facts(post));
    }
    countMentions(post, place);
    countSentences(post, place);
    showKeywords(post);
  }

  private static PostFacts facts(PostLine post) {
    return new PostFacts(Bounds.cut(post.title), post.source, post.day, Bounds.cut(post.url));
  }

  private void countMentions(PostLine post, int place) throws IOException {
    List<Slices.Slice> in = slices.of(post.day, post.source);
    // Standalone mentions, and whether the headline has one of either kind.
    IdentityHashMap<Item, int[]> counts = new IdentityHashMap<>();
    for (Mention mention : post.mentions) {
      Item item = items.get(mention.id());
      if (item != null) {
        int[] count = counts.computeIfAbsent(item, i -> new int[2]);
        count[0] += mention.nested() ? 0 : 1;
        count[1] |= mention.title() ? 1 : 0;
      }
      if (!mention.nested()) {
        show(post, mention, item, in);
      }
    }
    counts.forEach(
        (item, count) -> {
          long[] cell = item.cells.at(place);
          cell[Item.POSTS] += count[0] > 0 ? 1 : 0;
          cell[Item.MENTIONS] += count[0];
          cell[Item.HEADLINES] += count[1];
        });
  }

  private void show(PostLine post, Mention mention, Item item, List<Slices.Slice> in)
      throws IOException {
    long hash = Sample.hash(post.id, mention.title(), mention.start());
    Sample.Maker maker =
        () ->
            quote(
                post,
                Quote.around(
                    post.id,
                    mention.title(),
                    mention.title() ? post.title : post.text(),
                    mention.start(),
                    mention.end()));
    if (item != null && item.stratified) {
      item.stratum("source " + grid.source(post.source)).offer(hash, maker);
      item.stratum("period " + grid.period(post.day)).offer(hash, maker);
    }
    for (Slices.Slice slice : in) {
      Slices.Finding finding = slice.entity(mention.id());
      if (finding != null) {
        finding.sample().offer(hash, maker);
      }
    }
  }

  private Quote quote(PostLine post, Quote quote) {
    if (quote != null) {
      posts.putIfAbsent(post.id, facts(post));
    }
    return quote;
  }

  /** Counts entities, and pairs of them, by the sentences of the body. */
  private void countSentences(PostLine post, int place) throws IOException {
    List<Mention> body = post.mentions.stream().filter(m -> !m.title() && !m.nested()).toList();
    for (int from = 0, to; from < body.size(); from = to) {
      Map<String, Mention> first = new HashMap<>();
      Set<String> ids = new LinkedHashSet<>();
      for (to = from;
          to < body.size() && body.get(to).sentence() == body.get(from).sentence();
          to++) {
        if (ids.size() < MOST_IN_A_SENTENCE && ids.add(body.get(to).id())) {
          first.put(body.get(to).id(), body.get(to));
        }
      }
      List<Item> paired = new ArrayList<>();
      for (String id : ids) {
        Item item = items.get(id);
        if (item != null) {
          item.cells.at(place)[Item.SENTENCES]++;
          if (item.paired) {
            paired.add(item);
          }
        }
      }
      for (int i = 0; i < paired.size(); i++) {
        for (int j = i + 1; j < paired.size(); j++) {
          Pairs.Pair pair = pairs.of(paired.get(i), paired.get(j));
          pair.count(post.id, place);
          show(post, pair, first.get(paired.get(i).id()), first.get(paired.get(j).id()));
        }
      }
    }
  }

  private void show(PostLine post, Pairs.Pair pair, Mention one, Mention other) throws IOException {
    pair.sample.offer(
        Sample.hash(post.id, false, one.start()),
        () ->
            quote(
                post,
                Quote.around(
                    post.id,
                    false,
                    post.text(),
                    one.start(),
                    one.end(),
                    other.start(),
                    other.end())));
  }

  private void showKeywords(PostLine post) throws IOException {
    List<Slices.Slice> in = slices.of(post.day, post.source);
    for (String term : post.keywords) {
      long hash = Sample.hash(post.id, true, 0);
      Sample.Maker maker = () -> quote(post, find(post, term));
      Keywords.Keyword keyword = keywords.get(term);
      if (keyword != null) {
        keyword.sample().offer(hash, maker);
      }
      for (Slices.Slice slice : in) {
        Slices.Finding finding = slice.keyword(term);
        if (finding != null) {
          finding.sample().offer(hash, maker);
        }
      }
    }
  }

  private static Quote find(PostLine post, String term) throws IOException {
    Quote inText = Quote.find(post.id, false, post.text(), term);
    return inText == null ? Quote.find(post.id, true, post.title, term) : inText;
  }
}
