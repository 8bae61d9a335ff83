package io.github.tifa.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a corpus that is many times as large as a folder of posts and of the same make. The first
 * copy is the folder as it is. In each further one every post has another name, address and year,
 * and the second half of its text is that of another post, so that it is no copy for the job. The
 * same folder gives the same corpus.
 */
final class CorpusCopies {
  private static final Pattern NAME = Pattern.compile("^(\\d{4})-(\\d{2}-\\d{2})");
  private static final Pattern DATE =
      Pattern.compile("(?m)^(date: *['\"]?)(\\d{4})-(\\d{2}-\\d{2})");
  private static final Pattern ADDRESS = Pattern.compile("(?m)^(from: *)(\\S+)");

  /** Where a text may be cut: behind a paragraph. */
  private static final Pattern END = Pattern.compile("</p>|\n");

  private static final String HEAD = "\n---\n";

  private final Path folder;
  private final List<Path> posts;

  private CorpusCopies(Path folder, List<Path> posts) {
    this.folder = folder;
    this.posts = posts;
  }

  /** The posts of a folder and of those below it. */
  static CorpusCopies of(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new CorpusCopies(folder, files.filter(Files::isRegularFile).sorted().toList());
    }
  }

  /** Writes so many copies, each to a folder of its own below {@code target}. */
  void write(int copies, Path target) throws IOException {
    for (int copy = 0; copy < copies; copy++) {
      for (int i = 0; i < posts.size(); i++) {
        Path name = folder.relativize(posts.get(i));
        Path to =
            target
                .resolve("copy-" + copy)
                .resolve(name)
                .resolveSibling(name(name.getFileName().toString(), copy));
        Files.createDirectories(to.getParent());
        Files.write(to, (copy == 0 ? read(i) : mixed(i, copy)).getBytes(ISO_8859_1));
      }
    }
  }

  /** Bytes are characters here, so that encodings stay what they are. */
  private String read(int post) {
    try {
      return new String(Files.readAllBytes(posts.get(post % posts.size())), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String mixed(int post, int copy) {
    String own = read(post);
    String other = read(post + copy);
    String text = own.substring(0, middle(own)) + other.substring(middle(other));
    text = ADDRESS.matcher(text).replaceFirst("$1$2?copy=" + copy);
    Matcher date = DATE.matcher(text);
    return date.replaceFirst(found -> found.group(1) + later(found, 2, copy));
  }

  /** The end of the paragraph in the middle of the text. */
  private static int middle(String post) {
    int head = post.startsWith("---\n") ? Math.max(0, post.indexOf(HEAD)) : 0;
    Matcher end = END.matcher(post);
    return end.find(head + (post.length() - head) / 2) ? end.end() : post.length();
  }

  private static String name(String name, int copy) {
    return copy == 0 ? name : NAME.matcher(name).replaceFirst(found -> later(found, 1, copy));
  }

  /** The same day so many years later; not every year has a 29 February. */
  private static String later(MatchResult date, int year, int copy) {
    String day = date.group(year + 1).equals("02-29") ? "02-28" : date.group(year + 1);
    return Integer.parseInt(date.group(year)) + copy + "-" + day;
  }
}
