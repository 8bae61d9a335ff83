package io.github.tifa.post;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the posts of an archive one after the other; only one is held at a time. Nothing is written
 * anywhere, so names that lead out of the archive are names and nothing else. Not thread-safe.
 */
public final class ArchiveReader implements AutoCloseable {
  /** More entries than that are not read, since their names are held until they are sorted. */
  private static final int MOST_MEMBERS = 2_000_000;

  private final InputStream in;
  private final long size;
  private final Limits limits;
  private final Archive archive;
  private Members members;
  private int read;
  private boolean ended;

  ArchiveReader(InputStream in, long size, Limits limits, Archive archive) {
    this.in = in;
    this.size = size;
    this.limits = limits;
    this.archive = archive;
  }

  /** The entries of an archive of some kind. */
  interface Members {
    /**
     * Reads the next one.
     *
     * @return the entry, or null at the end
     * @throws IOException if the archive is damaged
     */
    Member next() throws IOException;
  }

  /**
   * An entry of an archive.
   *
   * @param name its name there; whoever made the archive chose it
   * @param content its bytes, not copied; empty when it is no post
   * @param fault why it is no post
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
  public record Member(String name, byte[] content, Optional<MalformedPostException> fault) {
    private static final int LONGEST_NAME = 4_096;

    static Member post(String name, byte[] content) {
      return new Member(shown(name), content, Optional.empty());
    }

    static Member fault(String name, String error, String message) {
      return fault(name, new MalformedPostException(error, message));
    }

    static Member fault(String name, MalformedPostException fault) {
      return new Member(shown(name), new byte[0], Optional.of(fault));
    }

    /** Archives of the working folder call their files {@code ./a}. */
    private static String shown(String name) {
      String plain = name.startsWith("./") ? name.substring(2) : name;
      return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
  }

  /**
   * Reads the next entry; folders are passed over.
   *
   * @return the entry, or empty at the end of the archive
   * @throws MalformedPostException if no more can be read, because the archive is damaged, cut off,
   *     or too large when it is unpacked; or if there is nothing in it. It says so once, and what
   *     came before is good.
   */
  public Optional<Member> next() throws MalformedPostException {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (members == null) {
        members = archive.members(in, new Archive.Budget(size), limits);
      }
      Member member = members.next();
      if (member == null) {
        ended = true;
        if (read == 0) {
          throw new MalformedPostException("empty_archive", "The archive has no files in it.");
        }
        return Optional.empty();
      }
      if (read == MOST_MEMBERS) {
        throw new Archive.SpentException();
      }
      read++;
      return Optional.of(member);
    } catch (Archive.SpentException e) {
      ended = true;
      throw new MalformedPostException(
          "archive_too_large",
          "The archive holds more than 2,000,000 files, or becomes more than a hundred times as"
              + " large when it is unpacked: only the first "
              + read
              + " were read. Divide it, or unpack it and read the folder.");
    } catch (IOException | RuntimeException e) {
      // The libraries meet bytes that nobody foresaw with exceptions of many kinds.
      ended = true;
      throw new MalformedPostException(
          "damaged_archive",
          "The archive is damaged, cut off, or of another kind than its name says ("
              + e.getClass().getSimpleName()
              + "): the "
              + read
              + " files before that place were read.");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
