package io.github.tifa.transforms;

import io.github.tifa.transforms.PostBatch.InputFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * is taken once. Batches follow the order of the paths, so they do not depend on the order of the
 * patterns or of the file system.
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

  /** The counter of files found, in {@link #METRICS}. */
  public static final String MATCHED = "files_matched";

  /** The namespace of all counters of the job. */
  public static final String METRICS = "tifa";

  private final ValueProvider<List<String>> patterns;

  private MatchPosts(ValueProvider<List<String>> patterns) {
    this.patterns = patterns;
  }

  /** Matches patterns; the list must not be empty. */
  public static MatchPosts of(List<String> patterns) {
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("no pattern to match");
    }
    return of(StaticValueProvider.of(new ArrayList<>(patterns)));
  }

  /** Matches patterns that may be known only when the job runs. */
  public static MatchPosts of(ValueProvider<List<String>> patterns) {
    return new MatchPosts(patterns);
  }

  @Override
  public PCollection<PostBatch> expand(PBegin begin) {
    return begin
        .apply("Patterns", Create.of(0))
        .apply("List files", ParDo.of(new ListFiles(patterns)))
        .setCoder(SerializableCoder.of(PostBatch.class))
        .apply("Spread batches", Reshuffle.viaRandomKey());
  }

  /** Lists and batches. One element for all patterns: only then can files found twice be told. */
  private static final class ListFiles extends DoFn<Integer, PostBatch> {
    private static final long serialVersionUID = 1L;
    private final Counter matched = Metrics.counter(METRICS, MATCHED);
    private final ValueProvider<List<String>> patterns;

    ListFiles(ValueProvider<List<String>> patterns) {
      this.patterns = patterns;
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
      matched.inc(files.size());
      List<List<InputFile>> batches = batches(files);
      int groups = Math.min(MOST_GROUPS, Math.max(LEAST_GROUPS, batches.size() / GROUP_BATCHES));
      for (int i = 0; i < batches.size(); i++) {
        int group = (int) ((long) i * groups / batches.size());
        out.output(new PostBatch(i, group, batches.get(i)));
      }
    }

    private static List<Metadata> match(String pattern) throws IOException {
      return FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata().stream()
          .filter(file -> !file.resourceId().isDirectory())
          .toList();
    }

    private static List<List<InputFile>> batches(Map<String, Long> files) {
      List<List<InputFile>> batches = new ArrayList<>();
      List<InputFile> batch = new ArrayList<>();
      long bytes = 0;
      for (var file : files.entrySet()) {
        batch.add(new InputFile(file.getKey(), file.getValue()));
        bytes += file.getValue();
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
