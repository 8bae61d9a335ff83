package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that what is taken from an earlier run is what would have been read. */
public final class ReuseTest {
  private static final String ALL = "--maxRejectedShare=1";

  @ClassRule public static final TemporaryFolder SHARED = new TemporaryFolder();
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  /** The posts of the first day, and what a run left of them; neither is changed. */
  private static Path yesterday;

  private static Path old;

  private Path posts;

  @BeforeClass
  public static void runOverTheFirstDay() {
    Path shared = SHARED.getRoot().toPath();
    yesterday = shared.resolve("yesterday");
    Corpus corpus = new Corpus(yesterday);
    for (int i = 0; i < 6; i++) {
      corpus.post(
          "2020-10-0%d-书屋.md".formatted(i + 1),
          "河湾的“书屋”第" + i + "天",
          "国务院总理李克强" + i + "日在河湾考察书屋，谈到共建“一带一路”。",
          "河湾市长王小河说，书屋开了" + "又开".repeat(i) + "，\\\"邻里\\\"都来。");
    }
    corpus.post(
        "2020-10-07-copy.md",
        "河湾的“书屋”第0天",
        "国务院总理李克强0日在河湾考察书屋，谈到共建“一带一路”。",
        "河湾市长王小河说，书屋开了，\\\"邻里\\\"都来。");
    corpus.file("2020-10-08-无题.md", "河湾下雨，书屋照开。习近平主席来信。\n");
    corpus.file("empty.md", "");
    old = shared.resolve("old");
    run(yesterday, old);
  }

