package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.statistics.ConservativeLogRatio;
import io.github.tifa.statistics.FalseDiscovery;
import io.github.tifa.statistics.Keyness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Compares every slice once more, post by post. */
public final class KeynessFileTest {
  private static final List<Comparison> COMPARISONS =
      List.of(
          Comparison.parse("source=甲报 vs source=乙报"),
          Comparison.parse("2020-01..2020-05 vs 2020-06..2020-12"),
          Comparison.parse("source=甲报 & 2020-Q1 vs source=丙报"),
          Comparison.parse("source=no vs source=丙报"));

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private List<JsonNode> keyness(SmallWorld world, Slicing slicing) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Map<String, List<SortedRow>> bucket : world.tables(slicing)) {
      String path = folder.newFile().getPath();
      RowFile.write(path, bucket.getOrDefault(TableRows.KEYNESS, List.of()));
      paths.add(path);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rows = KeynessFile.write(paths, out);
    List<JsonNode> lines = SmallWorld.lines(out);
    assertThat(rows).isEqualTo(lines.size());
    return lines;
  }

  @Test
  public void agreesWithARecountForAnyPeriod() throws IOException {
    long seed = 0;
    for (Period period : Period.values()) {
      SmallWorld world = new SmallWorld(seed++, 500);
      Slicing slicing = Slicing.of(period, COMPARISONS);

      assertThat(keyness(world, slicing).stream().map(KeynessFileTest::show).toList())
          .containsExactlyElementsIn(recount(world))
          .inOrder();
    }
  }

  @Test
  public void printsTheHundredFirstOfEitherSign() throws IOException {
    List<SortedRow> rows = new ArrayList<>();
    rows.add(row("000000entity\t", "s", "rest", 400, 1000, 1000));
    for (int i = 0; i < 300; i++) {
      String id = String.format(Locale.ROOT, "%03d", i);
      rows.add(row("000000entity\t" + id, id, id, 30 + i, i < 150 ? 0 : 1000 - i));
    }
    String path = folder.newFile().getPath();
    RowFile.write(path, rows);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(KeynessFile.write(List.of(path), out)).isEqualTo(200);
    List<JsonNode> lines = SmallWorld.lines(out);
    assertThat(lines.get(0).get("id").textValue()).isEqualTo("149");
    assertThat(lines.get(99).get("id").textValue()).isEqualTo("050");
    assertThat(lines.get(100).get("lrc").doubleValue()).isLessThan(0.0);
    assertThat(lines.get(199).get("id").textValue()).isEqualTo("150");
  }

  private static SortedRow row(String key, String first, String second, long... numbers)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    var out = new java.io.DataOutputStream(bytes);
    Wire.text(out, first);
    Wire.text(out, second);
    for (long number : numbers) {
      Wire.number(out, number);
    }
    return new SortedRow(key, bytes.toByteArray());
  }

  private static String show(JsonNode row) {
    return String.join(
        " ",
        row.get("slice").textValue(),
        row.get("reference").textValue(),
        row.get("kind").textValue(),
        row.get("id").textValue(),
        row.get("posts").asText(),
        row.get("sliceSize").asText(),
        row.get("referencePosts").asText(),
        row.get("referenceSize").asText(),
        row.get("tests").asText(),
        number(row.get("g2").doubleValue()),
        number(row.get("q").doubleValue()),
        number(row.get("lrc").doubleValue()));
  }

  private static String number(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_UP).toPlainString();
  }

  private static List<String> recount(SmallWorld world) {
    List<String> rows = new ArrayList<>();
    TreeSet<String> months = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    for (PostCounts post : world.posts) {
      if (!post.day().isEmpty()) {
        months.add(post.day().substring(0, 7));
      }
      if (!post.source().isEmpty()) {
        sources.add(post.source());
      }
    }
    List<Case> cases = new ArrayList<>();
    for (String month : months) {
      cases.add(
          new Case(
              month,
              "rest",
              post -> post.day().startsWith(month),
              post -> !post.day().isEmpty() && !post.day().startsWith(month)));
    }
    for (String source : sources) {
      cases.add(
          new Case(
              "source=" + source,
              "rest",
              post -> post.source().equals(source),
              post -> !post.source().isEmpty() && !post.source().equals(source)));
    }
    for (Comparison comparison : COMPARISONS.subList(0, 3)) {
      cases.add(
          new Case(
              comparison.slice.name(),
              comparison.reference.name(),
              comparison.slice::contains,
              comparison.reference::contains));
    }
    cases.sort(Comparator.comparing(Case::slice).thenComparing(Case::reference));
    for (Case test : cases) {
      for (String kind : List.of("entity", "keyword")) {
        rows.addAll(recount(world, test, kind));
      }
    }
    return rows;
  }

  private record Case(
      String slice, String reference, Predicate<PostCounts> in, Predicate<PostCounts> out) {}

  private record Finding(double lrc, String id, String shown) {}

  private static List<String> recount(SmallWorld world, Case test, String kind) {
    long size = world.posts.stream().filter(test.in()).count();
    long rest = world.posts.stream().filter(test.out()).count();
    List<String> ids = new ArrayList<>();
    List<Double> p = new ArrayList<>();
    for (String id : world.ids(kind)) {
      long a = world.with(kind, id).stream().filter(test.in()).count();
      long b = world.with(kind, id).stream().filter(test.out()).count();
      if (a + b >= 5) {
        ids.add(id);
        p.add(Keyness.probability(Keyness.signedG2(a, b, size, rest)));
      }
    }
    double[] q = FalseDiscovery.qValues(p.stream().mapToDouble(Double::doubleValue).toArray());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      long a = world.with(kind, id).stream().filter(test.in()).count();
      long b = world.with(kind, id).stream().filter(test.out()).count();
      double lrc = ConservativeLogRatio.of(a, b, size, rest, 0.95, ids.size());
      if (q[i] < 0.05 && lrc != 0 && (lrc > 0 ? a : b) >= 3) {
        String shown =
            String.join(
                " ",
                test.slice(),
                test.reference(),
                kind,
                id,
                a + " " + size + " " + b + " " + rest + " " + ids.size(),
                number(Keyness.signedG2(a, b, size, rest)),
                number(q[i]),
                number(lrc));
        findings.add(new Finding(lrc, id, shown));
      }
    }
    findings.sort(Comparator.comparingDouble((Finding f) -> -f.lrc()).thenComparing(Finding::id));
    return findings.stream().map(Finding::shown).toList();
  }
}
