package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that jobs with different lexicons do not disturb each other in one JVM. */
public final class TwoJobsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void jobsAtTheSameTimeKeepTheirLexicons() throws IOException {
    Corpus corpus = new Corpus(folder.newFolder("posts").toPath());
    Corpus lexicons = new Corpus(folder.newFolder("lexicons").toPath());
    for (int i = 0; i < 300; i++) {
      corpus.post(i + ".md", "河湾推广灯下共读" + i, "河湾第" + i + "次灯下共读，居民也谈檐下听雨。");
    }
    lexicons
        .file("terms-a.tsv", "term\tvariants\tclass\n灯下共读\t\tculture-media\n")
        .file("terms-b.tsv", "term\tvariants\tclass\n檐下听雨\t\tculture-media\n");

    var a =
        CompletableFuture.supplyAsync(() -> terms(corpus, lexicons.resolve("terms-a.tsv"), "a"));
    var b =
        CompletableFuture.supplyAsync(() -> terms(corpus, lexicons.resolve("terms-b.tsv"), "b"));

    assertThat(a.join()).containsExactly("term:灯下共读 600");
    assertThat(b.join()).containsExactly("term:檐下听雨 300");
  }

  /** The policy terms that a job finds, each with its mentions. */
  private List<String> terms(Corpus corpus, Path lexicon, String name) {
    Path output = folder.getRoot().toPath().resolve(name);
    TestRun run =
        TestRun.of(
            corpus.input(),
            "--output=" + output,
            "--lexicon=" + lexicon,
            "--nearDuplicates=false",
            "--newTerms=false");
    assertThat(run.exitCode()).isEqualTo(0);
    return OutputFiles.in(output).rows("entities.jsonl").stream()
        .filter(row -> row.get("type").textValue().equals("POLICY_TERM"))
        .map(row -> row.get("id").textValue() + " " + row.get("mentions"))
        .toList();
  }
}
