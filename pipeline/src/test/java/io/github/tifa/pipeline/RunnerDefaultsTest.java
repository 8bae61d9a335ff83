package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests what runners are told beyond what the user says. */
public final class RunnerDefaultsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path jar;
  private Path slim;

  @Before
  public void makeJars() throws IOException {
    jar = folder.newFile("tifa-flink.jar").toPath();
    slim = folder.newFile("tifa-flink-slim.jar").toPath();
  }

  @Test
  public void directRunnerReturnsAtOnce() {
    assertThat(complete()).contains("--blockOnRun=false");
    assertThat(complete("--runner=DirectRunner")).contains("--blockOnRun=false");
    assertThat(complete("--runner=direct")).contains("--blockOnRun=false");
    assertThat(complete("--runner=FlinkRunner")).doesNotContain("--blockOnRun=false");
  }

  @Test
  public void clusterIsSentTheSlimJar() {
    assertThat(complete("--runner=FlinkRunner", "--flinkMaster=localhost:8081"))
        .contains("--filesToStage=" + slim);
  }

  @Test
  public void embeddedClusterIsSentNothing() {
    assertThat(complete("--runner=FlinkRunner", "--flinkMaster=[local]").toString())
        .doesNotContain("filesToStage");
    assertThat(complete("--runner=FlinkRunner").toString()).doesNotContain("filesToStage");
  }

  @Test
  public void withoutSlimJarBeamChooses() throws IOException {
    Files.delete(slim);

    assertThat(complete("--runner=FlinkRunner", "--flinkMaster=localhost:8081").toString())
        .doesNotContain("filesToStage");
  }

  @Test
  public void whatTheUserSaysStands() {
    List<String> args =
        complete(
            "--runner=FlinkRunner",
            "--flinkMaster=localhost:8081",
            "--filesToStage=mine.jar",
            "--jobName=mine");

    assertThat(args)
        .containsExactly(
            "--runner=FlinkRunner",
            "--flinkMaster=localhost:8081",
            "--filesToStage=mine.jar",
            "--jobName=mine");
  }

  @Test
  public void onlyWorkersElsewhereNeedAbsolutePaths() {
    assertThat(RunnerDefaults.isInProcess(new String[] {})).isTrue();
    assertThat(RunnerDefaults.isInProcess(new String[] {"--runner=FlinkRunner"})).isTrue();
    assertThat(
            RunnerDefaults.isInProcess(
                new String[] {"--runner=FlinkRunner", "--flinkMaster=there:8081"}))
        .isFalse();
    assertThat(RunnerDefaults.isInProcess(new String[] {"--runner=DataflowRunner"})).isFalse();
  }

  @Test
  public void localPathsBecomeAbsoluteAndOthersStay() {
    assertThat(RunnerDefaults.absolute("posts/**"))
        .isEqualTo(Path.of("").toAbsolutePath() + "/posts/**");
    assertThat(RunnerDefaults.absolute("/posts/**")).isEqualTo("/posts/**");
    assertThat(RunnerDefaults.absolute("gs://bucket/posts/**")).isEqualTo("gs://bucket/posts/**");
  }

  private List<String> complete(String... args) {
    return List.of(RunnerDefaults.complete(args, Optional.of(jar)));
  }
}
