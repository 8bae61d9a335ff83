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

  private static List<Path> inputs(String folder) throws IOException {
    try (Stream<Path> files = Files.list(INPUTS.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  @Test
  public void posts() throws IOException {
    List<Path> inputs = inputs("post");
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      PostParserFuzzer.fuzzerTestOneInput(Files.readAllBytes(input));
      AnnotatorFuzzer.read(Files.readAllBytes(input));
    }
  }

  @Test
  public void html() throws IOException {
    List<Path> inputs = inputs("html");
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      CleanerFuzzer.fuzzerTestOneInput(Files.readAllBytes(input));
    }
  }

  @Test
  public void texts() throws IOException {
    List<Path> inputs = inputs("text");
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      AnnotatorFuzzer.fuzzerTestOneInput(Files.readAllBytes(input));
    }
  }

  @Test
  public void lexicons() throws IOException {
    List<Path> inputs = inputs("lexicon");
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      LexiconFuzzer.fuzzerTestOneInput(Files.readAllBytes(input));
    }
  }
}
