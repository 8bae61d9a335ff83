package io.github.tifa.transforms;

import io.github.tifa.article.Article;
import io.github.tifa.article.ArticleCleaner;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Sentences;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.lexicon.Hit;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.MatchableText;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.Post;
import io.github.tifa.post.PostParser;
import io.github.tifa.post.RawPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps that a post costs most in, each over all posts of a folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
  /** The folder of posts. */
  @Param("../testdata/posts")
  public String posts;

  private final List<Post> parsed = new ArrayList<>();
  private final List<MatchableText> texts = new ArrayList<>();
  private final ArticleCleaner cleaner = new ArticleCleaner();
  private final Segmenter segmenter = new Segmenter();
  private Lexicon lexicon;

  /** Reads the posts. */
  @Setup
  public void read() throws IOException {
    lexicon = SharedLexicon.with(List.of());
    PostParser parser = new PostParser(ZoneId.of("Asia/Shanghai"));
    try (Stream<Path> files = Files.walk(Path.of(posts))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try {
          Post post = parser.parse(new RawPost(file.toString(), Files.readAllBytes(file)));
          texts.add(MatchableText.of(cleaner.clean(post).text()));
          parsed.add(post);
        } catch (MalformedPostException e) {
          // What is no post costs nothing.
        }
      }
    }
  }

  /** HTML to text. */
  @Benchmark
  public List<Article> clean() throws MalformedPostException {
    List<Article> articles = new ArrayList<>();
    for (Post post : parsed) {
      articles.add(cleaner.clean(post));
    }
    return articles;
  }

  /** The lexicon's automaton and expressions over the texts. */
  @Benchmark
  public List<Hit> find() {
    List<Hit> hits = new ArrayList<>();
    for (MatchableText text : texts) {
      hits.addAll(lexicon.find(text));
    }
    return hits;
  }

  /** Words of every sentence, nothing locked. */
  @Benchmark
  public List<Token> segment() {
    List<Token> tokens = new ArrayList<>();
    for (MatchableText text : texts) {
      for (Span sentence : Sentences.of(text.folded())) {
        tokens.addAll(segmenter.segment(text.folded(), sentence, List.of()));
      }
    }
    return tokens;
  }
}
