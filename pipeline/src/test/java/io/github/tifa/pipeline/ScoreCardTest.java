package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Annotator;
import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.Mention;
import io.github.tifa.article.ArticleCleaner;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.post.PostParser;
import io.github.tifa.post.RawPost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * The score card: precision, recall and F1 of the reading on the posts annotated by hand in {@code
 * testdata/gold}, on exact spans. The test fails when a score falls below what was once reached.
 */
public final class ScoreCardTest {
  private static final Pattern MARK = Pattern.compile("\\{([A-Z_]+)\\|([^{}|]+)}");

  /** The least F1 of each type; raise them when the reading gets better. */
  private static final Map<EntityType, Double> FLOORS =
      new EnumMap<>(
          Map.of(
              EntityType.LEADER, 0.94,
              EntityType.PERSON, 0.80,
              EntityType.PLACE, 0.95,
              EntityType.ORGANISATION, 0.92,
              EntityType.POLICY_TERM, 0.91,
              EntityType.MEETING, 0.85,
              EntityType.DOCUMENT, 0.93));

  private record Marked(Field field, int start, int end, EntityType type) {}

  private record Gold(String title, String text, Set<Marked> marks) {}

  private static final class Score {
    int right;
    int found;
    int wanted;
    int hit;

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return wanted == 0 ? 1 : (double) hit / wanted;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "P %.3f  R %.3f  F1 %.3f  (%d marked, %d found)",
          precision(),
          recall(),
          f1(),
          wanted,
          found);
    }
  }

  @Test
  public void readingIsAsGoodAsItWas() throws Exception {
    Annotator annotator = new Annotator(LexiconReader.read(ShippedLexicon.files()));
    ArticleCleaner cleaner = new ArticleCleaner();
    PostParser parser = new PostParser(ZoneId.of("Asia/Shanghai"));
    Map<EntityType, Score> byType = new EnumMap<>(EntityType.class);
    Map<String, Score> byMethod = new TreeMap<>();
    List<String> misread = new ArrayList<>();
    int posts = 0;
    for (Path file : posts()) {
      posts++;
      RawPost raw = new RawPost(file.toString(), Files.readAllBytes(file));
      AnnotatedArticle annotated = annotator.annotate(cleaner.clean(parser.parse(raw)));
      Gold gold = gold(file);
      if (!annotated.article().title().equals(gold.title())
          || !annotated.article().text().equals(gold.text())) {
        misread.add(file.getFileName().toString());
      }
      score(annotated, gold, byType, byMethod);
    }
    byType.forEach((type, score) -> System.out.printf("%-14s %s%n", type, score));
    byMethod.forEach(
        (method, score) ->
            System.out.printf(
                Locale.ROOT, "%-14s P %.3f  (%d found)%n", method, score.precision(), score.found));
    System.out.printf("cleaned as expected: %d of %d posts%n", posts - misread.size(), posts);

    assertWithMessage("posts in testdata/gold").that(posts).isAtLeast(80);
    assertWithMessage("posts whose text is not as annotated").that(misread).isEmpty();
    FLOORS.forEach(
        (type, floor) ->
            assertWithMessage("F1 of %s", type).that(byType.get(type).f1()).isAtLeast(floor));
  }

  private static void score(
      AnnotatedArticle annotated,
      Gold gold,
      Map<EntityType, Score> byType,
      Map<String, Score> byMethod) {
    Set<Marked> read = new HashSet<>();
    annotated.mentions().forEach(mention -> read.add(marked(mention)));
    for (Mention mention : annotated.counted()) {
      if (mention.nested()) {
        continue;
      }
      boolean right = gold.marks().contains(marked(mention)) || isAlsoRight(mention, read, gold);
      for (Score score :
          List.of(
              byType.computeIfAbsent(mention.type(), t -> new Score()),
              byMethod.computeIfAbsent(mention.method().code(), m -> new Score()))) {
        score.found++;
        score.right += right ? 1 : 0;
      }
    }
    for (Marked mark : gold.marks()) {
      Score score = byType.computeIfAbsent(mark.type(), t -> new Score());
      score.wanted++;
      score.hit += read.contains(mark) ? 1 : 0;
    }
  }

  /** A law that is a formula too is read as both; either is right. */
  private static boolean isAlsoRight(Mention mention, Set<Marked> read, Gold gold) {
    return Stream.of(EntityType.values())
        .map(type -> new Marked(mention.field(), mention.start(), mention.end(), type))
        .anyMatch(mark -> read.contains(mark) && gold.marks().contains(mark));
  }

  private static Marked marked(Mention mention) {
    return new Marked(mention.field(), mention.start(), mention.end(), mention.type());
  }

  private static List<Path> posts() throws Exception {
    try (Stream<Path> files = Files.list(root().resolve("testdata/gold"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    return Files.isDirectory(folder.resolve("testdata")) ? folder : folder.getParent();
  }

  /**
   * Reads the expected text with its marks: the title in the first line, a paragraph in each other.
   */
  private static Gold gold(Path post) throws Exception {
    String text =
        Files.readString(Path.of(post.toString().replaceFirst("\\.md$", ".txt"))).stripTrailing();
    int cut = text.indexOf('\n');
    Set<Marked> marks = new HashSet<>();
    String title = strip(cut < 0 ? text : text.substring(0, cut), Field.TITLE, marks);
    String body = strip(cut < 0 ? "" : text.substring(cut + 1), Field.BODY, marks);
    return new Gold(title, body, marks);
  }

  private static String strip(String marked, Field field, Set<Marked> marks) {
    StringBuilder plain = new StringBuilder();
    Matcher matcher = MARK.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      plain.append(marked, at, matcher.start());
      int start = plain.codePointCount(0, plain.length());
      plain.append(matcher.group(2));
      int end = plain.codePointCount(0, plain.length());
      marks.add(new Marked(field, start, end, EntityType.valueOf(matcher.group(1))));
      at = matcher.end();
    }
    return plain.append(marked.substring(at)).toString();
  }
}
