package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Output files are complete before they have their names. */
public final class OutputFolderTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();
  private File work;
  private File output;
  private OutputFolder files;

  @Before
  public void setUp() throws IOException {
    work = temporary.newFolder("work");
    output = temporary.newFolder("output");
    files = new OutputFolder(PartFolder.at(work.getPath() + "/"), output.getPath() + "/");
  }

  private static StagedFile.Content rows(long rows, String text) {
    return out -> {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      return rows;
    };
  }

  private String read(String name) throws IOException {
    return Files.readString(new File(output, name).toPath());
  }

  @Test
  public void knowsRowsAndHashOfEachFile() throws IOException {
    files.add("a.jsonl", rows(2, "abc"));
    files.add("b.json", rows(1, ""));

    assertThat(
            files.written().stream()
                .map(file -> file.name() + " " + file.rows() + " " + file.sha256()))
        .containsExactly(
            "a.jsonl 2 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "b.json 1 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        .inOrder();
  }

  @Test
  public void namesNothingBeforeItIsPublished() throws IOException {
    files.add("a.jsonl", rows(1, "甲\n"));

    assertThat(output.list()).isEmpty();
  }

  @Test
  public void namesAllFilesWhenPublished() throws IOException {
    files.add("a.jsonl", rows(1, "甲\n"));
    files.add("b.json", rows(1, "{}\n"));

    files.publish(List.of());

    assertThat(output.list()).asList().containsExactly("a.jsonl", "b.json");
    assertThat(read("a.jsonl")).isEqualTo("甲\n");
    assertThat(read("b.json")).isEqualTo("{}\n");
    assertThat(work.list()).isEmpty();
  }

  @Test
  public void takesThePlaceOfOlderOutput() throws IOException {
    Files.writeString(new File(output, "a.jsonl").toPath(), "an older and longer output\n");
    files.add("a.jsonl", rows(1, "甲\n"));

    files.publish(List.of());

    assertThat(read("a.jsonl")).isEqualTo("甲\n");
  }

  @Test
  public void removesWhatOnlyAnEarlierRunWrote() throws IOException {
    for (String name : List.of("a.jsonl", "a.csv", "mine.csv")) {
      Files.writeString(new File(output, name).toPath(), "older\n");
    }
    files.add("a.jsonl", rows(1, "甲\n"));

    files.publish(List.of("a.jsonl", "a.csv", "b.csv"));

    assertThat(output.list()).asList().containsExactly("a.jsonl", "mine.csv");
    assertThat(read("a.jsonl")).isEqualTo("甲\n");
  }

  @Test
  public void publishesAgainWithoutHarm() throws IOException {
    files.add("a.jsonl", rows(1, "甲\n"));

    files.publish(List.of());
    files.publish(List.of());

    assertThat(read("a.jsonl")).isEqualTo("甲\n");
  }

  @Test
  public void leavesOutAFileThatCouldNotBeWritten() throws IOException {
    files.add("a.jsonl", rows(1, "甲\n"));

    assertThrows(
        IOException.class,
        () ->
            files.add(
                "b.jsonl",
                out -> {
                  throw new IOException("disk full");
                }));

    assertThat(files.written().stream().map(StagedFile::name)).containsExactly("a.jsonl");
  }
}