  @Before
  public void copyPosts() throws IOException {
    posts = folder.getRoot().toPath().resolve("今天 \"引\"/posts");
    copy(yesterday, posts);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static TestRun run(Path input, Path output, String... more) {
    TestRun run =
        TestRun.of(
            Stream.concat(Stream.of("--input=" + input, "--output=" + output, ALL), Stream.of(more))
                .toArray(String[]::new));
    assertWithMessage(run.toString()).that(run.exitCode()).isEqualTo(0);
    return run;
  }

  private Path output(String name) {
    return folder.getRoot().toPath().resolve(name);
  }

  /** Runs over the posts with and without reuse, and holds the outputs against each other. */
  private JsonNode reused(Path earlier, String... more) {
    Path output = output("reused");
    run(
        posts,
        output,
        Stream.concat(Stream.of("--reuse=" + earlier), Stream.of(more)).toArray(String[]::new));
    return compared(output, more);
  }

  private JsonNode compared(Path output, String... more) {
    run(posts, output("full"), more);
    OutputFiles actual = OutputFiles.in(output);
    OutputFiles expected = OutputFiles.in(output("full"));
    assertThat(actual.names()).containsExactlyElementsIn(expected.names());
    for (String name : expected.names()) {
      if (!name.equals("run.json")) {
        assertWithMessage(name).that(actual.text(name)).isEqualTo(expected.text(name));
      }
    }
    JsonNode run = actual.object("run.json");
    for (String field : List.of("counts", "input", "files")) {
      assertThat(run.get(field)).isEqualTo(expected.object("run.json").get(field));
    }
    return run.get("reuse");
  }

  @Test
  public void postsThatOnlyMovedAreTaken() {
    JsonNode reuse = reused(old);

    assertThat(reuse.toString())
        .isEqualTo("{\"folder\":\"" + old + "\",\"posts\":8,\"obstacle\":\"\"}");
  }

  @Test
  public void newAndChangedAndRenamedPostsAreReadAndDeletedOnesAreGone() throws IOException {
    new Corpus(posts)
        .post("2020-10-09-new.md", "新的一天", "外交部长王毅在河湾谈多边主义。")
        .post("2020-10-02-书屋.md", "河湾的书屋换了题目", "国务院总理李克强没有来。")
        .file("empty.md", "河湾天晴。");
    Files.move(posts.resolve("2020-10-08-无题.md"), posts.resolve("2020-11-08-无题.md"));
    Files.delete(posts.resolve("2020-10-03-书屋.md"));
    Files.delete(posts.resolve("2020-10-01-书屋.md"));

    JsonNode reuse = reused(old);

    assertThat(reuse.get("posts").intValue()).isEqualTo(4);
  }

  @Test
  public void aChainOfRunsTakesFromTheLast() throws IOException {
    new Corpus(posts).post("2020-10-09-new.md", "新的一天", "外交部长王毅在河湾谈多边主义。");
    Path second = output("second [2] {a}?*");
    run(posts, second, "--reuse=" + old);
    new Corpus(posts).post("2020-10-10-newer.md", "又是新的一天", "外交部长王毅又来河湾。");

    JsonNode reuse = reused(second);

    assertThat(reuse.get("posts").intValue()).isEqualTo(9);
  }

  @Test
  public void theFolderThatIsOverwrittenMayBeReused() throws IOException {
    Path output = output("same");
    copy(old, output);

    run(posts, output, "--reuse=" + output, "--overwrite");

    assertThat(compared(output).get("posts").intValue()).isEqualTo(8);
  }

  @Test
  public void anotherLexiconReadsEverythingAnew() throws IOException {
    Path lexicon = output("terms-mine.tsv");
    Files.writeString(lexicon, "term\tvariants\tclass\n河湾书屋\t书屋\tmine\n");

    JsonNode reuse = reused(old, "--lexicon=" + lexicon);

    assertThat(reuse.get("posts").intValue()).isEqualTo(0);
    assertThat(reuse.get("obstacle").textValue())
        .isEqualTo("that run differs in what posts are read with: lexicon");
  }

  @Test
  public void whatTheEarlierRunDidNotLookForIsAnObstacle() {
    Path less = output("less");
    run(posts, less, "--newTerms=false");

    assertThat(reused(less).get("obstacle").textValue()).endsWith(": newTerms");
  }

  @Test
  public void whatTheEarlierRunLookedForBesideIsNone() {
    JsonNode reuse = reused(old, "--newTerms=false", "--nearDuplicates=false", "--period=day");

    assertThat(reuse.get("posts").intValue()).isEqualTo(8);
  }

  @Test
  public void linesThatWereChangedAreNotTaken() throws IOException {
    Path touched = output("touched");
    copy(old, touched);
    Path lines = touched.resolve("posts.jsonl");
    Files.writeString(lines, Files.readString(lines).replaceFirst("河湾的", "河口的"));

    assertThat(reused(touched).get("posts").intValue()).isEqualTo(7);
  }

  @Test
  public void damagedAnnotationsAreNotTaken() throws IOException {
    Path touched = output("touched");
    copy(old, touched);
    byte[] kept = Files.readAllBytes(touched.resolve("annotations.bin"));
    kept[kept.length / 4] ^= 1;
    Files.write(touched.resolve("annotations.bin"), kept);

    assertThat(reused(touched).get("posts").intValue()).isIn(List.of(7, 8));
  }

  @Test
  public void folderWithoutAnnotationsIsABadArgument() {
    assertThat(refused(posts)).contains("there is no annotations.bin in it");
  }

  @Test
  public void cutAndForeignAnnotationsAreBadArguments() throws IOException {
    Path touched = output("touched");
    copy(old, touched);
    Path file = touched.resolve("annotations.bin");
    byte[] kept = Files.readAllBytes(file);

    Files.write(file, Arrays.copyOf(kept, kept.length - 1));
    assertThat(refused(touched)).contains("is damaged or cut off");
    kept[kept.length - 30] ^= 1;
    Files.write(file, kept);
    assertThat(refused(touched)).contains("is damaged or cut off");
    Files.write(file, new byte[0]);
    assertThat(refused(touched)).contains("is none of this version of Tifa");
    Files.writeString(file, "a\nb\nc");
    assertThat(refused(touched)).contains("is none of this version of Tifa");
  }

  private String refused(Path earlier) {
    TestRun run =
        TestRun.of("--input=" + posts, "--output=" + output("none"), "--reuse=" + earlier);
    assertThat(run.exitCode()).isEqualTo(2);
    return run.err();
  }
}
