package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;

/** Holds the packages to the directions in which they may import each other. */
public final class RoomsTest {
  private static final String TIFA = "io.github.tifa.";

  /** Each room with the rooms that it may import. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.of(
              "post", Set.of(),
              "article", Set.of("post"),
              "language", Set.of(),
              "lexicon", Set.of("language"),
              "annotation", Set.of("lexicon", "language", "article", "post"),
              "statistics", Set.of(),
              "table", Set.of("annotation", "lexicon", "language", "article", "post", "statistics"),
              "transforms",
                  Set.of(
                      "table",
                      "statistics",
                      "annotation",
                      "lexicon",
                      "language",
                      "article",
                      "post"),
              "report",
                  Set.of(
                      "transforms",
                      "table",
                      "statistics",
                      "annotation",
                      "lexicon",
                      "language",
                      "article",
                      "post"),
              "pipeline",
                  Set.of(
                      "report",
                      "transforms",
                      "table",
                      "statistics",
                      "annotation",
                      "lexicon",
                      "language",
                      "article",
                      "post")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.tifa");

  @Test
  public void everyRoomHasARule() {
    Set<String> rooms =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring(TIFA.length()))
            .collect(Collectors.toSet());

    assertThat(rooms).containsExactlyElementsIn(MAY_IMPORT.keySet());
  }

  @Test
  public void roomsImportDownwardsOnly() {
    MAY_IMPORT.forEach(
        (room, allowed) -> {
          String[] others =
              MAY_IMPORT.keySet().stream()
                  .filter(other -> !other.equals(room) && !allowed.contains(other))
                  .map(other -> TIFA + other + "..")
                  .toArray(String[]::new);
          if (others.length > 0) {
            noClasses()
                .that()
                .resideInAPackage(TIFA + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as(room + " may import only " + allowed)
                .check(CLASSES);
          }
        });
  }

  @Test
  public void roomsHaveNoCycles() {
    slices().matching(TIFA + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  public void onlyLanguageKnowsTheSegmenter() {
    onlyTheseImport("com.hankcs..", "language");
  }

  @Test
  public void onlyArticleKnowsTheHtmlParser() {
    onlyTheseImport("org.jsoup..", "article");
  }

  @Test
  public void onlyPostKnowsTheYamlParser() {
    onlyTheseImport("org.snakeyaml..", "post");
  }

  @Test
  public void onlyTransformsAndPipelineKnowBeam() {
    onlyTheseImport("org.apache.beam..", "transforms", "pipeline");
  }

  private static void onlyTheseImport(String library, String... rooms) {
    String[] packages = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      packages[i] = TIFA + rooms[i] + "..";
      String room = packages[i];
      assertThat(CLASSES.stream().filter(c -> resides(c, room)).anyMatch(c -> uses(c, library)))
          .isTrue();
    }
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  private static boolean resides(JavaClass type, String room) {
    return JavaClass.Predicates.resideInAPackage(room).test(type);
  }

  private static boolean uses(JavaClass type, String library) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(
            dependency ->
                JavaClass.Predicates.resideInAPackage(library).test(dependency.getTargetClass()));
  }
}
