package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.annotation.Candidate;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.transforms.PostCounts.EntityCount;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Sums by key, written as sorted runs and merged again. */
public final class CubeTest {
  private static final int BUCKETS = 4;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private static PostCounts post(
      String id,
      String day,
      List<EntityCount> entities,
      List<WordCount> words,
      List<Candidate> candidates) {
    return new PostCounts(
        id,
        "/" + id,
        day,
        "云泽日报",
        "Hans",
        List.of(),
        0,
        0,
        0,
        entities,
        words,
        candidates,
        List.of(),
        RandomPosts.NO_COMPANY,
        RandomPosts.NO_QUOTES);
  }

  private static String show(Cell cell) {
    return cell.mentions
        + " "
        + cell.posts
        + " "
        + cell.headlines
        + " "
        + cell.nested
        + " "
        + cell.firstDay
        + ".."
        + cell.lastDay;
  }

  private static String show(CellKey key) {
    return key.domain() + " " + key.item() + " " + key.facet() + " " + key.detail();
  }

  private static void merge(List<byte[]> runs, CubeRuns.Sink sink) throws IOException {
    CubeRuns.mergeStreams(runs.stream().map(ByteArrayInputStream::new).toList(), sink);
  }

  /** Everything that a cube holds, by key. */
  private static Map<String, String> cells(Cube cube) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    merge(
        List.copyOf(cube.drain(BUCKETS).values()), (key, cell) -> cells.put(show(key), show(cell)));
    return cells;
  }

  private static Map<String, String> plainSum(List<PostCounts> posts) {
    Map<String, Cell> sums = new HashMap<>();
    for (PostCounts post : posts) {
      String period = Period.MONTH.of(post.day());
      for (EntityCount e : post.entities()) {
        String item = "e " + e.id() + " ";
        Cell standing =
            Cell.of(
                e.mentions(),
                e.mentions() > 0 ? 1 : 0,
                e.headline() ? 1 : 0,
                e.nested(),
                post.day());
        sums.computeIfAbsent(item + "a " + period, k -> new Cell()).add(standing);
        Map<String, Map<String, Long>> facets =
            Map.of("f ", e.forms(), "t ", e.titles(), "m ", e.methods());
        facets.forEach(
            (facet, counts) ->
                counts.forEach(
                    (detail, n) ->
                        sums.computeIfAbsent(item + facet + detail, k -> new Cell())
                            .add(Cell.of(n, 0, 0, 0, ""))));
        if (!e.group().isEmpty()) {
          sums.computeIfAbsent(item + "g " + e.group(), k -> new Cell())
              .add(Cell.of(1, 0, 0, 0, ""));
        }
      }
      for (WordCount w : post.words()) {
        sums.computeIfAbsent("w " + w.word() + " a " + period, k -> new Cell())
            .add(Cell.of(w.mentions(), 1, w.inTitle() ? 1 : 0, 0, post.day()));
        sums.computeIfAbsent("w " + w.word() + " p " + w.pos(), k -> new Cell())
            .add(Cell.of(w.mentions(), 0, 0, 0, ""));
      }
      for (Candidate c : post.candidates()) {
        sums.computeIfAbsent("c " + c.form() + " a " + period, k -> new Cell())
            .add(Cell.of(c.mentions(), 1, 0, 0, post.day()));
        sums.computeIfAbsent(
                "c " + c.form() + " x " + post.id() + "\t" + c.sentence(), k -> new Cell())
            .add(Cell.of(1, 0, 0, 0, post.day()));
      }
      addCompany(post, sums);
    }
    Map<String, String> shown = new TreeMap<>();
    sums.forEach((key, cell) -> shown.put(key, show(cell)));
    return shown;
  }

  private static void addCompany(PostCounts post, Map<String, Cell> sums) {
    Set<String> together = new HashSet<>();
    for (List<Integer> sentence : post.company().sentences()) {
      for (int i : sentence) {
        String a = post.entities().get(i).id();
        sums.computeIfAbsent("e " + a + " n ", k -> new Cell()).add(Cell.of(1, 0, 0, 0, ""));
        for (int j : sentence) {
          if (i < j) {
            String pair = "p " + CellKey.pair(a, post.entities().get(j).id()) + " a ";
            int posts = together.add(i + " " + j) ? 1 : 0;
            sums.computeIfAbsent(pair, k -> new Cell()).add(Cell.of(1, posts, 0, 0, post.day()));
          }
        }
      }
    }
  }

  @Test
  public void countsAnEntityByPeriodFormTitleMethodAndClass() throws IOException {
    Cube cube = new Cube();
    EntityCount entity =
        new EntityCount(
            "person:林知远",
            "x",
            2,
            1,
            true,
            Map.of("林知远", 3L),
            Map.of("市长", 1L),
            Map.of("title", 1L, "list", 2L));

    cube.add(post("1", "2020-02-03", List.of(entity), List.of(), List.of()), "2020-02");

    assertThat(cells(cube))
        .containsExactly(
            "e person:林知远 a 2020-02", "2 1 1 1 2020-02-03..2020-02-03",
            "e person:林知远 f 林知远", "3 0 0 0 ..",
            "e person:林知远 t 市长", "1 0 0 0 ..",
            "e person:林知远 m title", "1 0 0 0 ..",
            "e person:林知远 m list", "2 0 0 0 ..",
            "e person:林知远 g x", "1 0 0 0 ..");
  }

  @Test
  public void aPostWithNestedMentionsOnlyIsNoPostOfTheEntity() throws IOException {
    Cube cube = new Cube();
    EntityCount entity = new EntityCount("place:云泽", "", 0, 2, true, Map.of(), Map.of(), Map.of());

    cube.add(post("1", "", List.of(entity), List.of(), List.of()), "");

    assertThat(cells(cube)).containsExactly("e place:云泽 a ", "0 0 1 2 ..");
  }

  @Test
  public void countsWordsAndCandidates() throws IOException {
    Cube cube = new Cube();
    WordCount word = new WordCount("书屋", "n", 3, true);
    Candidate candidate = new Candidate("周小舟", 2, "周小舟来了。");

    cube.add(post("7", "2020-02-03", List.of(), List.of(word), List.of(candidate)), "2020-02");

    assertThat(cells(cube))
        .containsExactly(
            "w 书屋 a 2020-02", "3 1 1 0 2020-02-03..2020-02-03",
            "w 书屋 p n", "3 0 0 0 ..",
            "c 周小舟 a 2020-02", "2 1 0 0 2020-02-03..2020-02-03",
            "c 周小舟 x 7\t周小舟来了。", "1 0 0 0 2020-02-03..2020-02-03");
  }

  @Test
  public void postsWithoutADayDoNotTouchFirstAndLastDay() throws IOException {
    Cube cube = new Cube();
    WordCount word = new WordCount("书屋", "n", 1, false);
    for (String day : List.of("", "2020-02-03", "", "2020-01-31", "2020-03-01")) {
      cube.add(post("1", day, List.of(), List.of(word), List.of()), "p");
    }

    assertThat(cells(cube)).containsEntry("w 书屋 a p", "5 5 0 0 2020-01-31..2020-03-01");
  }

  @Test
  public void isEmptyWhenDrained() throws IOException {
    Cube cube = new Cube();
    cube.add(new RandomPosts(1).post(), "2020-01");

    cube.drain(BUCKETS);

    assertThat(cube.size()).isEqualTo(0);
    assertThat(cube.drain(BUCKETS)).isEmpty();
  }

  @Test
  public void mergedRunsEqualThePlainSumForAnyOrderAndSplit() throws IOException {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      List<PostCounts> posts = new RandomPosts(seed).posts(random.nextInt(120));
      Map<String, String> wanted = plainSum(posts);
      Collections.shuffle(posts, random);
      Map<Integer, List<byte[]>> runs = new HashMap<>();
      Cube cube = new Cube();
      for (PostCounts post : posts) {
        cube.add(post, Period.MONTH.of(post.day()));
        if (random.nextInt(20) == 0) {
          collect(cube, runs);
        }
      }
      collect(cube, runs);

      Map<String, String> merged = new TreeMap<>();
      for (List<byte[]> bucket : runs.values()) {
        Collections.shuffle(bucket, random);
        merge(bucket, (key, cell) -> assertThat(merged.put(show(key), show(cell))).isNull());
      }

      assertThat(merged).isEqualTo(wanted);
    }
  }

  @Test
  public void runsInFilesAreMergedAlikeHoweverManyThereAre() throws IOException {
    List<PostCounts> posts = new RandomPosts(7).posts(3 * FanIn.MOST);
    List<String> paths = new ArrayList<>();
    Cube cube = new Cube();
    for (PostCounts post : posts) {
      cube.add(post, Period.MONTH.of(post.day()));
      for (byte[] run : cube.drain(1).values()) {
        File file = temporary.newFile();
        Files.write(file.toPath(), run);
        paths.add(file.getPath());
      }
    }

    assertThat(paths.size()).isGreaterThan(2 * FanIn.MOST);
    Map<String, String> merged = new TreeMap<>();
    CubeRuns.merge(paths, (key, cell) -> assertThat(merged.put(show(key), show(cell))).isNull());

    assertThat(merged).isEqualTo(plainSum(posts));
  }

  private static void collect(Cube cube, Map<Integer, List<byte[]>> runs) throws IOException {
    cube.drain(BUCKETS)
        .forEach((bucket, run) -> runs.computeIfAbsent(bucket, b -> new ArrayList<>()).add(run));
  }

  @Test
  public void cellsOfOneItemComeTogetherAndInOrder() throws IOException {
    Cube cube = new Cube();
    new RandomPosts(2).posts(200).forEach(post -> cube.add(post, Period.MONTH.of(post.day())));

    for (byte[] run : cube.drain(BUCKETS).values()) {
      List<String> keys = new ArrayList<>();
      List<String> items = new ArrayList<>();
      merge(
          List.of(run),
          (key, cell) -> {
            keys.add(key.encode());
            String item = key.domain() + key.item();
            if (items.isEmpty() || !items.get(items.size() - 1).equals(item)) {
              items.add(item);
            }
          });

      assertThat(keys).isInStrictOrder();
      assertThat(items).containsNoDuplicates();
    }
  }

  @Test
  public void anItemFallsIntoOneBucketAndNoBucketIsOutOfRange() throws IOException {
    Cube cube = new Cube();
    new RandomPosts(4).posts(200).forEach(post -> cube.add(post, Period.MONTH.of(post.day())));
    Map<Integer, byte[]> runs = cube.drain(BUCKETS);
    Set<String> seen = new HashSet<>();

    for (byte[] run : runs.values()) {
      Set<String> items = new HashSet<>();
      merge(List.of(run), (key, cell) -> items.add(key.domain() + key.item()));

      assertThat(Collections.disjoint(seen, items)).isTrue();
      seen.addAll(items);
    }
    assertThat(Set.of(0, 1, 2, 3)).containsAtLeastElementsIn(runs.keySet());
    assertThat(runs.size()).isAtLeast(2);
  }

  @Test
  public void mergingNothingGivesNothing() throws IOException {
    List<CellKey> keys = new ArrayList<>();

    merge(List.of(), (key, cell) -> keys.add(key));

    assertThat(keys).isEmpty();
  }
}
