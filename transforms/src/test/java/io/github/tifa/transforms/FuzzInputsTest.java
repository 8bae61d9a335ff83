package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** The inputs that the fuzzers begin with, and those that once broke something. */
public final class FuzzInputsTest {
  private static final Path INPUTS = Path.of("../testdata/fuzz");

  private interface Target {
    void read(byte[] content) throws IOException;
  }

  private static void readAll(String folder, Target target) throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(INPUTS.resolve(folder))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      target.read(Files.readAllBytes(input));
    }
  }

  @Test
  public void posts() throws IOException {
    readAll("post", PostParserFuzzer::fuzzerTestOneInput);
    readAll("post", AnnotatorFuzzer::read);
  }

  @Test
  public void html() throws IOException {
    readAll("html", CleanerFuzzer::fuzzerTestOneInput);
  }

  @Test
  public void texts() throws IOException {
    readAll("text", AnnotatorFuzzer::fuzzerTestOneInput);
  }

  @Test
  public void lexicons() throws IOException {
    readAll("lexicon", LexiconFuzzer::fuzzerTestOneInput);
  }
}
