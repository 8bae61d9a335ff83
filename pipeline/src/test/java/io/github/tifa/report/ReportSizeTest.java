package io.github.tifa.report;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.transforms.FinishedTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

/** The page stays small for a corpus that is made to swell it. */
public final class ReportSizeTest {
  private static final int MOST = 15_000_000;

  @Test
  public void centuriesOfHostileTextsHaveRoom() throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();

    new Report(ReportLanguage.EN).write(new Swollen(), page);

    assertThat(page.size()).isLessThan(MOST);
    assertThat(page.size()).isGreaterThan(MOST * 9 / 10);
    String text = page.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("\"period\":\"decade\"");
    assertThat(text).contains("\"periods\":[\"1800s\",\"1810s\"");
    assertThat(text).contains("\"together\":39,");
    assertThat(text).doesNotContain("\"quotesLeftOut\":0}");
  }

  /** Everything that has room, in a post of each year, whose texts are long when escaped. */
  private static final class Swollen implements FinishedTables {
    private static final int YEARS = 300;
    private static final int SOURCES = 40;
    private static final String HOSTILE = "<&>".repeat(200);
    private static final String COURSE =
        "\"firstDate\":\"1800-01-01\",\"lastDate\":\"2099-01-01\",\"periods\":300,\"range\":300,"
            + "\"dispersion\":0.1,\"trend\":null,\"bursts\":[],"
            + "\"silence\":{\"posts\":0,\"probability\":1,\"flagged\":false}";

    private static final EntityType[] ENTITIES =
        Stream.of(EntityType.values())
            .flatMap(type -> Stream.generate(() -> type).limit(Bounds.ENTITIES.get(type)))
            .toArray(EntityType[]::new);

    private final Lexicon lexicon = LexiconReader.read(ShippedLexicon.files());

    @Override
    public boolean has(String name) {
      return true;
    }

    @Override
    public Lexicon lexicon() {
      return lexicon;
    }

    @Override
    public InputStream open(String name) {
      return switch (name) {
        case "run.json" -> lines(1, i -> run());
        case "summary.json" -> lines(1, i -> summary());
        case "entities.jsonl" -> lines(ENTITIES.length, i -> entity(ENTITIES[i], i));
        case "keywords.jsonl" -> lines(Bounds.KEYWORDS, Swollen::keyword);
        case "posts.jsonl" -> lines(YEARS, Swollen::post);
        case "concordance.jsonl" -> lines(ENTITIES.length * 4, Swollen::concordance);
        default -> InputStream.nullInputStream();
      };
    }

    private static InputStream lines(int count, IntFunction<String> line) {
      return new ByteArrayInputStream(
          IntStream.range(0, count)
              .mapToObj(line)
              .collect(Collectors.joining("\n"))
              .getBytes(StandardCharsets.UTF_8));
    }

    private static String run() {
      return "{\"schemaVersion\":1,\"version\":\"0\",\"counts\":{},\"lexicon\":[],\"models\":[],"
          + "\"options\":{\"compare\":\"\",\"hanlpData\":\"\",\"maxRejectedShare\":\"0\","
          + "\"nearDuplicates\":\"\",\"newTerms\":\"\",\"period\":\"month\",\"sourceZone\":\"\"}}";
    }

    private static String summary() {
      String sources =
          IntStream.range(0, SOURCES)
              .mapToObj(i -> "{\"source\":\"source " + i + "\",\"uniquePosts\":" + (99 - i) + "}")
              .collect(Collectors.joining(","));
      String periods =
          IntStream.range(0, YEARS)
              .mapToObj(i -> String.valueOf(1800 + i))
              .collect(Collectors.joining(","));
      return ("{\"posts\":300,\"uniquePosts\":300,\"duplicates\":0,\"characters\":0,\"tokens\":0,"
              + "\"sentences\":0,\"firstDate\":\"1800-01-01\",\"lastDate\":\"2099-01-01\","
              + "\"undated\":0,\"crowdedSentences\":0,\"scripts\":{},\"issues\":{},\"sources\":[")
          + (sources + "],\"periods\":[" + periods + "]}");
    }

    private static String entity(EntityType type, int i) {
      return ("{\"id\":\"e" + i + "\",\"name\":\"" + HOSTILE.substring(0, 30) + "\",\"type\":\"")
          + (type.name() + "\",\"class\":\"other\",\"mentions\":300,\"nested\":0,\"posts\":300,")
          + ("\"headlines\":0,\"forms\":{\"" + HOSTILE + "\":300},\"titles\":{},\"methods\":{},")
          + (COURSE + ",\"adoption\":{\"firstPost\":\"\"}}");
    }

    private static String keyword(int i) {
      return ("{\"rank\":" + (i + 1) + ",\"term\":\"词" + i + "\",\"pos\":\"n\",\"mentions\":300,")
          + ("\"posts\":300,\"score\":1," + COURSE + "}");
    }

    private static String concordance(int i) {
      return ("{\"id\":\"e" + i / 4 + "\",\"post\":\"" + id(i % YEARS) + "\",\"field\":\"text\",")
          + ("\"left\":\"" + HOSTILE + "\",\"form\":\"" + i + "\",\"right\":\"" + HOSTILE + "\"}");
    }

    private static String post(int year) {
      String mentions =
          IntStream.range(0, ENTITIES.length)
              .mapToObj(
                  i ->
                      ("{\"id\":\"e" + i + "\",\"field\":\"text\",\"start\":" + i % 150 * 4)
                          + (",\"end\":" + (i % 150 * 4 + 3) + ",\"sentence\":" + i / 50)
                          + ",\"method\":\"register\",\"nested\":false}")
              .collect(Collectors.joining(","));
      String words =
          IntStream.range(0, Bounds.KEYWORDS)
              .mapToObj(i -> "\"词" + i + "\":1")
              .collect(Collectors.joining(","));
      return ("{\"id\":\"" + id(year) + "\",\"title\":\"" + HOSTILE + "\",\"day\":\"")
          + (1800 + year + "-01-01\",\"source\":\"source " + year % SOURCES + "\",\"url\":\"\",")
          + ("\"duplicateKind\":null,\"text\":\"" + HOSTILE + "\",\"mentions\":[" + mentions + "],")
          + ("\"keywords\":[],\"words\":{" + words + "}}");
    }

    private static String id(int year) {
      return String.format("%016x", year + 1);
    }
  }
}
