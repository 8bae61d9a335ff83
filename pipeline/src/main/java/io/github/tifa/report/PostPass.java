package io.github.tifa.report;

import io.github.tifa.language.CharacterFolding;
import io.github.tifa.report.PostLine.Mention;
import io.github.tifa.transforms.FinishedTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Words ids;
  private final Words terms;

  /**
   * Of each entity in the post at hand: standalone mentions, how many of them have a title next to
   * them, and whether the headline has any mention.
   */
  private final int[] mentioned;

  private final int[] titled;
  private final boolean[] inHeadline;

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
    ids = items.ids();
    terms = keywords.terms();
    slices.number(ids, terms);
    mentioned = new int[items.all().size()];
    titled = new int[mentioned.length];
    inHeadline = new boolean[mentioned.length];
  }

  /** Reads {@code posts.jsonl}. */
  void read(FinishedTables tables) throws IOException {
    try (Lines lines = Lines.of(tables, "posts.jsonl")) {
      while (lines.next()) {
        count(PostLine.of(lines, ids, terms));
      }
    }
  }

  private void count(PostLine post) throws IOException {
    int place = grid.place(post.source, post.day);
    long[] volume = volumes.at(place);
    if (post.copy) {
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
    countWords(post, place);
    showKeywords(post);
  }

  private static PostFacts facts(PostLine post) {
    return new PostFacts(Bounds.cut(post.title), post.source, post.day, Bounds.cut(post.url));
  }

  private Item item(Mention mention) {
    int number = mention.number();
    return number >= 0 && number < mentioned.length ? items.all().get(number) : null;
  }

  private void countMentions(PostLine post, int place) throws IOException {
    List<Slices.Slice> in = slices.of(post.day, post.source);
    List<Item> met = new ArrayList<>();
    for (Mention mention : post.mentions) {
      Item item = item(mention);
      if (item != null) {
        if (mentioned[item.number] == 0 && !inHeadline[item.number]) {
          met.add(item);
        }
        mentioned[item.number] += mention.nested() ? 0 : 1;
        titled[item.number] += mention.titled() && !mention.nested() ? 1 : 0;
        inHeadline[item.number] |= mention.title();
      }
      if (!mention.nested()) {
        show(post, mention, item, in);
      }
    }
    for (Item item : met) {
      int mentions = mentioned[item.number];
      if (mentions > 0 || inHeadline[item.number]) {
        long[] cell = item.cells.at(place);
        cell[Item.POSTS] += mentions > 0 ? 1 : 0;
        cell[Item.MENTIONS] += mentions;
        cell[Item.TITLED] += titled[item.number];
        cell[Item.HEADLINES] += inHeadline[item.number] ? 1 : 0;
      }
      mentioned[item.number] = 0;
      titled[item.number] = 0;
      inHeadline[item.number] = false;
    }
  }

  private void show(PostLine post, Mention mention, Item item, List<Slices.Slice> in)
      throws IOException {
    boolean stratified = item != null && item.stratified;
    boolean sampled = stratified;
    for (int i = 0; i < in.size() && !sampled; i++) {
      sampled = in.get(i).entity(mention.number()) != null;
    }
    if (!sampled) {
      return;
    }
    long hash = Sample.hash(post.id, mention.title(), mention.start());
    if (stratified) {
      offer(post, mention, hash, item.ofSource(grid.source(post.source)));
      offer(post, mention, hash, item.ofPeriod(grid.period(post.day)));
    }
    for (Slices.Slice slice : in) {
      Slices.Finding finding = slice.entity(mention.number());
      if (finding != null) {
        offer(post, mention, hash, finding.sample());
      }
    }
  }

  private void offer(PostLine post, Mention mention, long hash, Sample sample) throws IOException {
    if (sample.wants(hash)) {
      String field = mention.title() ? post.title : post.text();
      sample.put(
          hash,
          quote(
              post, Quote.around(post.id, mention.title(), field, mention.start(), mention.end())));
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
    List<Mention> sentence = new ArrayList<>();
    for (Mention mention : post.mentions) {
      if (mention.title() || mention.nested()) {
        continue;
      }
      if (!sentence.isEmpty() && sentence.get(0).sentence() != mention.sentence()) {
        countSentence(post, place, sentence);
        sentence.clear();
      }
      if (sentence.size() < MOST_IN_A_SENTENCE && isNew(sentence, mention)) {
        sentence.add(mention);
      }
    }
    countSentence(post, place, sentence);
  }

  private static boolean isNew(List<Mention> sentence, Mention mention) {
    for (Mention other : sentence) {
      if (other.key() == mention.key()) {
        return false;
      }
    }
    return true;
  }

  /** Counts a sentence, given by the first mention of each entity in it. */
  private void countSentence(PostLine post, int place, List<Mention> sentence) throws IOException {
    for (int i = 0; i < sentence.size(); i++) {
      Mention one = sentence.get(i);
      Item item = item(one);
      if (item == null) {
        continue;
      }
      item.cells.at(place)[Item.SENTENCES]++;
      for (int j = i + 1; j < sentence.size() && item.paired; j++) {
        Mention other = sentence.get(j);
        Item second = item(other);
        if (second != null && second.paired) {
          Pairs.Pair pair = pairs.of(item, second);
          pair.count(post.id, place);
          show(post, pair, one, other);
        }
      }
    }
  }

  private void show(PostLine post, Pairs.Pair pair, Mention one, Mention other) throws IOException {
    long hash = Sample.hash(post.id, false, one.start());
    if (pair.sample.wants(hash)) {
      pair.sample.put(
          hash,
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
  }

  private void countWords(PostLine post, int place) {
    for (PostLine.Count count : post.words) {
      Keywords.Keyword keyword = keywords.get(count.number());
      if (keyword != null) {
        long[] cell = keyword.cells().at(place);
        cell[Keywords.POSTS]++;
        cell[Keywords.MENTIONS] += count.mentions();
      }
    }
  }

  private void showKeywords(PostLine post) throws IOException {
    List<Slices.Slice> in = slices.of(post.day, post.source);
    long hash = Sample.hash(post.id, true, 0);
    for (int number : post.keywords) {
      Keywords.Keyword keyword = keywords.get(number);
      if (keyword != null) {
        offer(post, number, hash, keyword.sample());
      }
      for (Slices.Slice slice : in) {
        Slices.Finding finding = slice.keyword(number);
        if (finding != null) {
          offer(post, number, hash, finding.sample());
        }
      }
    }
  }

  private void offer(PostLine post, int term, long hash, Sample sample) throws IOException {
    if (sample.wants(hash)) {
      sample.put(hash, quote(post, find(post, terms.word(term))));
    }
  }

  private static Quote find(PostLine post, String term) throws IOException {
    Quote inText = Quote.find(post.id, false, post.text(), post.folded(), term);
    return inText == null
        ? Quote.find(post.id, true, post.title, CharacterFolding.fold(post.title), term)
        : inText;
  }
}
