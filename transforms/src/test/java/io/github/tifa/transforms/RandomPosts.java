package io.github.tifa.transforms;

import io.github.tifa.annotation.Candidate;
import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.NameList;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.transforms.PostCounts.EntityCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Invents the counts of posts, the same ones for the same seed. */
final class RandomPosts {
  private static final List<String> NAMES =
      List.of("林知远", "云泽市", "云泽", "邻里公约", "𠮷野", "a", "", "书屋\t", "É");

  static final Company NO_COMPANY = new Company(List.of(), 0, 0);
  static final Quotes NO_QUOTES = new Quotes("", "", List.of());

  private final Random random;
  private int number;

  RandomPosts(long seed) {
    this.random = new Random(seed);
  }

  /** Some posts. */
  List<PostCounts> posts(int size) {
    return list(size, this::post);
  }

  /** One post. */
  PostCounts post() {
    number++;
    List<EntityCount> entities = list(random.nextInt(5), this::entity);
    return new PostCounts(
        String.format(Locale.ROOT, "%016x", number),
        "/posts/" + number + ".md",
        random.nextInt(5) == 0
            ? ""
            : String.format(
                Locale.ROOT, "2020-%02d-%02d", 1 + random.nextInt(3), 1 + random.nextInt(28)),
        name(),
        "Hans",
        list(random.nextInt(3), this::name),
        random.nextInt(1 << 20),
        random.nextInt(1 << 10),
        random.nextInt(100),
        entities,
        list(random.nextInt(5), this::word),
        list(random.nextInt(3), this::candidate),
        list(random.nextInt(3), this::nameList),
        new Company(
            list(random.nextInt(4), () -> some(entities.size())),
            random.nextInt(2),
            random.nextInt(200)),
        quotes(entities.size()));
  }

  private List<Integer> some(int entities) {
    List<Integer> some = new ArrayList<>();
    for (int i = 0; i < entities; i++) {
      if (random.nextBoolean()) {
        some.add(i);
      }
    }
    return some;
  }

  private Quotes quotes(int entities) {
    String title = String.join("", list(5, this::name));
    String text = String.join("\n", list(random.nextInt(200), this::name));
    List<Quotes.Spot> spots = new ArrayList<>();
    if (entities > 0) {
      spots(spots, entities, Field.TITLE, title);
      spots(spots, entities, Field.BODY, text);
    }
    return new Quotes(title, text, spots);
  }

  private void spots(List<Quotes.Spot> spots, int entities, Field field, String text) {
    int length = text.codePointCount(0, text.length());
    for (int start = random.nextInt(9); start + 3 < length; start += 3 + random.nextInt(40)) {
      int end = start + 1 + random.nextInt(3);
      spots.add(new Quotes.Spot(random.nextInt(entities), field, start, end));
    }
  }

  private EntityCount entity() {
    return new EntityCount(
        "place:" + name(),
        random.nextBoolean() ? "city" : "",
        random.nextInt(4),
        random.nextInt(300),
        random.nextBoolean(),
        counts(),
        counts(),
        counts());
  }

  private WordCount word() {
    return new WordCount(name(), random.nextBoolean() ? "n" : "v", count(), random.nextBoolean());
  }

  private Candidate candidate() {
    return new Candidate(name(), count(), name() + "来了。");
  }

  private NameList nameList() {
    return new NameList(
        list(random.nextInt(4), this::name), list(random.nextInt(4), this::name), "rank", name());
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      counts.put(name(), (long) count());
    }
    return counts;
  }

  private int count() {
    return 1 + random.nextInt(200);
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private static <T> List<T> list(int size, Supplier<T> item) {
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(item.get());
    }
    return list;
  }
}
