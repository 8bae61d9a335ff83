package io.github.tifa.transforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What the program is made of, as far as it decides how a post is read: a version says too little,
 * since programs that were built from changed sources share it.
 */
final class Program {
  /** Tifa, the segmenter with its dictionaries, and what takes posts apart. */
  private static final List<String> DECISIVE =
      List.of(
          "io/github/tifa/",
          "com/hankcs/",
          "data/",
          "com/ibm/icu/",
          "org/jsoup/",
          "org/snakeyaml/");

  private Program() {}

  /**
   * A hash of the classes and resources in the jar or folder that this class comes from. Two
   * programs with the same hash read posts alike.
   */
  static String hash() {
    TreeMap<String, Long> parts = new TreeMap<>();
    try {
      Path place =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        addFolder(place, parts);
      } else {
        addJar(place, parts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The program cannot read itself", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program lies where no file can", e);
    }
    return HanlpData.sha256(parts.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static boolean decides(String name) {
    return DECISIVE.stream().anyMatch(name::startsWith)
        && !name.startsWith("io/github/tifa/report/")
        && !name.startsWith("io/github/tifa/pipeline/");
  }

  private static void addJar(Path jar, Map<String, Long> parts) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .filter(entry -> decides(entry.getName()))
          .forEach(entry -> parts.put(entry.getName(), entry.getCrc()));
    }
  }

  private static void addFolder(Path folder, Map<String, Long> parts) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (decides(name)) {
          CRC32 crc = new CRC32();
          crc.update(Files.readAllBytes(file));
          parts.put(name, crc.getValue());
        }
      }
    }
  }
}
