package io.github.tifa.annotation;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.language.CharacterFolding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** The word lists that come with Tifa are sound; reading them checks their shape. */
public final class ShippedWordsTest {
  private static List<Path> files() throws Exception {
    Path folder = Path.of(WordTable.class.getResource("deny.tsv").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  @Test
  public void areFolded() throws Exception {
    assertThat(files()).isNotEmpty();
    for (Path file : files()) {
      WordTable table = WordTable.read(name(file));
      for (String role : table.roles()) {
        for (String word : table.words(role)) {
          assertWithMessage("%s, %s", name(file), role)
              .that(word)
              .isEqualTo(CharacterFolding.fold(word));
        }
      }
    }
  }

  @Test
  public void standInTheOrderInWhichTheirRolesAreExplained() throws Exception {
    for (Path file : files()) {
      assertWithMessage(name(file))
          .that(rolesOfRows(file))
          .containsExactlyElementsIn(WordTable.read(name(file)).roles())
          .inOrder();
    }
  }

  /** The roles of the rows, each once for every run of rows that have it. */
  private static List<String> rolesOfRows(Path file) throws IOException {
    List<String> roles = new ArrayList<>();
    Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> line.substring(0, line.indexOf('\t')))
        .filter(role -> roles.isEmpty() || !roles.get(roles.size() - 1).equals(role))
        .forEachOrdered(roles::add);
    return roles;
  }
}
