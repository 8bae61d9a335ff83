package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;

/** Many files become few, in rounds. */
public final class FanInTest {
  /** The files that stand for those given, and how many were joined at a time. */
  private record Narrowed(List<String> left, Map<String, List<String>> joined) {
    /** The given files that a file holds. */
    List<String> given(String path) {
      List<String> parts = joined.get(path);
      return parts == null
          ? List.of(path)
          : parts.stream().flatMap(part -> given(part).stream()).toList();
    }
  }

  private static Narrowed narrow(int files) throws IOException {
    List<String> paths = IntStream.range(0, files).mapToObj(i -> "file-" + i).toList();
    Map<String, List<String>> joined = new HashMap<>();
    List<String> left = FanIn.narrow(paths, (few, path) -> joined.put(path, few));
    return new Narrowed(left, joined);
  }

  @Test
  public void fewFilesAreLeftAsTheyAre() throws IOException {
    for (int files : new int[] {0, 1, FanIn.MOST}) {
      Narrowed narrowed = narrow(files);

      assertThat(narrowed.joined()).isEmpty();
      assertThat(narrowed.left()).hasSize(files);
    }
  }

  @Test
  public void everyFileIsJoinedOnceAndNeverTooManyAtATime() throws IOException {
    for (int files : new int[] {FanIn.MOST + 1, 2 * FanIn.MOST, 1000, 20_000}) {
      Narrowed narrowed = narrow(files);

      assertThat(narrowed.left()).hasSize(FanIn.MOST);
      narrowed
          .joined()
          .values()
          .forEach(
              few -> {
                assertThat(few.size()).isAtLeast(2);
                assertThat(few.size()).isAtMost(FanIn.MOST);
              });
      List<String> given = new ArrayList<>();
      narrowed.left().forEach(path -> given.addAll(narrowed.given(path)));
      assertThat(given).hasSize(files);
      assertThat(given).containsNoDuplicates();
    }
  }
}
