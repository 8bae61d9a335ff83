package io.github.tifa.transforms;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Annotator;
import io.github.tifa.article.Article;
import io.github.tifa.article.ArticleCleaner;
import io.github.tifa.language.CharacterFolding;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.PostParser;
import io.github.tifa.post.RawPost;
import io.github.tifa.table.PostRow;
import io.github.tifa.transforms.PostBatch.InputFile;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Reads, cleans and annotates posts, a batch at a time in one step, and leaves them in part files,
 * each post as its finished line and its counts. Only what all posts must be compared by goes on.
 */
public final class AnnotatePosts
    extends PTransform<PCollection<PostBatch>, PCollection<AnnotatedBatch>> {
  private static final long serialVersionUID = 1L;

  /** The counter of files that are done, whether posts or rejected. */
  public static final String DONE = "files_done";

  /** Below so many characters, posts are copies only if their titles agree too. */
  private static final int SHORT = 60;

  private static final String UNREADABLE = "unreadable";

  private final ZoneId zone;
  private final ArrayList<LexiconFile> lexicon;
  private final String folder;
  private final boolean marked;

  private AnnotatePosts(ZoneId zone, List<LexiconFile> lexicon, String folder, boolean marked) {
    this.zone = zone;
    this.lexicon = new ArrayList<>(lexicon);
    this.folder = folder;
    this.marked = marked;
  }

  /**
   * Annotates with the shipped lexicon and these files over it.
   *
   * @param zone the zone of the sources
   * @param folder where part files go, ending in a slash
   */
  public static AnnotatePosts with(ZoneId zone, List<LexiconFile> lexicon, String folder) {
    return new AnnotatePosts(zone, lexicon, folder, false);
  }

  /** Leaves the texts with their marks too, if asked to, so that new terms can be mined. */
  public AnnotatePosts withMarks(boolean wanted) {
    return new AnnotatePosts(zone, lexicon, folder, wanted);
  }

  @Override
  public PCollection<AnnotatedBatch> expand(PCollection<PostBatch> batches) {
    return batches
        .apply("Read, clean, annotate", ParDo.of(new Annotate(zone, lexicon, folder, marked)))
        .setCoder(SerializableCoder.of(AnnotatedBatch.class));
  }

  /**
   * A part file is named by chance, so a batch that is tried twice cannot mix with itself; only
   * named files are read on.
   */
  private static final class Annotate extends DoFn<PostBatch, AnnotatedBatch> {
    private static final long serialVersionUID = 1L;
    private final Counter done = Metrics.counter(MatchPosts.METRICS, DONE);
    private final ZoneId zone;
    private final ArrayList<LexiconFile> files;
    private final String folder;
    private final boolean marked;
    private transient PostParser parser;
    private transient ArticleCleaner cleaner;
    private transient Annotator annotator;

    Annotate(ZoneId zone, List<LexiconFile> files, String folder, boolean marked) {
      this.zone = zone;
      this.files = new ArrayList<>(files);
      this.folder = folder;
      this.marked = marked;
    }

    @Setup
    public void setup() {
      parser = new PostParser(zone);
      cleaner = new ArticleCleaner();
      annotator = new Annotator(SharedLexicon.with(files));
    }

    @ProcessElement
    public void process(@Element PostBatch batch, OutputReceiver<AnnotatedBatch> output)
        throws IOException {
      String part = folder + "part-" + UUID.randomUUID();
      List<Fingerprint> fingerprints = new ArrayList<>();
      List<Rejection> rejections = new ArrayList<>();
      long bytes = 0;
      try (DataOutputStream out = new DataOutputStream(Files.create(part));
          DataOutputStream marks = new DataOutputStream(marks(part))) {
        for (InputFile file : batch.files()) {
          try {
            RawPost raw = read(file);
            bytes += raw.content().length;
            fingerprints.add(annotate(raw, out, marks));
          } catch (MalformedPostException e) {
            String stage = e.error().equals(UNREADABLE) ? "read" : "parse";
            rejections.add(new Rejection(file.path(), stage, e.error(), e.getMessage()));
          }
          done.inc();
        }
      }
      output.output(
          new AnnotatedBatch(batch.index(), batch.group(), part, bytes, fingerprints, rejections));
    }

    private OutputStream marks(String part) throws IOException {
      return marked ? Files.create(MarkedPost.file(part)) : OutputStream.nullOutputStream();
    }

    private static RawPost read(InputFile file) throws MalformedPostException {
      try {
        return new RawPost(file.path(), Files.read(file.path()));
      } catch (IOException e) {
        throw new MalformedPostException(
            UNREADABLE,
            "The file could not be read ("
                + e.getClass().getSimpleName()
                + "): check that it exists and may be read.");
      }
    }

    private Fingerprint annotate(RawPost raw, DataOutputStream out, DataOutputStream marks)
        throws MalformedPostException, IOException {
      AnnotatedArticle annotated;
      try {
        annotated = annotator.annotate(cleaner.clean(parser.parse(raw)));
      } catch (RuntimeException e) {
        throw new IllegalStateException("A defect of Tifa, met while reading " + raw.path(), e);
      }
      Article article = annotated.article();
      Wire.bytes(out, PostRow.write(annotated, Optional.empty()));
      PostCountsWire.write(out, PostCounts.of(annotated));
      MarkedPost.write(marks, article.post(), annotated.marked());
      return new Fingerprint(raw.path(), article.post().id(), article.post().day(), hash(article));
    }

    private static long hash(Article article) {
      if (article.text().isEmpty()) {
        return 0;
      }
      String kept =
          article.text().length() < SHORT ? article.title() + article.text() : article.text();
      String text = CharacterFolding.fold(kept).replaceAll("\\s", "");
      try {
        byte[] sha =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(sha).getLong();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java platform has SHA-256", e);
      }
    }
  }
}
