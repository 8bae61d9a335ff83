package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Holds the numbers and the safety of the page against the tables. */
public final class ReportDataTest {
  private static final Pattern SCRIPT =
      Pattern.compile(
          "<script( type=\"application/json\" id=\"(\\w+)\")?>(.*?)</script>", Pattern.DOTALL);
  private static final int ENTITY_CELL = 7;
  private static final int PAIR_CELL = 4;
  private static final int KEYWORD_CELL = 4;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final OutputFiles outputs = SampleRun.get().outputs();
  private final String page = outputs.text("report.html");
  private final JsonNode data = data(page);

  private static JsonNode data(String page) {
    Matcher script = SCRIPT.matcher(page);
    while (script.find()) {
      if ("data".equals(script.group(2))) {
        return OutputFiles.parse(script.group(3));
      }
    }
    throw new AssertionError("the page has no data");
  }

  private static long sum(JsonNode cells, int width, int number) {
    long sum = 0;
    for (int i = number; i < cells.size(); i += width) {
      sum += cells.get(i).longValue();
    }
    return sum;
  }

  @Test
  public void countsBySourceAndPeriodAddUpToTheEntity() {
    Map<String, JsonNode> rows = new HashMap<>();
    outputs.rows("entities.jsonl").forEach(row -> rows.put(row.get("id").textValue(), row));
    assertThat(data.get("entities")).isNotEmpty();
    for (JsonNode entity : data.get("entities")) {
      JsonNode row = rows.get(entity.get("id").textValue());
      JsonNode cells = entity.get("cells");
      assertWithMessage("%s", row)
          .that(sum(cells, ENTITY_CELL, 2))
          .isEqualTo(row.get("posts").longValue());
      assertWithMessage("%s", row)
          .that(sum(cells, ENTITY_CELL, 3))
          .isEqualTo(row.get("mentions").longValue());
      assertWithMessage("%s", row)
          .that(sum(cells, ENTITY_CELL, 4))
          .isEqualTo(row.get("headlines").longValue());
      // Fewer than 50 titles, so that the table has them all.
      assertWithMessage("%s", row).that(row.get("titles").size()).isLessThan(50);
      long titled = 0;
      for (JsonNode count : row.get("titles")) {
        titled += count.longValue();
      }
      assertWithMessage("%s", row).that(sum(cells, ENTITY_CELL, 6)).isEqualTo(titled);
    }
  }

  @Test
  public void countsOfKeywordsBySourceAndPeriodAddUpToTheKeyword() {
    Map<String, JsonNode> rows = new HashMap<>();
    outputs.rows("keywords.jsonl").forEach(row -> rows.put(row.get("term").textValue(), row));
    assertThat(data.get("keywords")).isNotEmpty();
    for (JsonNode keyword : data.get("keywords")) {
      JsonNode row = rows.get(keyword.get("term").textValue());
      assertWithMessage("%s", row)
          .that(sum(keyword.get("cells"), KEYWORD_CELL, 2))
          .isEqualTo(row.get("posts").longValue());
      assertWithMessage("%s", row)
          .that(sum(keyword.get("cells"), KEYWORD_CELL, 3))
          .isEqualTo(row.get("mentions").longValue());
    }
  }

  @Test
  public void pairsAgreeWithTheTableOfPairs() {
    Map<String, JsonNode> rows = new HashMap<>();
    for (JsonNode row : outputs.rows("cooccurrences.jsonl")) {
      rows.put(row.get("a").textValue() + row.get("b").textValue(), row);
      rows.put(row.get("b").textValue() + row.get("a").textValue(), row);
    }
    int compared = 0;
    for (JsonNode pair : data.get("pairs")) {
      JsonNode a = data.get("entities").get(pair.get("a").intValue());
      JsonNode b = data.get("entities").get(pair.get("b").intValue());
      JsonNode row = rows.get(a.get("id").textValue() + b.get("id").textValue());
      if (row == null) {
        assertThat(sum(pair.get("cells"), PAIR_CELL, 2)).isLessThan(3);
        continue;
      }
      compared++;
      assertThat(sum(pair.get("cells"), PAIR_CELL, 2)).isEqualTo(row.get("sentences").longValue());
      assertThat(sum(pair.get("cells"), PAIR_CELL, 3)).isEqualTo(row.get("posts").longValue());
      JsonNode one = row.get("a").equals(a.get("id")) ? a : b;
      assertThat(sum(one.get("cells"), ENTITY_CELL, 5))
          .isEqualTo(row.get("aSentences").longValue());
    }
    assertThat(compared).isGreaterThan(0);
  }

