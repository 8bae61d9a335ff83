package io.github.tifa.transforms;

import io.github.tifa.transforms.PhraseSketch.Frequent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts exactly where phrases stand that may be frequent: by their words, not by their hash. */
final class PhraseCounts {
  /**
   * The counts of one phrase where it has the edges of one. Adding is commutative.
   *
   * <p>Of the sources it keeps the two that come first in order: enough to tell one from several.
   */
  static final class Count {
    long mentions;
    long posts;
    long quotations;
    private String firstSource;
    private String secondSource;
    private String lastPost = "";

    void add(MarkedPost post, boolean quotation) {
      mentions++;
      quotations += quotation ? 1 : 0;
      if (!lastPost.equals(post.id())) {
        lastPost = post.id();
        posts++;
        addSource(post.source());
      }
    }

    private void addSource(String source) {
      int order = firstSource == null ? -1 : source.compareTo(firstSource);
      if (order < 0) {
        secondSource = firstSource;
        firstSource = source;
      } else if (order > 0 && (secondSource == null || source.compareTo(secondSource) < 0)) {
        secondSource = source;
      }
    }

    /** Adds other counts of the same phrase. */
    void add(Count other) {
      mentions += other.mentions;
      posts += other.posts;
      quotations += other.quotations;
      other.sources().forEach(this::addSource);
    }

    /** One or two of its sources, in order; none where nothing was counted. */
    List<String> sources() {
      return Stream.of(firstSource, secondSource).filter(Objects::nonNull).toList();
    }

    /** Whether quotation marks hold it and nothing else in one of ten places or more. */
    boolean isQuoted() {
      return NewTermTable.isQuoted(quotations, mentions);
    }

    private byte[] encode() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        Wire.number(out, mentions);
        Wire.number(out, posts);
        Wire.number(out, quotations);
        Wire.list(out, sources(), Wire::text);
      }
      return bytes.toByteArray();
    }

    private static Count decode(byte[] bytes) throws IOException {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      Count count = new Count();
      count.mentions = Wire.number(in);
      count.posts = Wire.number(in);
      count.quotations = Wire.number(in);
      Wire.list(in, Wire::text).forEach(count::addSource);
      return count;
    }
  }

  /** Takes phrases in order. */
  @FunctionalInterface
  interface Sink {
    void phrase(String phrase, Count count);
  }

  private final Frequent frequent;
  private final Map<String, Count> counts = new HashMap<>();

  PhraseCounts(Frequent frequent) {
    this.frequent = frequent;
  }

  /** How many phrases it holds. */
  int size() {
    return counts.size();
  }

  /** Counts the phrases of a post. */
  void add(MarkedPost post) {
    for (Clauses field : post.fields()) {
      field.phrases(
          (start, end, hash) -> {
            if (frequent.mayHold(hash)) {
              counts
                  .computeIfAbsent(field.phrase(start, end), phrase -> new Count())
                  .add(post, field.isWholeQuotation(start, end));
            }
          });
    }
  }

  /** Writes all counts to a row file and forgets them. */
  void drain(String path) throws IOException {
    String[] phrases = counts.keySet().toArray(String[]::new);
    Arrays.sort(phrases);
    try (RowFile.Writer out = new RowFile.Writer(path)) {
      for (String phrase : phrases) {
        out.write(new SortedRow(phrase, counts.get(phrase).encode()));
      }
    }
    counts.clear();
  }

  /** Adds up the counts of row files and shows them. */
  static void merge(List<String> paths, Sink sink) throws IOException {
    String[] phrase = {null};
    Count[] sum = {null};
    RowFile.merge(
        paths,
        row -> {
          Count count = Count.decode(row.line());
          if (row.key().equals(phrase[0])) {
            sum[0].add(count);
          } else {
            if (phrase[0] != null) {
              sink.phrase(phrase[0], sum[0]);
            }
            phrase[0] = row.key();
            sum[0] = count;
          }
        });
    if (phrase[0] != null) {
      sink.phrase(phrase[0], sum[0]);
    }
  }
}
