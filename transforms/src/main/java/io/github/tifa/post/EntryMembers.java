package io.github.tifa.post;

import io.github.tifa.post.ArchiveReader.Member;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** The entries of a ZIP or tape archive. */
final class EntryMembers implements ArchiveReader.Members {
  private final ArchiveInputStream<? extends ArchiveEntry> entries;
  private final InputStream data;
  private final Archive.Budget budget;
  private final Limits limits;

  /**
   * Reads entries.
   *
   * @param entries the archive
   * @param data the same, where its bytes are counted
   */
  EntryMembers(
      ArchiveInputStream<? extends ArchiveEntry> entries,
      InputStream data,
      Archive.Budget budget,
      Limits limits) {
    this.entries = entries;
    this.data = data;
    this.budget = budget;
    this.limits = limits;
  }

  @Override
  public Member next() throws IOException {
    ArchiveEntry entry;
    do {
      budget.beginHead();
      entry = entries.getNextEntry();
      budget.endHead();
      if (entry == null) {
        return null;
      }
    } while (entry.isDirectory());
    return read(entry);
  }

  private Member read(ArchiveEntry entry) throws IOException {
    String name = entry.getName();
    if (entry instanceof TarArchiveEntry tar && !isRegular(tar)) {
      drain();
      return Member.fault(
          name, "not_a_file", "This is a link, device or pipe: only regular files are read.");
    }
    if (!entries.canReadEntryData(entry)) {
      return Member.fault(
          name,
          "unreadable",
          "The file is encrypted, or packed in a way that cannot be read as a stream.");
    }
    byte[] content = data.readNBytes(limits.bytes() + 1);
    long size = Math.max(entry.getSize(), content.length + drain());
    if (Archive.isPacked(name)) {
      return Member.fault(
          name, "nested_archive", "Archives in archives are not read: unpack the outer one.");
    }
    try {
      Limits.check("post_too_large", "maxPostBytes", size, limits.bytes(), "bytes");
      return Member.post(name, content);
    } catch (MalformedPostException e) {
      return Member.fault(name, e);
    }
  }

  private static boolean isRegular(TarArchiveEntry entry) {
    return entry.isFile()
        && !entry.isSymbolicLink()
        && !entry.isLink()
        && !entry.isFIFO()
        && !entry.isCharacterDevice()
        && !entry.isBlockDevice();
  }

  /** What is left of an entry is counted as it is passed over. */
  private long drain() throws IOException {
    byte[] rest = new byte[8192];
    long bytes = 0;
    for (int read = data.read(rest); read >= 0; read = data.read(rest)) {
      bytes += read;
    }
    return bytes;
  }
}
