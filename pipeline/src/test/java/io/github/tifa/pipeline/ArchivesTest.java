package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Tests that posts in archives are read as the same posts in a folder are. */
public final class ArchivesTest {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static Path posts;
  private static OutputFiles expected;

  @BeforeClass
  public static void runOverTheFolder() {
    posts = FOLDER.getRoot().toPath().resolve("posts");
    Corpus corpus = new Corpus(posts);
    for (int i = 0; i < 9; i++) {
      corpus.post(
          "%s/2020-10-0%d-书屋.md".formatted(i % 2 == 0 ? "夏" : "冬", i + 1),
          "河湾的书屋第" + i + "天",
          "国务院总理李克强" + i + "日在河湾考察书屋。",
          "河湾市长王小河说，书屋开了" + "又开".repeat(i) + "。");
    }
    corpus.post("夏/copy.md", "河湾的书屋第0天", "国务院总理李克强0日在河湾考察书屋。", "河湾市长王小河说，书屋开了。");
    corpus.file("empty.md", "");
    expected = run(posts);
  }

  private static OutputFiles run(Path input) {
    return SampleRun.of("--input=" + input, "--maxRejectedShare=1").outputs();
  }

  /** The posts in an order that no file system has. */
  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(posts)) {
      List<Path> sorted = new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
      Collections.reverse(sorted);
      return sorted;
    }
  }

  private static Path archive(String name) {
    return FOLDER.getRoot().toPath().resolve(name);
  }

  private static void writeTar(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      for (Path file : files()) {
        TarArchiveEntry entry = new TarArchiveEntry("./" + posts.relativize(file));
        entry.setSize(Files.size(file));
        tar.putArchiveEntry(entry);
        Files.copy(file, tar);
        tar.closeArchiveEntry();
      }
    }
  }

  private static void writeZip(OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files()) {
        zip.putNextEntry(new ZipEntry(posts.relativize(file).toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static void writeLines(OutputStream out) throws IOException {
    try (out) {
      for (Path file : files()) {
        JsonNode line =
            OutputFiles.JSON
                .createObjectNode()
                .put("path", posts.relativize(file).toString())
                .put("content", Files.readString(file));
        out.write((line + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }

  private static void assertReadAsTheFolder(Path archive) {
    OutputFiles actual = run(archive);

    assertThat(actual.names()).containsExactlyElementsIn(expected.names());
    for (String name : expected.names()) {
      if (!name.equals("run.json")) {
        assertWithMessage(name)
            .that(actual.text(name).replace(archive + "!/", ""))
            .isEqualTo(expected.text(name).replace(posts + "/", ""));
      }
    }
    for (String field : List.of("/counts", "/input/files", "/input/bytes")) {
      assertThat(actual.object("run.json").at(field))
          .isEqualTo(expected.object("run.json").at(field));
    }
  }

  @Test
  public void theFolderHasPostsCopiesAndRejections() {
    assertThat(expected.object("run.json").get("counts").toString())
        .isEqualTo("{\"matched\":11,\"posts\":10,\"rejected\":1,\"duplicates\":1}");
  }

  @Test
  public void linesAreReadAsTheFolderIs() throws IOException {
    writeLines(Files.newOutputStream(archive("a.jsonl")));

    assertReadAsTheFolder(archive("a.jsonl"));
  }

  @Test
  public void compressedLinesAreReadAsTheFolderIs() throws IOException {
    writeLines(new GZIPOutputStream(Files.newOutputStream(archive("a.jsonl.gz"))));

    assertReadAsTheFolder(archive("a.jsonl.gz"));
  }

  @Test
  public void zipIsReadAsTheFolderIs() throws IOException {
    writeZip(Files.newOutputStream(archive("a.zip")));

    assertReadAsTheFolder(archive("a.zip"));
  }

  @Test
  public void tarIsReadAsTheFolderIs() throws IOException {
    writeTar(Files.newOutputStream(archive("a.tar")));

    assertReadAsTheFolder(archive("a.tar"));
  }

  @Test
  public void compressedTarIsReadAsTheFolderIs() throws IOException {
    writeTar(new GZIPOutputStream(Files.newOutputStream(archive("a.tar.gz"))));

    assertReadAsTheFolder(archive("a.tar.gz"));
  }

  @Test
  public void tarXzIsReadAsTheFolderIs() throws IOException {
    writeTar(new XZOutputStream(Files.newOutputStream(archive("a.tar.xz")), new LZMA2Options(1)));

    assertReadAsTheFolder(archive("a.tar.xz"));
  }

  @Test
  public void compressedPostsAndArchivesLieBesideFiles() throws IOException {
    Path mixed = archive("mixed");
    Files.createDirectories(mixed);
    List<Path> files = files();
    Files.copy(files.get(2), mixed.resolve("plain.md"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(mixed.resolve("post.md.gz")))) {
      Files.copy(files.get(3), out);
    }
    Files.write(mixed.resolve("broken.md.gz"), new byte[] {1, 2, 3});
    writeZip(Files.newOutputStream(mixed.resolve("a.zip")));
    byte[] zip = Files.readAllBytes(mixed.resolve("a.zip"));
    Files.write(mixed.resolve("cut.zip"), Arrays.copyOf(zip, zip.length / 2));

    OutputFiles outputs = run(mixed);

    JsonNode counts = outputs.object("run.json").get("counts");
    int rows = outputs.rows("posts.jsonl").size();
    List<JsonNode> rejected = outputs.rows("rejected.jsonl");
    assertThat(rows).isGreaterThan(2 + 10);
    assertThat(counts.get("matched").intValue()).isEqualTo(rows + rejected.size());
    assertThat(rejected.stream().map(r -> r.get("error").textValue()))
        .containsAtLeast("unreadable", "damaged_archive", "empty_file");
    assertThat(rejected.stream().map(r -> r.get("path").textValue())).contains(mixed + "/cut.zip");
    assertThat(outputs.rows("posts.jsonl").stream().map(r -> r.get("path").textValue()))
        .containsAtLeast(mixed + "/post.md.gz", mixed + "/plain.md");
  }

  @Test
  public void aNameThatComesTwiceIsReadOnce() throws IOException {
    Corpus twice =
        new Corpus(FOLDER.getRoot().toPath())
            .file(
                "twice.jsonl",
                """
                {"path":"a.md","content":"河湾下雨。"}
                {"path":"a.md","content":"河湾下雪。"}
                """);

    OutputFiles outputs = run(twice.resolve("twice.jsonl"));

    assertThat(outputs.rows("posts.jsonl").get(0).get("text").textValue()).isEqualTo("河湾下雨。");
    assertThat(outputs.rows("rejected.jsonl").get(0).get("error").textValue())
        .isEqualTo("duplicate_name");
  }

  @Test
  public void anArchiveWithoutPostsIsARejection() {
    Corpus corpus =
        new Corpus(FOLDER.getRoot().toPath()).file("empty.zip", "").file("none.jsonl", "\n");

    OutputFiles outputs =
        SampleRun.of(
                "--input=" + corpus.resolve("empty.zip") + "," + corpus.resolve("none.jsonl"),
                "--maxRejectedShare=1")
            .outputs();

    assertThat(outputs.rows("rejected.jsonl").stream().map(r -> r.get("error").textValue()))
        .containsExactly("empty_archive", "empty_archive");
    assertThat(outputs.rows("posts.jsonl")).isEmpty();
  }
}
