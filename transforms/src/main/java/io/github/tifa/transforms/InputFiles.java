package io.github.tifa.transforms;

import io.github.tifa.post.Archive;
import io.github.tifa.post.ArchiveReader;
import io.github.tifa.post.ArchiveReader.Member;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.transforms.PostBatch.InputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All posts of the input by their paths, those in archives among them. An archive is read once, as
 * a stream, and its posts are left behind each other in one file, so that a post can be read alone
 * and in any order, and memory holds their names only.
 */
final class InputFiles {
  private final PartFolder folder;
  private final Limits limits;
  private final TreeMap<String, InputFile> posts = new TreeMap<>();
  private final List<Rejection> rejections = new ArrayList<>();

  /** Unpacks to {@code folder}, where there is something to unpack. */
  InputFiles(PartFolder folder, Limits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /**
   * Adds files with all that is in them.
   *
   * @param files their sizes in bytes by their paths
   * @throws IOException if what is unpacked cannot be written
   */
  void add(Map<String, Long> files) throws IOException {
    Map<String, Archive> archives = new TreeMap<>();
    files.forEach(
        (path, size) -> {
          Optional<Archive> archive = Archive.of(path);
          if (archive.isPresent() && PostReader.isRegular(path)) {
            archives.put(path, archive.get());
          } else {
            posts.put(path, new InputFile(path, size));
          }
        });
    for (Map.Entry<String, Archive> archive : archives.entrySet()) {
      String path = archive.getKey();
      try {
        unpack(path, archive.getValue(), files.get(path));
      } catch (MalformedPostException e) {
        reject(path, e);
      }
    }
    rejections.sort(Comparator.comparing(Rejection::path));
  }

  private void reject(String path, MalformedPostException fault) {
    rejections.add(new Rejection(path, "read", fault.error(), fault.getMessage()));
  }

  private void unpack(String path, Archive archive, long size)
      throws MalformedPostException, IOException {
    String holder = folder.file("unpacked");
    long at = 0;
    try (ArchiveReader reader = archive.open(PostReader.open(path), size, limits);
        OutputStream out = Files.create(holder)) {
      for (Optional<Member> next = reader.next(); next.isPresent(); next = reader.next()) {
        Member member = next.get();
        String name = path + Archive.SEPARATOR + member.name();
        if (member.fault().isPresent()) {
          reject(name, member.fault().get());
        } else if (posts.containsKey(name)) {
          reject(
              name,
              new MalformedPostException(
                  "duplicate_name", "A file of this name came before it: only the first is read."));
        } else {
          byte[] content = member.content();
          out.write(content);
          posts.put(name, new InputFile(name, content.length, holder, at));
          at += content.length;
        }
      }
    }
  }

  /** All posts, ordered by path. */
  Collection<InputFile> posts() {
    return Collections.unmodifiableCollection(posts.values());
  }

  /** What turned out to be no post while archives were unpacked, ordered by path. */
  List<Rejection> rejections() {
    return Collections.unmodifiableList(rejections);
  }
}
