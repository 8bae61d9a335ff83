package io.github.tifa.transforms;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.article.Article;
import io.github.tifa.language.Segmenter;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.RawPost;
import io.github.tifa.transforms.BatchMetrics.Stage;
import io.github.tifa.transforms.PostBatch.InputFile;
import io.github.tifa.transforms.ReusedPosts.Found;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final Reuse reuse;

  private AnnotatePosts(
      ZoneId zone,
      Limits limits,
      List<LexiconFile> lexicon,
      HanlpData models,
      PartFolder folder,
      boolean sketched,
      boolean marked,
      Reuse reuse) {
    this.zone = zone;
    this.limits = limits;
    this.lexicon = new ArrayList<>(lexicon);
    this.models = models;
    this.folder = folder;
    this.sketched = sketched;
    this.marked = marked;
    this.reuse = reuse;
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
    return new AnnotatePosts(
        zone, Limits.DEFAULT, lexicon, models, folder, false, false, Reuse.OFF);
  }

  /** The same, with other limits of what a post may have. */
  public AnnotatePosts within(Limits wanted) {
    return new AnnotatePosts(zone, wanted, lexicon, models, folder, sketched, marked, reuse);
  }

  /** The same, with sketches of the texts or without; near copies are found by them. */
  public AnnotatePosts withSketches(boolean wanted) {
    return new AnnotatePosts(zone, limits, lexicon, models, folder, wanted, marked, reuse);
  }

  /** The same, with the marked texts left too or not; new terms are mined in them. */
  public AnnotatePosts withMarks(boolean wanted) {
    return new AnnotatePosts(zone, limits, lexicon, models, folder, sketched, wanted, reuse);
  }

  /** The same, with annotations taken from an earlier run and kept for later ones. */
  public AnnotatePosts reusing(Reuse wanted) {
    return new AnnotatePosts(zone, limits, lexicon, models, folder, sketched, marked, wanted);
  }

  /**
   * Loads in the background what every worker needs, so that workers in this process find it ready
   * when the pipeline has started: dictionaries and the lexicon.
   *
   * @param lexicon the user's files
   */
  public static void loadAhead(List<LexiconFile> lexicon) {
    Thread loader =
        new Thread(
            () -> {
              try {
                SharedLexicon.with(lexicon);
                Segmenter.load();
              } catch (RuntimeException e) {
                LOG.debug("Workers will meet this fault too, and tell of it", e);
              }
            },
            "tifa-loader");
    loader.setDaemon(true);
    loader.start();
  }

  @Override
  public PCollection<AnnotatedBatch> expand(PCollection<PostBatch> batches) {
    return batches
        .apply("Read, clean, annotate", ParDo.of(new Annotate(this)))
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
    private final Reuse reuse;
    private transient PostReader reader;

    Annotate(AnnotatePosts how) {
      this.zone = how.zone;
      this.limits = how.limits;
      this.files = how.lexicon;
      this.models = how.models;
      this.folder = how.folder;
      this.sketched = how.sketched;
      this.marked = how.marked;
      this.reuse = how.reuse;
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
      int reused = 0;
      try (DataOutputStream out = new DataOutputStream(Files.create(part));
          DataOutputStream marks = new DataOutputStream(marks(part));
          DataOutputStream kept = new DataOutputStream(kept(part));
          UnpackedPosts posts = new UnpackedPosts(reader);
          ReusedPosts earlier = ReusedPosts.of(reuse)) {
        for (InputFile file : batch.files()) {
          String stage = "read";
          try {
            RawPost raw = posts.read(file);
            stage = "parse";
            bytes += raw.content().length;
            metrics.end(Stage.READ);
            KeptPost.Key key = KeptPost.Key.of(raw);
            Optional<Found> found = earlier.find(key, raw.path());
            PostParts post = found.isPresent() ? found.get().parts() : annotate(raw, metrics);
            long at = out.size();
            Wire.bytes(out, post.line());
            out.write(post.counts());
            marks.write(post.marks());
            if (sketched && post.sketch().length > 0) {
              sketches.add(fingerprints.size(), post.sketch());
            }
            if (reuse.keeps()) {
              (found.isPresent() ? found.get().kept() : KeptPost.of(key, post)).write(kept);
            }
            fingerprints.add(post.fingerprint(at));
            reused += found.isPresent() ? 1 : 0;
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
      metrics.reused(reused);
      metrics.report();
      new BatchPosts(fingerprints, rejections, reused).write(part);
      output.output(new AnnotatedBatch(batch.index(), batch.group(), part, sketchFile, bytes));
    }

    private OutputStream marks(String part) throws IOException {
      return marked ? Files.create(MarkedPost.file(part)) : OutputStream.nullOutputStream();
    }

    private OutputStream kept(String part) throws IOException {
      return reuse.keeps() ? Files.create(KeptFile.file(part)) : OutputStream.nullOutputStream();
    }

    private PostParts annotate(RawPost raw, BatchMetrics metrics)
        throws MalformedPostException, IOException {
      try {
        Article article = reader.clean(raw);
        metrics.end(Stage.CLEAN);
        AnnotatedArticle annotated = reader.annotate(article);
        metrics.end(Stage.ANNOTATE);
        metrics.add(annotated);
        return PostParts.of(annotated, sketched, marked);
      } catch (RuntimeException e) {
        // Beyond the worker, only its log is sure to keep which post it was.
        LOG.error("A defect of Tifa, met while reading {}", raw.path(), e);
        throw new IllegalStateException("A defect of Tifa, met while reading " + raw.path(), e);
      }
    }
  }
}
