package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.options.Description;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests arguments: what is refused before a job starts, and what help says. */
public final class CommandLineTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void noArgumentsPrintHelpAndEndWithTwo() {
    TestRun run = TestRun.of();

    assertThat(run).isEqualTo(new TestRun(2, Arguments.help(), ""));
  }

  @Test
  public void helpEndsWithZero() {
    TestRun run = TestRun.of("--help");

    assertThat(run).isEqualTo(new TestRun(0, Arguments.help(), ""));
  }

  @Test
  public void helpWinsOverWrongOptions() {
    TestRun run = TestRun.of("--inptu=x", "--help");

    assertThat(run).isEqualTo(new TestRun(0, Arguments.help(), ""));
  }

  @Test
  public void unknownOptionIsNamedWithTheNearestOne() {
    assertRefused(
        "--ouput is unknown; did you mean --output?", "--input=" + posts(), "--ouput=" + fresh());
  }

  @Test
  public void unknownOptionsAreAllNamed() {
    TestRun run = TestRun.of("--Input=a", "--lexikon=b", "--source_zone=c", "--targetParalelism=2");

    assertThat(run.err())
        .isEqualTo(
            """
            tifa cannot start:
              - --Input is unknown; did you mean --input?
              - --lexikon is unknown; did you mean --lexicon?
              - --source_zone is unknown; did you mean --sourceZone?
              - --targetParalelism is unknown; did you mean --targetParallelism?
            ./tifa --help lists the options.
            """);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  public void whatIsNoOptionIsNamed() {
    assertRefused("posts is no option; write --name=value", "posts", "--output=" + fresh());
  }

  @Test
  public void severalFaultsStandInOneMessage() throws IOException {
    TestRun run =
        TestRun.of(
            "--input= , ",
            "--output=" + folder.newFile("taken"),
            "--maxRejectedShare=1.5",
            "--lexicon=/no/such/terms.tsv",
            "--sourceZone=Mars/Olympus",
            "--period=decade",
            "--compare=source=a, 2020 vs 2020-12");

    assertThat(run)
        .isEqualTo(
            new TestRun(
                2,
                "",
                """
                tifa cannot start:
                  - --input is missing: name files, folders or globs, such as --input='posts/**'
                  - --output=%s is not empty: name another folder, or add --overwrite to replace what is there
                  - --maxRejectedShare=1.5 must lie between 0 and 1
                  - --lexicon: /no/such/terms.tsv cannot be read (NoSuchFileException)
                  - --sourceZone=Mars/Olympus is no time zone; write one such as Asia/Shanghai or +08:00
                  - --period=decade is no period; write day, week, month, quarter or year
                  - --compare: "source=a" must name two sides, such as source=联合早报 vs source=法广
                  - --compare: the sides of "2020 vs 2020-12" overlap; no post may stand on both
                ./tifa --help lists the options.
                """
                    .formatted(folder.getRoot().toPath().resolve("taken"))));
  }

  @Test
  public void unknownZoneIsRefused() {
    assertRefused(
        "--sourceZone=Shanghai is no time zone; write one such as Asia/Shanghai or +08:00",
        "--input=" + posts(),
        "--output=" + fresh(),
        "--sourceZone=Shanghai");
  }

  @Test
  public void missingInputIsRefused() {
    assertRefused(
        "--input is missing: name files, folders or globs, such as --input='posts/**'",
        "--output=" + fresh());
  }

  @Test
  public void missingOutputIsRefused() {
    assertRefused(
        "--output is missing: name a folder for the outputs, such as --output=out",
        "--input=" + posts());
  }

  @Test
  public void negativeShareIsRefused() {
    assertRefused(
        "--maxRejectedShare=-0.1 must lie between 0 and 1",
        "--input=" + posts(),
        "--output=" + fresh(),
        "--maxRejectedShare=-0.1");
  }

  @Test
  public void limitsThatAreNoneAreAllRefused() {
    TestRun run =
        TestRun.of(
            "--input=" + posts(),
            "--output=" + fresh(),
            "--maxPostBytes=0",
            "--maxPostDepth=10001",
            "--maxPostSentence=-1");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            """
              - --maxPostBytes=0 must lie between 1 and 268435456
              - --maxPostDepth=10001 must lie between 1 and 10000
              - --maxPostSentence=-1 must lie between 1 and 268435456
            """);
  }

  @Test
  public void shareThatIsNoNumberIsRefused() {
    TestRun run = TestRun.of("--input=" + posts(), "--output=" + fresh(), "--maxRejectedShare=few");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("few");
  }

  @Test
  public void refusedRunsLeaveNoOutput() {
    TestRun.of("--input=" + posts(), "--output=" + fresh(), "--sourceZone=Shanghai");

    assertThat(fresh().toFile().exists()).isFalse();
  }

  @Test
  public void helpListsEveryOptionWithItsDefault() {
    String help = Arguments.help();

    List<String> options =
        help.lines().filter(line -> line.startsWith("  --")).map(String::strip).toList();
    assertThat(options)
        .containsExactly(
            "--input",
            "--output",
            "--compare",
            "--csv (default false)",
            "--explain",
            "--hanlpData",
            "--lexicon",
            "--maxPostBytes (default 2097152)",
            "--maxPostDepth (default 500)",
            "--maxPostSentence (default 20000)",
            "--maxRejectedShare (default 0.1)",
            "--nearDuplicates (default true)",
            "--newTerms (default true)",
            "--overwrite (default false)",
            "--period (default month)",
            "--report (default true)",
            "--reportLanguage (default en)",
            "--reportOnly (default false)",
            "--reuse",
            "--sourceZone (default Asia/Shanghai)");
    assertThat(options.subList(0, 2)).containsExactly("--input", "--output").inOrder();
  }

  @Test
  public void everyOptionOfTheInterfaceIsInTheHelp() {
    List<String> lines = Arguments.help().lines().map(String::strip).toList();
    for (Method method : TifaOptions.class.getDeclaredMethods()) {
      if (method.getParameterCount() == 0) {
        String option =
            "--" + Introspector.decapitalize(method.getName().replaceFirst("^(get|is)", ""));
        assertWithMessage(option + " has a description")
            .that(method.isAnnotationPresent(Description.class))
            .isTrue();
        assertWithMessage(option)
            .that(lines.stream().filter(line -> line.split(" ")[0].equals(option)).count())
            .isEqualTo(1);
      }
    }
  }

  @Test
  public void helpFitsAHundredColumns() {
    for (String line : Arguments.help().lines().toList()) {
      assertWithMessage(line).that(line.length()).isAtMost(100);
    }
  }

  @Test
  public void readmeShowsTheHelp() {
    List<String> lines = Repository.read("README.md").lines().toList();
    int marker = lines.indexOf("<!-- help -->");

    assertWithMessage("README.md has a line <!-- help -->").that(marker).isAtLeast(0);
    assertThat(lines.get(marker + 1)).startsWith("```");
    List<String> block = new ArrayList<>();
    for (String line : lines.subList(marker + 2, lines.size())) {
      if (line.startsWith("```")) {
        break;
      }
      block.add(line);
    }
    assertThat(block).containsExactlyElementsIn(Arguments.help().lines().toList()).inOrder();
  }

  private static void assertRefused(String fault, String... args) {
    assertWithMessage(Arrays.toString(args))
        .that(TestRun.of(args))
        .isEqualTo(
            new TestRun(
                2,
                "",
                "tifa cannot start:\n  - " + fault + "\n./tifa --help lists the options.\n"));
  }

  private static Path posts() {
    return Repository.resolve("testdata/posts");
  }

  private Path fresh() {
    return folder.getRoot().toPath().resolve("out");
  }
}
