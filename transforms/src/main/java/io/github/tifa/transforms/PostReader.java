package io.github.tifa.transforms;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Annotator;
import io.github.tifa.article.Article;
import io.github.tifa.article.ArticleCleaner;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Sentences;
import io.github.tifa.lexicon.ExpressionException;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.post.Archive;
import io.github.tifa.post.ArchiveReader;
import io.github.tifa.post.ArchiveReader.Member;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.PostParser;
import io.github.tifa.post.RawPost;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The way of one post: from its file to what is named in it, within limits. Not thread-safe: one
 * per thread.
 */
public final class PostReader {
  private final Limits limits;
  private final PostParser parser;
  private final ArticleCleaner cleaner;
  private final Annotator annotator;

  /**
   * Creates a reader.
   *
   * @param zone the zone of the sources
   * @param limits what a post may have
   * @param lexicon the lexicon, which may be shared
   * @param segmenter what cuts and tags words; from here on the reader's own
   */
  public PostReader(ZoneId zone, Limits limits, Lexicon lexicon, Segmenter segmenter) {
    this.limits = limits;
    this.parser = new PostParser(zone);
    this.cleaner = new ArticleCleaner(limits);
    this.annotator = new Annotator(lexicon, segmenter);
  }

  /**
   * Reads the bytes of a file, never more than the limit allows. A file whose name ends with {@code
   * .gz} is unpacked, and so is the post {@code archive.zip!/entry}.
   *
   * @param path the file, in any file system that Beam knows
   * @return its bytes
   * @throws MalformedPostException if there is no such file, it may not be read, is no regular
   *     file, or is too large
   */
  public RawPost read(String path) throws MalformedPostException {
    int archive = archive(path);
    if (archive > 0) {
      return unpack(path.substring(0, archive), path);
    }
    try (InputStream in = Archive.post(path, open(path))) {
      byte[] content = in.readNBytes(limits.bytes() + 1);
      if (content.length > limits.bytes()) {
        long size = Math.max(content.length, new File(path).length());
        Limits.check("post_too_large", "maxPostBytes", size, limits.bytes(), "bytes");
      }
      return new RawPost(path, content);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Where the path of the archive ends in that of a post in one; -1 for a file. */
  private static int archive(String path) {
    int at = path.indexOf(Archive.SEPARATOR);
    while (at > 0 && Archive.of(path.substring(0, at)).isEmpty()) {
      at = path.indexOf(Archive.SEPARATOR, at + 1);
    }
    return at > 0 && !new File(path).exists() ? at : -1;
  }

  /** Reads an archive up to one post in it. */
  private RawPost unpack(String archive, String path) throws MalformedPostException {
    String name = path.substring(archive.length() + Archive.SEPARATOR.length());
    try (ArchiveReader posts =
        Archive.of(archive).orElseThrow().open(open(archive), new File(archive).length(), limits)) {
      for (Optional<Member> next = posts.next(); next.isPresent(); next = posts.next()) {
        if (next.get().name().equals(name)) {
          if (next.get().fault().isPresent()) {
            throw next.get().fault().get();
          }
          return new RawPost(path, next.get().content());
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    throw new MalformedPostException("unreadable", "The archive has no file of this name.");
  }

  /** Whether a file may be opened: it is not known to be a folder, pipe or device. */
  static boolean isRegular(String path) {
    File local = new File(path);
    return !local.exists() || local.isFile();
  }

  /** Opens a file, in any file system that Beam knows. */
  static InputStream open(String path) throws MalformedPostException {
    if (!isRegular(path)) {
      // A pipe would be waited for without end, and a device read without end.
      throw new MalformedPostException(
          "not_a_file",
          new File(path).isDirectory()
              ? "This is a folder that could not be listed: check that it may be read."
              : "This is a device, pipe or socket: only regular files are read.");
    }
    try {
      return Files.open(path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static MalformedPostException unreadable(IOException fault) {
    return new MalformedPostException(
        "unreadable",
        "The file could not be read ("
            + fault.getClass().getSimpleName()
            + "): check that it exists, that it may be read, that it is whole if it is compressed,"
            + " and that its name is UTF-8.");
  }

  /**
   * Parses, cleans and annotates a post.
   *
   * @param raw the post as read
   * @return what is named in it
   * @throws MalformedPostException if it is no post, or exceeds a limit
   */
  public AnnotatedArticle annotate(RawPost raw) throws MalformedPostException {
    return annotate(clean(raw));
  }

  /** Parses and cleans a post; the first half of {@link #annotate(RawPost)}. */
  Article clean(RawPost raw) throws MalformedPostException {
    try {
      Article article = cleaner.clean(parser.parse(raw));
      checkSentences(article.title());
      checkSentences(article.text());
      return article;
    } catch (StackOverflowError e) {
      throw tooComplex();
    }
  }

  /** Annotates a clean post; the second half of {@link #annotate(RawPost)}. */
  AnnotatedArticle annotate(Article article) throws MalformedPostException {
    try {
      return annotator.annotate(article);
    } catch (ExpressionException e) {
      throw new MalformedPostException("expression_too_slow", e.getMessage());
    } catch (StackOverflowError e) {
      throw tooComplex();
    }
  }

  /** Java's regular expressions go one level deeper for each repetition of a group. */
  private static MalformedPostException tooComplex() {
    return new MalformedPostException(
        "post_too_complex",
        "The post is nested or repeats itself so deeply that a search in it ran out of stack.");
  }

  private void checkSentences(String text) throws MalformedPostException {
    int longest = Sentences.of(text).stream().mapToInt(s -> s.length()).max().orElse(0);
    Limits.check(
        "sentence_too_long",
        "maxPostSentence",
        longest,
        limits.sentence(),
        "characters without the end of a sentence");
  }
}
