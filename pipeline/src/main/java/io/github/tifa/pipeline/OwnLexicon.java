package io.github.tifa.pipeline;

import io.github.tifa.lexicon.LexiconFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;

/**
 * A lexicon file of the user's, in any file system that Beam knows: whoever starts a template has
 * no local disk to put it on. The launcher reads it; workers get what stands in it.
 */
final class OwnLexicon {
  private static final int LARGEST = 16 << 20;

  private OwnLexicon() {}

  /** Reads a file; empty if it cannot be read, and then the fault is added. */
  static Optional<LexiconFile> read(String name, List<String> faults) {
    try (InputStream in = open(name)) {
      byte[] content = in.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        faults.add("--lexicon: " + name + " is larger than 16 MiB");
        return Optional.empty();
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(new LexiconFile(name.replaceFirst(".*/", ""), text));
    } catch (CharacterCodingException e) {
      faults.add("--lexicon: " + name + " is not UTF-8 text");
    } catch (NotRegularException e) {
      faults.add("--lexicon: " + name + " is no regular file");
    } catch (IOException | IllegalArgumentException e) {
      faults.add("--lexicon: " + name + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
    return Optional.empty();
  }

  private static InputStream open(String name) throws IOException {
    if (RunnerDefaults.hasScheme(name)) {
      return Channels.newInputStream(
          FileSystems.open(FileSystems.matchSingleFileSpec(name).resourceId()));
    }
    Path path = Path.of(name);
    // A pipe would be waited for without end, and a device read without end.
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new NotRegularException();
    }
    return Files.newInputStream(path);
  }

  private static final class NotRegularException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
