package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that a run asks for no connection, and needs none. */
public final class NoNetworkTest {
  /** A network of its own without any interface, not even the loopback's. */
  private static final List<String> UNSHARED = List.of("unshare", "--map-root-user", "--net");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path prints;

  @Before
  public void makeFolder() throws IOException {
    prints = folder.newFolder("prints").toPath();
  }

  private static boolean isUnshared() throws InterruptedException {
    try {
      return new ProcessBuilder(List.of("unshare", "--map-root-user", "--net", "true"))
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  public void everyWayIsClosed() throws Exception {
    try (TifaProcess process =
        TifaProcess.start(List.of(), NoNetwork.class, prints, "-Xmx64m", "--try")) {
      assertThat(process.end()).isEqualTo(0);
      assertThat(process.out().lines().toList())
          .containsExactly(
              "socket refused",
              "server refused",
              "datagram refused",
              "address refused",
              "channel refused",
              "server channel refused",
              "datagram channel refused");
    }
  }

  /** Where the system lets it, the process has no network either. */
  @Test
  public void aRunAsksForNoConnection() throws Exception {
    Corpus corpus = new Corpus(folder.newFolder("posts").toPath());
    corpus
        .post("a.md", "河湾的秋天", "习近平考察河湾。<img src='http://127.0.0.1:9/a.png'>")
        .file("b.md", "---\ntitle: !!java.net.URL ['http://127.0.0.1:9/']\n---\n<p>河湾下雪。");
    Path output = folder.getRoot().toPath().resolve("out");

    try (TifaProcess process =
        TifaProcess.start(
            isUnshared() ? UNSHARED : List.of(),
            NoNetwork.class,
            prints,
            "-Xmx512m",
            corpus.input(),
            "--output=" + output)) {
      assertThat(process.end()).isEqualTo(0);
      assertThat(process.err()).doesNotContain("network");
    }
    assertThat(Files.readAllLines(output.resolve("posts.jsonl"))).hasSize(2);
    assertThat(Files.exists(output.resolve("report.html"))).isTrue();
  }
}