  @Test
  public void volumesAddUpToTheSummary() {
    JsonNode volumes = data.get("volumes");
    JsonNode summary = outputs.object("summary.json");

    assertThat(sum(volumes, 7, 2)).isEqualTo(summary.get("uniquePosts").longValue());
    assertThat(sum(volumes, 7, 3))
        .isEqualTo(summary.get("posts").longValue() - summary.get("uniquePosts").longValue());
    assertThat(sum(volumes, 7, 5)).isEqualTo(summary.get("tokens").longValue());
    assertThat(sum(volumes, 7, 6)).isEqualTo(summary.get("sentences").longValue());
  }

  @Test
  public void everyQuoteStandsInItsPost() {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode post : outputs.rows("posts.jsonl")) {
      if (post.get("duplicateOf").isNull()) {
        texts.put(
            post.get("id").textValue(),
            post.get("title").textValue()
                + "\n"
                + post.get("text").textValue().replace('\n', '\u23ce'));
      }
    }
    assertThat(data.get("quotes")).isNotEmpty();
    for (JsonNode quote : data.get("quotes")) {
      StringBuilder text = new StringBuilder();
      for (int i = 2; i < quote.size(); i++) {
        text.append(quote.get(i).textValue());
      }
      String id = data.get("posts").get(quote.get(0).intValue()).get(0).textValue();
      assertThat(texts.get(id)).contains(text.toString().replace("…", "").strip());
    }
  }

  @Test
  public void entitiesCanBeSearchedForByPinyinAndLatinName() {
    JsonNode leader = data.get("entities").get(0);

    assertThat(leader.get("name").textValue()).isEqualTo("习近平");
    assertThat(leader.get("pinyin").textValue()).isEqualTo("xi jin ping");
    assertThat(leader.get("latin").textValue()).isEqualTo("Xi Jinping");
    assertThat(data.get("folding").textValue()).contains("習习");
  }

  @Test
  public void thePolicyAllowsWhatThePageCarriesAndNothingElse() throws NoSuchAlgorithmException {
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(page);
    assertThat(policy.find()).isTrue();
    assertThat(policy.group(1)).startsWith("default-src 'none'; script-src 'sha256-");
    assertThat(policy.group(1)).doesNotContain("unsafe");
    assertThat(policy.group(1)).doesNotContain("http");
    Matcher script = SCRIPT.matcher(page);
    int scripts = 0;
    while (script.find()) {
      if (script.group(1) == null) {
        scripts++;
        byte[] hash =
            MessageDigest.getInstance("SHA-256")
                .digest(script.group(3).getBytes(StandardCharsets.UTF_8));
        assertThat(policy.group(1)).contains(Base64.getEncoder().encodeToString(hash));
      }
    }
    assertThat(scripts).isEqualTo(2);
  }

  @Test
  public void ofThePageOnlyCodeAndDataHoldAngleBrackets() {
    for (String id : new String[] {"data", "codebook"}) {
      Matcher script = SCRIPT.matcher(page);
      while (script.find()) {
        if (id.equals(script.group(2))) {
          assertThat(script.group(3)).doesNotContain("<");
        }
      }
    }
    assertThat(page).doesNotContain(Repository.root().toString());
  }

  @Test
  public void reportOnlyMakesTheSamePageAgain() throws IOException {
    Path output = folder.getRoot().toPath().resolve("out");
    Files.createDirectories(output);
    for (String name : outputs.tables()) {
      Files.writeString(output.resolve(name), outputs.text(name));
    }
    TestRun run = TestRun.of("--reportOnly", "--output=" + output);

    assertWithMessage("%s", run).that(run.exitCode()).isEqualTo(0);
    OutputFiles again = OutputFiles.in(output);
    assertThat(again.text("report.html").equals(page)).isTrue();
    assertThat(again.object("run.json")).isEqualTo(outputs.object("run.json"));
    assertThat(again.names()).isEqualTo(outputs.names());
  }

  @Test
  public void reportOnlyNamesWhatIsMissing() {
    TestRun run = TestRun.of("--reportOnly", "--reportLanguage=fr", "--output=" + folder.getRoot());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("entities.jsonl is missing");
    assertThat(run.err()).contains("--reportLanguage=fr must be zh or en");
  }

  @Test
  public void aRunWithoutAReportLeavesNoneAndRemovesAnOldOne() throws IOException {
    Path output = folder.getRoot().toPath().resolve("out");
    Files.createDirectories(output);
    Files.writeString(output.resolve("report.html"), "of an earlier run");
    Corpus posts = new Corpus(folder.newFolder("posts").toPath());
    posts.post("2020-10-01-a.md", "习近平考察河湾", "习近平来到河湾考察。");
    TestRun run = TestRun.of(posts.input(), "--output=" + output, "--overwrite", "--report=false");

    assertWithMessage("%s", run).that(run.exitCode()).isEqualTo(0);
    assertThat(run.out()).contains("start with summary.json");
    assertThat(OutputFiles.in(output).names()).doesNotContain("report.html");
  }
}
