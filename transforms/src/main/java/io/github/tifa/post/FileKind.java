package io.github.tifa.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a file looks like that is no text, by its first bytes. */
final class FileKind {
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("\u0089PNG", "a PNG picture");
    BEGINNINGS.put("\u00FF\u00D8\u00FF", "a JPEG picture");
    BEGINNINGS.put("GIF8", "a GIF picture");
    BEGINNINGS.put("RIFF", "a WebP picture or a sound");
    BEGINNINGS.put("BM", "a bitmap picture");
    BEGINNINGS.put("II*\0", "a TIFF picture");
    BEGINNINGS.put("MM\0*", "a TIFF picture");
    BEGINNINGS.put("%PDF", "a PDF document");
    BEGINNINGS.put("PK\u0003\u0004", "a ZIP archive or an office document");
    BEGINNINGS.put("\u00D0\u00CF\u0011\u00E0", "an old office document");
    BEGINNINGS.put("\u001F\u008B", "gzip data");
    BEGINNINGS.put("BZh", "bzip2 data");
    BEGINNINGS.put("\u00FD7zXZ", "xz data");
    BEGINNINGS.put("7z\u00BC\u00AF", "a 7z archive");
    BEGINNINGS.put("Rar!", "a RAR archive");
    BEGINNINGS.put("(\u00B5/\u00FD", "Zstandard data");
    BEGINNINGS.put("\u007FELF", "a program");
    BEGINNINGS.put("MZ", "a program");
    BEGINNINGS.put("\u00CA\u00FE\u00BA\u00BE", "a Java class or a program");
    BEGINNINGS.put("SQLite format 3", "an SQLite database");
    BEGINNINGS.put("ID3", "a sound");
    BEGINNINGS.put("OggS", "a sound or a film");
  }

  private FileKind() {}

  /** A noun with its article, such as {@code a PNG picture}; empty for what is not known. */
  static Optional<String> of(byte[] content) {
    String head = new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1);
    if (head.length() >= 8 && head.startsWith("ftyp", 4)) {
      return Optional.of("a film");
    }
    if (!head.isEmpty() && head.chars().allMatch(c -> c == 0)) {
      return Optional.of("a file of NUL bytes, such as a disk fault or a cut download leaves");
    }
    return BEGINNINGS.entrySet().stream()
        .filter(kind -> head.startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
