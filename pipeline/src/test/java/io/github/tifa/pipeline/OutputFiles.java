package io.github.tifa.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.transforms.Reuse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a run left in its output folder, read into memory. */
final class OutputFiles {
  static final ObjectMapper JSON = new ObjectMapper();

  private final NavigableMap<String, String> files = new TreeMap<>();

  /**
   * Reads a folder; folders inside it are entries too, with a slash at their end. What is kept for
   * later runs is no output.
   */
  static OutputFiles in(Path folder) {
    OutputFiles outputs = new OutputFiles();
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.filter(path -> !path.equals(folder)).toList()) {
        String name = folder.relativize(path).toString();
        if (Files.isDirectory(path)) {
          outputs.files.put(name + "/", "");
        } else if (!name.equals(Reuse.FILE)) {
          outputs.files.put(name, new String(Files.readAllBytes(path), UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outputs;
  }

  Set<String> names() {
    return files.keySet();
  }

  /** The names of the files of objects: all but the report. */
  Set<String> tables() {
    TreeSet<String> names = new TreeSet<>(files.keySet());
    names.remove("report.html");
    return names;
  }

  String text(String name) {
    String text = files.get(name);
    if (text == null) {
      throw new AssertionError("the run left no " + name + ", only " + names());
    }
    return text;
  }

  /** The object of a {@code .json} file. */
  JsonNode object(String name) {
    return parse(text(name));
  }

  /** The objects of a {@code .jsonl} file. */
  List<JsonNode> rows(String name) {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : text(name).split("\n")) {
      if (!line.isEmpty()) {
        rows.add(parse(line));
      }
    }
    return rows;
  }

  /** All objects of a file of either kind. */
  List<JsonNode> objects(String name) {
    return name.endsWith(".jsonl") ? rows(name) : List.of(object(name));
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}
