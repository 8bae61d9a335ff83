package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.transforms.PostCounts.EntityCount;
import io.github.tifa.transforms.Quotes.Spot;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.options.ValueProvider.StaticValueProvider;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Counts many posts that nobody wrote, so that the shuffles meet the hot keys of real ones. What
 * stands in a post is drawn by how many posts of a real run have it. It is no test, and is run by
 * name only:
 *
 * <pre>
 * ./mvnw -Pflink -pl transforms test -Dtest=SkewBench -Dskew.run=OUT -Dskew.posts=100000
 * </pre>
 *
 * where OUT is the output folder of that real run; {@code -Dskew.options} gives the runner options,
 * separated by spaces. It prints time, bytes and the live heap every {@code -Dskew.look} seconds.
 */
public final class SkewBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 128;

  /** So many of a hundred words are new to nearly every post. */
  private static final int RARE_PERCENT = 2;

  private static final int RARE_WORDS = 5_000_000;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  /** Items with how many posts of all have them, to draw from. */
  private record Distribution(ArrayList<String> names, ArrayList<Long> upTo, int perPost)
      implements Serializable {
    static Distribution read(Path file, String name, long posts) throws IOException {
      ArrayList<String> names = new ArrayList<>();
      ArrayList<Long> upTo = new ArrayList<>();
      long sum = 0;
      for (String line : Files.readAllLines(file)) {
        JsonNode row = JSON.readTree(line);
        names.add(row.get(name).textValue());
        sum += row.get("posts").longValue();
        upTo.add(sum);
      }
      return new Distribution(names, upTo, (int) (sum / posts));
    }

    String draw(Random random) {
      long drawn = random.nextLong(upTo.get(upTo.size() - 1)) + 1;
      int at = Collections.binarySearch(upTo, drawn);
      return names.get(at >= 0 ? at : -at - 1);
    }
  }

  @Test
  public void countsManyPostsInLittleMemory() throws IOException {
    Path real = Path.of(System.getProperty("skew.run"));
    int posts = Integer.getInteger("skew.posts", 100_000);
    String runner = System.getProperty("skew.runner", "FlinkRunner");
    long realPosts =
        JSON.readTree(Files.readString(real.resolve("summary.json"))).get("posts").longValue();
    Path output = temporary.newFolder("out").toPath();
    PartFolder folder = PartFolder.at(temporary.newFolder("parts") + "/");
    RunInfo run =
        new RunInfo(
            "",
            runner,
            new TreeMap<>(),
            StaticValueProvider.of(new ArrayList<>()),
            StaticValueProvider.of(output.toString()),
            new ArrayList<>(),
            HanlpData.NONE,
            Reuse.OFF);
    int batches = (posts + BATCH - 1) / BATCH;
    Pipeline pipeline =
        Pipeline.create(
            PipelineOptionsFactory.fromArgs(
                    ("--runner="
                            + runner
                            + " --jobName=skew "
                            + System.getProperty("skew.options", ""))
                        .strip()
                        .split(" +"))
                .create());
    pipeline
        .apply(Create.of(IntStream.range(0, batches).boxed().toList()))
        .apply(Reshuffle.viaRandomKey())
        .apply(
            "Make posts up",
            ParDo.of(
                new MakeUp(
                    Distribution.read(real.resolve("entities.jsonl"), "id", realPosts),
                    Distribution.read(real.resolve("keywords.jsonl"), "term", realPosts),
                    folder,
                    batches)))
        .setCoder(SerializableCoder.of(AnnotatedBatch.class))
        .apply(CountCorpus.by(Slicing.of(Period.MONTH, List.of()), List.of(), run, folder));

    long begun = System.nanoTime();
    try (LiveHeap heap = LiveHeap.every(Integer.getInteger("skew.look", 15))) {
      pipeline.run().waitUntilFinish();
      double seconds = (System.nanoTime() - begun) / 1e9;

      System.out.printf(
          Locale.ROOT,
          "skew: %,d posts, %.0f s, %.0f s of processors; bytes a post: %s%n",
          batches * BATCH,
          seconds,
          processorSeconds(),
          bytesAPost(Path.of(folder.path()), batches * BATCH));
      System.out.printf(
          Locale.ROOT,
          "skew: live heap over time, MiB of %,d: %s%n",
          Runtime.getRuntime().maxMemory() >> 20,
          heap.megabytes());
    }
    assertThat(
            JSON.readTree(Files.readString(output.resolve("summary.json"))).get("posts").intValue())
        .isEqualTo(batches * BATCH);
  }

  /** What the process has used since it began. */
  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** The bytes of the part files by what their names begin with. */
  private static Map<String, Long> bytesAPost(Path parts, int posts) throws IOException {
    Map<String, Long> bytes = new TreeMap<>();
    try (var files = Files.list(parts)) {
      for (Path file : files.toList()) {
        String kind = file.getFileName().toString().replaceFirst("-.*", "");
        bytes.merge(kind, Files.size(file), Long::sum);
      }
    }
    bytes.replaceAll((kind, sum) -> sum / posts);
    return bytes;
  }

  private static final class MakeUp extends DoFn<Integer, AnnotatedBatch> {
    private static final long serialVersionUID = 1L;
    private final Distribution entities;
    private final Distribution words;
    private final PartFolder folder;
    private final int batches;

    MakeUp(Distribution entities, Distribution words, PartFolder folder, int batches) {
      this.entities = entities;
      this.words = words;
      this.folder = folder;
      this.batches = batches;
    }

    @ProcessElement
    public void process(@Element Integer batch, OutputReceiver<AnnotatedBatch> output)
        throws IOException {
      Random random = new Random(batch);
      String part = folder.file("part");
      List<Fingerprint> fingerprints = new ArrayList<>();
      try (DataOutputStream out =
          new DataOutputStream(io.github.tifa.transforms.Files.create(part))) {
        for (int i = 0; i < BATCH; i++) {
          long number = (long) batch * BATCH + i;
          PostCounts post = post(number, random);
          fingerprints.add(
              new Fingerprint(post.path(), post.id(), post.day(), number + 1, out.size()));
          Wire.bytes(out, ("{\"id\":\"" + post.id() + "\"}").getBytes(UTF_8));
          PostCountsWire.write(out, post);
        }
      }
      int groups = Math.min(256, Math.max(16, batches / 256));
      new BatchPosts(fingerprints, List.of()).write(part);
      output.output(
          new AnnotatedBatch(batch, (int) ((long) batch * groups / batches), part, "", 0));
    }

    private PostCounts post(long number, Random random) {
      Map<String, EntityCount> named = new TreeMap<>();
      for (int i = 0; i < entities.perPost(); i++) {
        String id = entities.draw(random);
        Map<String, Long> once = Map.of(id.substring(id.indexOf(':') + 1), 1L);
        named.put(
            id, new EntityCount(id, "", 1, 0, i == 0, once, Map.of(), Map.of("register", 1L)));
      }
      Map<String, WordCount> counted = new TreeMap<>();
      for (int i = 0; i < words.perPost(); i++) {
        String word =
            random.nextInt(100) < RARE_PERCENT
                ? "稀" + Integer.toString(random.nextInt(RARE_WORDS), Character.MAX_RADIX)
                : words.draw(random);
        counted.put(word, new WordCount(word, "n", 1, false));
      }
      List<EntityCount> all = List.copyOf(named.values());
      List<List<Integer>> sentences = new ArrayList<>();
      List<Spot> spots = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        sentences.add(i + 1 < all.size() ? List.of(i, i + 1) : List.of(i));
        spots.add(new Spot(i, Field.BODY, 2 * i, 2 * i + 2));
      }
      LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000));
      return new PostCounts(
          String.format(Locale.ROOT, "%016x", number),
          String.format(Locale.ROOT, "/posts/%09d.md", number),
          day.toString(),
          "source " + random.nextInt(30),
          "Hans",
          List.of(),
          800,
          400,
          20,
          all,
          List.copyOf(counted.values()),
          List.of(),
          List.of(),
          new Company(sentences, 0, 0),
          new Quotes("题", "河湾".repeat(all.size() + 40), spots));
    }
  }
}
