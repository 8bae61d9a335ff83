package io.github.tifa.transforms;

import io.github.tifa.post.Limits;
import io.github.tifa.transforms.PostBatch.InputFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.options.ValueProvider;
import org.apache.beam.sdk.options.ValueProvider.StaticValueProvider;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * Finds the input files and cuts them into batches. A pattern is a file, a folder (read with all
 * that is below it) or a glob, where {@code **} crosses folders. A file that several patterns find
 * is taken once. An archive counts as the posts in it, which are named {@code archive.zip!/entry}.
 * Batches follow the order of the paths, so they do not depend on the order of the patterns, of the
 * file system or of an archive.
 */
public final class MatchPosts extends PTransform<PBegin, PCollection<PostBatch>> {
  private static final long serialVersionUID = 1L;

  /** A path of another file system than the local one, such as {@code gs://…}. */
  private static final Pattern REMOTE = Pattern.compile("[A-Za-z][-A-Za-z0-9+.]*:/");

  private static final int BATCH_FILES = 128;
  private static final long BATCH_BYTES = 8 << 20;

  /**
   * Runs of neighbouring batches are counted apart: at least so many, which is more than a machine
   * has processors; at most so many, which are few enough to merge; and in between one for so many
   * batches.
   */
  private static final int LEAST_GROUPS = 16;

  private static final int MOST_GROUPS = 256;
  private static final int GROUP_BATCHES = 256;

  /** A path with a scheme and no wildcard. */
  private static final Pattern FOLDER = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://[^*?]*");

  /** The counter of files found, those in archives among them, in {@link #METRICS}. */
  public static final String MATCHED = "files_matched";

  /** The namespace of all counters of the job. */
  public static final String METRICS = "tifa";

  private final ValueProvider<List<String>> patterns;
  private final PartFolder folder;
  private final Limits limits;

  private MatchPosts(ValueProvider<List<String>> patterns, PartFolder folder, Limits limits) {
    this.patterns = patterns;
    this.folder = folder;
    this.limits = limits;
  }

  /**
   * Matches patterns.
   *
   * @param patterns what to find; not empty
   * @param folder where archives are unpacked to
   */
  public static MatchPosts of(List<String> patterns, PartFolder folder) {
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("no pattern to match");
    }
    return of(StaticValueProvider.of(new ArrayList<>(patterns)), folder);
  }

  /** Matches patterns that may be known only when the job runs. */
  public static MatchPosts of(ValueProvider<List<String>> patterns, PartFolder folder) {
    return new MatchPosts(patterns, folder, Limits.DEFAULT);
  }

  /** The same, with other limits of what a post in an archive may have. */
  public MatchPosts within(Limits wanted) {
    return new MatchPosts(patterns, folder, wanted);
  }

  @Override
  public PCollection<PostBatch> expand(PBegin begin) {
    return begin
        .apply("Patterns", Create.of(0))
        .apply("List files", ParDo.of(new ListFiles(patterns, folder, limits)))
        .setCoder(SerializableCoder.of(PostBatch.class))
        .apply("Spread batches", Reshuffle.viaRandomKey());
  }

  /** Lists and batches. One element for all patterns: only then can files found twice be told. */
  private static final class ListFiles extends DoFn<Integer, PostBatch> {
    private static final long serialVersionUID = 1L;
    private final Counter matched = Metrics.counter(METRICS, MATCHED);
    private final ValueProvider<List<String>> patterns;
    private final PartFolder folder;
    private final Limits limits;

    ListFiles(ValueProvider<List<String>> patterns, PartFolder folder, Limits limits) {
      this.patterns = patterns;
      this.folder = folder;
      this.limits = limits;
    }

    @ProcessElement
    public void process(OutputReceiver<PostBatch> out) throws IOException {
      TreeMap<String, Long> files = new TreeMap<>();
      for (String pattern : patterns.get()) {
        if (!REMOTE.matcher(pattern).lookingAt()) {
          files.putAll(LocalFiles.matching(pattern));
          continue;
        }
        List<Metadata> found = match(pattern);
        // Elsewhere than on the local disk a folder is known only by what is in it.
        boolean folder = found.isEmpty() && FOLDER.matcher(pattern).matches();
        for (Metadata file : folder ? match(PartFolder.slashed(pattern) + "**") : found) {
          files.put(file.resourceId().toString(), file.sizeBytes());
        }
      }
      InputFiles inputs = new InputFiles(folder, limits);
      inputs.add(files);
      matched.inc(inputs.posts().size() + inputs.rejections().size());
      List<List<InputFile>> batches = batches(inputs.posts());
      List<Rejection> rejections = inputs.rejections();
      int all = Math.max(batches.size(), (rejections.size() + BATCH_FILES - 1) / BATCH_FILES);
      int groups = Math.min(MOST_GROUPS, Math.max(LEAST_GROUPS, all / GROUP_BATCHES));
      for (int i = 0; i < all; i++) {
        int group = (int) ((long) i * groups / all);
        int from = Math.min(rejections.size(), i * BATCH_FILES);
        int to = Math.min(rejections.size(), from + BATCH_FILES);
        out.output(
            new PostBatch(
                i,
                group,
                i < batches.size() ? batches.get(i) : List.of(),
                new ArrayList<>(rejections.subList(from, to))));
      }
    }

    private static List<Metadata> match(String pattern) throws IOException {
      return FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata().stream()
          .filter(file -> !file.resourceId().isDirectory())
          .toList();
    }

    private static List<List<InputFile>> batches(Collection<InputFile> files) {
      List<List<InputFile>> batches = new ArrayList<>();
      List<InputFile> batch = new ArrayList<>();
      long bytes = 0;
      for (InputFile file : files) {
        batch.add(file);
        bytes += file.size();
        if (batch.size() == BATCH_FILES || bytes >= BATCH_BYTES) {
          batches.add(List.copyOf(batch));
          batch.clear();
          bytes = 0;
        }
      }
      if (!batch.isEmpty()) {
        batches.add(List.copyOf(batch));
      }
      return batches;
    }
  }
}
