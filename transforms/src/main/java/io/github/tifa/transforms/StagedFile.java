package io.github.tifa.transforms;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An output file that is written and has not got its name yet.
 *
 * @param name its name in the output folder
 * @param rows how many rows it has, 1 for a file that is one object
 * @param sha256 the hash of its bytes
 * @param path where it lies meanwhile
 */
record StagedFile(String name, long rows, String sha256, String path) implements Serializable {
  /** Writes the content of a file and says how many rows it has. */
  @FunctionalInterface
  interface Content {
    long write(OutputStream out) throws IOException;
  }

  /** Writes a file below a folder, under a name that no other has. */
  static StagedFile write(PartFolder folder, String name, Content content) throws IOException {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    long rows;
    String path = folder.file(name);
    try (OutputStream out = new DigestOutputStream(Files.create(path), sha)) {
      rows = content.write(out);
    }
    return new StagedFile(name, rows, HexFormat.of().formatHex(sha.digest()), path);
  }
}
