package io.github.tifa.transforms;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Lists files of the local disk. Nothing is passed over in silence: a folder that cannot be listed,
 * a link that leads nowhere, a pipe or a device is listed as what it is, so that it is read,
 * refused and accounted for. A link back to a folder above it is not followed, for all below it is
 * listed already.
 */
final class LocalFiles extends SimpleFileVisitor<Path> {
  private static final String WILD = "*?[{\\";

  private final Predicate<Path> wanted;
  private final Map<String, Long> found = new TreeMap<>();

  LocalFiles(Predicate<Path> wanted) {
    this.wanted = wanted;
  }

  /**
   * Files by their absolute names, each with its size in bytes.
   *
   * @param pattern a file, a folder (with all that is below it) or a glob
   * @return what was found, in the order of the names; empty when there is no such file
   */
  static Map<String, Long> matching(String pattern) throws IOException {
    File file = new File(pattern).getAbsoluteFile();
    if (file.isDirectory()) {
      return walk(file.toPath(), path -> true);
    }
    if (file.exists()) {
      return Map.of(name(file.toPath()), file.isFile() ? file.length() : 0);
    }
    int wild = 0;
    while (wild < pattern.length() && WILD.indexOf(pattern.charAt(wild)) < 0) {
      wild++;
    }
    String fixed = pattern.substring(0, pattern.lastIndexOf('/', wild) + 1);
    File root = new File(fixed.isEmpty() ? "." : fixed).getAbsoluteFile();
    if (wild == pattern.length() || !root.isDirectory()) {
      return Map.of();
    }
    String absolute = new File("").getAbsolutePath();
    String glob = file.getPath().startsWith(absolute) ? escape(absolute) : "";
    glob += file.getPath().substring(glob.isEmpty() ? 0 : absolute.length());
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    Path start = fixed.isEmpty() ? new File(absolute).toPath() : root.toPath();
    return walk(start, matcher::matches);
  }

  /** The working folder is no part of the pattern, whatever its name holds. */
  private static String escape(String path) {
    return path.replaceAll("[*?\\[\\]{}\\\\]", "\\\\$0");
  }

  private static Map<String, Long> walk(Path root, Predicate<Path> wanted) throws IOException {
    LocalFiles files = new LocalFiles(wanted);
    java.nio.file.Files.walkFileTree(
        root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, files);
    return files.found;
  }

  /** What was found so far. */
  Map<String, Long> found() {
    return found;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (wanted.test(file)) {
      found.put(name(file), attributes.isRegularFile() ? attributes.size() : 0);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException fault) {
    if (!(fault instanceof java.nio.file.FileSystemLoopException)) {
      found.put(name(file), 0L);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException fault) {
    if (fault != null) {
      found.put(name(folder), 0L);
    }
    return FileVisitResult.CONTINUE;
  }

  /** Names that are no text stay apart by their bytes; nothing can be opened by them. */
  private static String name(Path path) {
    String name = path.normalize().toString();
    return Path.of(name).equals(path.normalize()) ? name : path.toUri().getRawPath();
  }
}
