package io.github.tifa.post;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertThrows;

import io.github.tifa.post.ArchiveReader.Member;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Tests what comes out of archives, sound and hostile ones. */
public final class ArchiveReaderTest {
  private static final Limits SMALL = new Limits(1_000, 500, 20_000);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Writes an archive. */
  @FunctionalInterface
  private interface Content<T> {
    void write(T archive) throws IOException;
  }

  private byte[] zip(Content<ZipOutputStream> content) throws IOException {
    bytes.reset();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      content.write(zip);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }

  private byte[] tar(Content<TarArchiveOutputStream> content) throws IOException {
    bytes.reset();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      content.write(tar);
    }
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, String name, String content)
      throws IOException {
    byte[] body = content.getBytes(UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(body.length);
    tar.putArchiveEntry(entry);
    tar.write(body);
    tar.closeArchiveEntry();
  }

  private byte[] gzip(byte[] content) throws IOException {
    bytes.reset();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private byte[] xz(byte[] content) throws IOException {
    bytes.reset();
    try (OutputStream xz = new XZOutputStream(bytes, new LZMA2Options(1))) {
      xz.write(content);
    }
    return bytes.toByteArray();
  }

  /** Each entry as {@code name=content} or {@code name:error}, and the fault of the whole. */
  private static List<String> read(Archive archive, byte[] content) throws IOException {
    List<String> read = new ArrayList<>();
    try (ArchiveReader reader =
        archive.open(new ByteArrayInputStream(content), content.length, SMALL)) {
      for (Optional<Member> next = reader.next(); next.isPresent(); next = reader.next()) {
        Member member = next.get();
        read.add(
            member.name()
                + member
                    .fault()
                    .map(fault -> ":" + fault.error())
                    .orElse("=" + new String(member.content(), UTF_8)));
      }
    } catch (MalformedPostException e) {
      read.add(e.error());
    }
    return read;
  }

  @Test
  public void kindsAreToldByTheirNames() {
    assertThat(Archive.of("/a/b.jsonl")).hasValue(Archive.JSON_LINES);
    assertThat(Archive.of("b.jsonl.gz")).hasValue(Archive.JSON_LINES_GZIP);
    assertThat(Archive.of("新闻.ZIP")).hasValue(Archive.ZIP);
    assertThat(Archive.of("b.tar")).hasValue(Archive.TAR);
    assertThat(Archive.of("b.tgz")).hasValue(Archive.TAR_GZIP);
    assertThat(Archive.of("b.tar.gz")).hasValue(Archive.TAR_GZIP);
    assertThat(Archive.of("b.tar.xz")).hasValue(Archive.TAR_XZ);
    assertThat(Archive.of("b.md.gz")).isEmpty();
    assertThat(Archive.of("b.zip/a.md")).isEmpty();
  }

  @Test
  public void everyKindHoldsTheSamePosts() throws IOException {
    byte[] zip =
        zip(
            out -> {
              out.putNextEntry(new ZipEntry("夏/"));
              out.closeEntry();
              add(out, "夏/a.md", "河湾");
              add(out, "b.md", "");
            });
    byte[] tar =
        tar(
            out -> {
              out.putArchiveEntry(new TarArchiveEntry("./夏/"));
              out.closeArchiveEntry();
              add(out, "./夏/a.md", "河湾");
              add(out, "b.md", "");
            });
    byte[] lines =
        ("{\"path\":\"夏/a.md\",\"tags\":[{}],\"content\":\"河\\u6e7e\"}\r\n\n"
                + "{\"content\":\"\",\"path\":\"b.md\"}")
            .getBytes(UTF_8);

    for (List<String> posts :
        List.of(
            read(Archive.ZIP, zip),
            read(Archive.TAR, tar),
            read(Archive.TAR_GZIP, gzip(tar)),
            read(Archive.TAR_XZ, xz(tar)),
            read(Archive.JSON_LINES, lines),
            read(Archive.JSON_LINES_GZIP, gzip(lines)))) {
      assertThat(posts).containsExactly("夏/a.md=河湾", "b.md=").inOrder();
    }
  }

  @Test
  public void filesCompressedOneByOneAreOne() throws IOException {
    byte[] first = gzip("{\"path\":\"a\",\"content\":\"1\"}\n".getBytes(UTF_8));
    byte[] second = gzip("{\"path\":\"b\",\"content\":\"2\"}\n".getBytes(UTF_8));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);

    assertThat(read(Archive.JSON_LINES_GZIP, both)).containsExactly("a=1", "b=2").inOrder();
  }

  @Test
  public void anEmptyArchiveSaysSo() throws IOException {
    assertThat(read(Archive.ZIP, zip(out -> {}))).containsExactly("empty_archive");
    assertThat(read(Archive.TAR, tar(out -> {}))).containsExactly("empty_archive");
    assertThat(read(Archive.TAR, new byte[0])).containsExactly("empty_archive");
    assertThat(read(Archive.JSON_LINES, "\n \n".getBytes(UTF_8))).containsExactly("empty_archive");
  }

  @Test
  public void whatIsOfAnotherKindIsDamaged() throws IOException {
    byte[] text = "河湾的书屋开门。".repeat(200).getBytes(UTF_8);

    assertThat(read(Archive.ZIP, text)).containsExactly("damaged_archive");
    assertThat(read(Archive.TAR, text)).containsExactly("damaged_archive");
    assertThat(read(Archive.TAR_GZIP, text)).containsExactly("damaged_archive");
    assertThat(read(Archive.TAR_XZ, text)).containsExactly("damaged_archive");
    assertThat(read(Archive.JSON_LINES_GZIP, text)).containsExactly("damaged_archive");
  }

  @Test
  public void whatCanBeReadOfACutArchiveIsRead() throws IOException {
    String body = "河湾".repeat(100);
    byte[] zip =
        zip(
            out -> {
              add(out, "a", "1");
              add(out, "b", body);
            });
    byte[] tar =
        tar(
            out -> {
              add(out, "a", "1");
              add(out, "b", body);
            });
    byte[] lines = gzip(("{\"path\":\"a\",\"content\":\"1\"}\n" + body).getBytes(UTF_8));

    assertThat(read(Archive.ZIP, Arrays.copyOf(zip, zip.length - 136)))
        .containsExactly("a=1", "damaged_archive")
        .inOrder();
    assertThat(read(Archive.TAR, Arrays.copyOf(tar, 1_700)))
        .containsExactly("a=1", "damaged_archive")
        .inOrder();
    assertThat(read(Archive.TAR_GZIP, Arrays.copyOf(gzip(tar), 100)).get(0))
        .isAnyOf("a=1", "damaged_archive");
    assertThat(read(Archive.JSON_LINES_GZIP, Arrays.copyOf(lines, lines.length - 8)))
        .contains("damaged_archive");
  }

  @Test
  public void noCutMakesAnythingElseThanAFault() throws IOException {
    byte[] tar = tar(out -> add(out, "a", "河湾下雨"));
    List<byte[]> whole = List.of(zip(out -> add(out, "a", "河湾下雨")), gzip(tar), xz(tar));
    List<Archive> kinds = List.of(Archive.ZIP, Archive.TAR_GZIP, Archive.TAR_XZ);

    for (int i = 0; i < whole.size(); i++) {
      for (int size = 0; size < whole.get(i).length; size++) {
        List<String> read = read(kinds.get(i), Arrays.copyOf(whole.get(i), size));
        String last = read.get(read.size() - 1);
        assertThat(last).isAnyOf("damaged_archive", "empty_archive", "a=河湾下雨");
      }
    }
  }

  @Test
  public void hostileNamesAreNames() throws IOException {
    List<String> names = List.of("../../etc/passwd", "/etc/passwd", "a\nb\u202Ec", "a/../b", "");

    byte[] tar =
        tar(
            out -> {
              for (String name : names) {
                add(out, name, "x");
              }
            });

    assertThat(read(Archive.TAR, tar))
        .containsExactlyElementsIn(names.stream().map(name -> name + "=x").toList())
        .inOrder();
  }

  @Test
  public void longNamesAreCut() throws IOException {
    byte[] tar = tar(out -> add(out, "长".repeat(5_000), "x"));

    assertThat(read(Archive.TAR, tar)).containsExactly("长".repeat(4_096) + "=x");
  }

  @Test
  public void aNameWithoutEndIsNotReadToItsEnd() throws IOException {
    byte[] tar =
        gzip(
            tar(
                out -> {
                  TarArchiveEntry name =
                      new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
                  name.setSize(3 << 20);
                  out.putArchiveEntry(name);
                  out.write("a".repeat(3 << 20).getBytes(UTF_8));
                  out.closeArchiveEntry();
                  add(out, "a", "x");
                }));

    assertThat(read(Archive.TAR_GZIP, tar)).containsExactly("archive_too_large");
  }

  @Test
  public void archivesInArchivesAreNotRead() throws IOException {
    byte[] zip =
        zip(
            out -> {
              add(out, "b.zip", "PK");
              add(out, "c.tar.xz", "x");
              add(out, "d.jsonl", "{}");
              add(out, "e.md.gz", "x");
              add(out, "f.md", "x");
            });

    assertThat(read(Archive.ZIP, zip))
        .containsExactly(
            "b.zip:nested_archive",
            "c.tar.xz:nested_archive",
            "d.jsonl:nested_archive",
            "e.md.gz:nested_archive",
            "f.md=x")
        .inOrder();
  }

  @Test
  public void linksAndDevicesAreNotFollowed() throws IOException {
    byte[] tar =
        tar(
            out -> {
              for (byte kind :
                  new byte[] {
                    TarConstants.LF_SYMLINK,
                    TarConstants.LF_LINK,
                    TarConstants.LF_CHR,
                    TarConstants.LF_FIFO
                  }) {
                TarArchiveEntry link = new TarArchiveEntry("link" + kind, kind);
                link.setLinkName("/etc/passwd");
                out.putArchiveEntry(link);
                out.closeArchiveEntry();
              }
              add(out, "a", "x");
            });

    assertThat(read(Archive.TAR, tar))
        .containsExactly(
            "link50:not_a_file",
            "link49:not_a_file",
            "link51:not_a_file",
            "link54:not_a_file",
            "a=x");
  }

  @Test
  public void postsMayHaveWhatTheLimitAllows() throws IOException {
    String most = "x".repeat(SMALL.bytes());
    byte[] zip =
        zip(
            out -> {
              add(out, "a", most);
              add(out, "b", most + "x");
              add(out, "c", "x");
            });
    byte[] lines =
        """
        {"path":"a","content":"%s"}
        {"path":"b","content":"%sx"}
        {"path":"c","content":"x"}
        """
            .formatted(most, most)
            .getBytes(UTF_8);

    assertThat(read(Archive.ZIP, zip))
        .containsExactly("a=" + most, "b:post_too_large", "c=x")
        .inOrder();
    assertThat(read(Archive.JSON_LINES, lines))
        .containsExactly("a=" + most, "b:post_too_large", "c=x")
        .inOrder();
  }

  @Test
  public void linesThatAreNoPostsAreNamedByTheirNumber() throws IOException {
    String lines =
        String.join(
            "\n",
            "{\"path\":\"a\",\"content\":\"1\"}",
            "",
            "null",
            "{\"path\":\"b\"}",
            "{\"path\":\"b\",\"content\":7}",
            "{\"path\":\"b\",\"content\":\"1\"} x",
            "{\"path\":\"b\",\"content\":\"1",
            "[".repeat(5_000),
            "x".repeat(200_000),
            "{\"content\":\"9\"}");

    assertThat(read(Archive.JSON_LINES, lines.getBytes(UTF_8)))
        .containsExactly(
            "a=1",
            "line-3:unusable_line",
            "line-4:unusable_line",
            "line-5:unusable_line",
            "line-6:unusable_line",
            "line-7:unusable_line",
            "line-8:unusable_line",
            "line-9:post_too_large",
            "line-10=9")
        .inOrder();
  }

  /** A stream of one byte without end, of which at most so many are ever asked for. */
  @Test
  public void aBombIsLeftWhenItHasBecomeTooLarge() throws Exception {
    byte[] bomb =
        gzip(
            tar(
                out -> {
                  add(out, "a", "x");
                  add(out, "b", "\0".repeat(80 << 20));
                }));

    assertThat(bomb.length).isLessThan(100_000);
    assertThat(read(Archive.TAR_GZIP, bomb)).containsExactly("a=x", "archive_too_large").inOrder();
  }

  @Test
  public void aFaultIsToldOnce() throws Exception {
    try (ArchiveReader reader =
        Archive.ZIP.open(InputStream.nullInputStream(), 0, Limits.DEFAULT)) {
      assertThrows(MalformedPostException.class, reader::next);
      assertThat(reader.next()).isEmpty();
    }
  }
}
