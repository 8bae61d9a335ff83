package io.github.tifa.transforms;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.article.Article;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.Post;
import io.github.tifa.post.RawPost;
import io.github.tifa.table.PostRow;
import io.github.tifa.transforms.BatchMetrics.Stage;
import io.github.tifa.transforms.PostBatch.InputFile;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, cleans and annotates posts, a batch at a time in one step, and leaves them in part files,
 * each post as its finished line and its counts. Only what all posts must be compared by goes on.
 */
public final class AnnotatePosts
    extends PTransform<PCollection<PostBatch>, PCollection<AnnotatedBatch>> {
  private static final long serialVersionUID = 1L;

  /** The counter of files that are done, whether posts or rejected. */
  public static final String DONE = "files_done";

  private static final Logger LOG = LoggerFactory.getLogger(AnnotatePosts.class);

  private final ZoneId zone;
  private final Limits limits;
  private final ArrayList<LexiconFile> lexicon;
  private final HanlpData models;
  private final PartFolder folder;
  private final boolean sketched;
  private final boolean marked;

  private AnnotatePosts(
      ZoneId zone,
      Limits limits,
      List<LexiconFile> lexicon,
      HanlpData models,
      PartFolder folder,
      boolean sketched,
      boolean marked) {
    this.zone = zone;
    this.limits = limits;
    this.lexicon = new ArrayList<>(lexicon);
    this.models = models;
    this.folder = folder;
    this.sketched = sketched;
    this.marked = marked;
  }

  /**
   * Annotates with the shipped lexicon and these files over it.
   *
   * @param zone the zone of the sources
   * @param models the models to cut and tag words with, or {@link HanlpData#NONE}
   * @param folder where part files go
   */
  public static AnnotatePosts with(
      ZoneId zone, List<LexiconFile> lexicon, HanlpData models, PartFolder folder) {
    return new AnnotatePosts(zone, Limits.DEFAULT, lexicon, models, folder, false, false);
  }

  /** The same, with other limits of what a post may have. */
  public AnnotatePosts within(Limits wanted) {
    return new AnnotatePosts(zone, wanted, lexicon, models, folder, sketched, marked);
  }

  /** The same, with sketches of the texts or without; near copies are found by them. */
  public AnnotatePosts withSketches(boolean wanted) {
    return new AnnotatePosts(zone, limits, lexicon, models, folder, wanted, marked);
  }

  /** The same, with the marked texts left too or not; new terms are mined in them. */
  public AnnotatePosts withMarks(boolean wanted) {
    return new AnnotatePosts(zone, limits, lexicon, models, folder, sketched, wanted);
  }

  @Override
  public PCollection<AnnotatedBatch> expand(PCollection<PostBatch> batches) {
    return batches
        .apply(
            "Read, clean, annotate",
            ParDo.of(new Annotate(zone, limits, lexicon, models, folder, sketched, marked)))
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
    private final Limits limits;
    private final ArrayList<LexiconFile> files;
    private final HanlpData models;
    private final PartFolder folder;
    private final boolean sketched;
    private final boolean marked;
    private transient PostReader reader;

    Annotate(
        ZoneId zone,
        Limits limits,
        List<LexiconFile> files,
        HanlpData models,
        PartFolder folder,
        boolean sketched,
        boolean marked) {
      this.zone = zone;
      this.limits = limits;
      this.files = new ArrayList<>(files);
      this.models = models;
      this.folder = folder;
      this.sketched = sketched;
      this.marked = marked;
    }

    @Setup
    public void setup() {
      reader = new PostReader(zone, limits, SharedLexicon.with(files), models.segmenter());
    }

    @ProcessElement
    public void process(@Element PostBatch batch, OutputReceiver<AnnotatedBatch> output)
        throws IOException {
      String part = folder.file("part");
      List<Fingerprint> fingerprints = new ArrayList<>();
      List<Rejection> rejections = new ArrayList<>(batch.rejections());
      Sketches sketches = new Sketches();
      BatchMetrics metrics = new BatchMetrics();
      rejections.forEach(metrics::add);
      done.inc(rejections.size());
      long bytes = 0;
      try (DataOutputStream out = new DataOutputStream(Files.create(part));
          DataOutputStream marks = new DataOutputStream(marks(part));
          UnpackedPosts posts = new UnpackedPosts(reader)) {
        for (InputFile file : batch.files()) {
          String stage = "read";
          try {
            RawPost raw = posts.read(file);
            stage = "parse";
            bytes += raw.content().length;
            metrics.end(Stage.READ);
            long at = out.size();
            AnnotatedArticle annotated = annotate(raw, metrics);
            Article article = annotated.article();
            Wire.bytes(out, PostRow.write(annotated));
            PostCountsWire.write(out, PostCounts.of(annotated));
            MarkedPost.write(marks, article.post(), annotated.marked());
            String text = ComparedText.of(article.text());
            if (sketched && !ComparedText.isShort(text)) {
              sketches.add(fingerprints.size(), text);
            }
            fingerprints.add(fingerprint(article, text, at));
            metrics.add(annotated);
            metrics.end(Stage.WRITE);
          } catch (MalformedPostException e) {
            Rejection rejection = new Rejection(file.path(), stage, e.error(), e.getMessage());
            rejections.add(rejection);
            metrics.add(rejection);
          }
          done.inc();
        }
      }
      String sketchFile = sketched ? part + "-sketches" : "";
      if (sketched) {
        sketches.write(sketchFile);
      }
      metrics.report();
      new BatchPosts(fingerprints, rejections).write(part);
      output.output(new AnnotatedBatch(batch.index(), batch.group(), part, sketchFile, bytes));
    }

    private OutputStream marks(String part) throws IOException {
      return marked ? Files.create(MarkedPost.file(part)) : OutputStream.nullOutputStream();
    }

    private AnnotatedArticle annotate(RawPost raw, BatchMetrics metrics)
        throws MalformedPostException {
      try {
        Article article = reader.clean(raw);
        metrics.end(Stage.CLEAN);
        AnnotatedArticle annotated = reader.annotate(article);
        metrics.end(Stage.ANNOTATE);
        return annotated;
      } catch (RuntimeException e) {
        // Beyond the worker, only its log is sure to keep which post it was.
        LOG.error("A defect of Tifa, met while reading {}", raw.path(), e);
        throw new IllegalStateException("A defect of Tifa, met while reading " + raw.path(), e);
      }
    }

    private static Fingerprint fingerprint(Article article, String text, long at) {
      String compared =
          ComparedText.isShort(text) && !text.isEmpty()
              ? ComparedText.of(article.title()) + text
              : text;
      Post post = article.post();
      return new Fingerprint(post.path(), post.id(), post.day(), ComparedText.hash(compared), at);
    }
  }
}
