package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that the copies of a corpus are a corpus of their own. */
public final class CorpusCopiesTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Map<String, String> copies(String name) throws IOException {
    Corpus corpus = new Corpus(folder.getRoot().toPath().resolve("posts"));
    corpus.post("夏/2020-02-29-a.md", "甲", "河湾下雨。", "书屋开门。", "桥也湿了。", "船停了。");
    corpus.post("2020-10-02-b.md", "乙", "山上下雪。", "路封了。", "车停了。", "灯亮了。");
    Path target = folder.getRoot().toPath().resolve(name);
    CorpusCopies.of(corpus.resolve("")).write(3, target);
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> written = Files.walk(target)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        files.put(target.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  public void everyCopyHasNamesDatesAddressesAndTextsOfItsOwn() throws IOException {
    Map<String, String> files = copies("one");

    assertThat(files.keySet())
        .containsExactly(
            "copy-0/2020-10-02-b.md",
            "copy-0/夏/2020-02-29-a.md",
            "copy-1/2021-10-02-b.md",
            "copy-1/夏/2021-02-28-a.md",
            "copy-2/2022-10-02-b.md",
            "copy-2/夏/2022-02-28-a.md");
    String copy = files.get("copy-1/夏/2021-02-28-a.md");
    assertThat(copy).contains("date: 2021-10-01");
    assertThat(copy).containsMatch("from: https://example.org/\\d+\\?copy=1\n");
    assertThat(copy).contains("河湾下雨。");
    assertThat(copy).contains("灯亮了。");
    assertThat(copy).doesNotContain("船停了。");
    assertThat(files.get("copy-0/夏/2020-02-29-a.md")).contains("船停了。");
  }

  @Test
  public void theSameFolderGivesTheSameCopies() throws IOException {
    assertThat(copies("one")).isEqualTo(copies("two"));
  }

  @Test
  public void noCopiesOfNothing() throws IOException {
    Path empty = folder.newFolder("empty").toPath();
    Path target = folder.newFolder("target").toPath();

    CorpusCopies.of(empty).write(2, target);

    try (Stream<Path> files = Files.list(target)) {
      assertThat(files.toList()).isEqualTo(List.of());
    }
  }
}
