package io.github.tifa.language;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.hankcs.hanlp.HanLP;
import io.github.tifa.language.Lock.Kind;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** What must hold for any sentence, any locks and any number of threads. */
public final class SegmenterPropertiesTest {
  private static final int THREADS = 16;

  @Test
  public void coversEverySentenceExactlyWithoutLocks() {
    Random random = new Random(1);
    Segmenter segmenter = new Segmenter();
    for (int round = 0; round < 1_500; round++) {
      assertCovers(segmenter, RandomSentences.sentence(random), List.of());
    }
  }

  @Test
  public void coversEverySentenceExactlyAndKeepsRandomLocksWhole() {
    Random random = new Random(2);
    Segmenter segmenter = new Segmenter();
    for (int round = 0; round < 3_000; round++) {
      String sentence = RandomSentences.sentence(random);
      assertCovers(segmenter, sentence, RandomSentences.locks(random, sentence.length(), 2));
    }
  }

  /** Holds the words against the sentence and the locks, which are counted in a longer text. */
  static void assertCovers(Segmenter segmenter, String sentence, List<Lock> locks) {
    String text = "前。" + sentence + "后。";
    Span whole = new Span(2, 2 + sentence.length());
    String message = sentence + " " + locks;

    List<Token> tokens = segmenter.segment(text, whole, locks);

    int end = whole.start();
    List<Span> spans = new ArrayList<>();
    for (Token token : tokens) {
      Span span = token.span();
      assertWithMessage(message).that(span.start()).isEqualTo(end);
      assertWithMessage(message).that(span.length()).isGreaterThan(0);
      assertWithMessage(message)
          .that(token.word())
          .isEqualTo(text.substring(span.start(), span.end()));
      end = span.end();
      spans.add(span);
    }
    assertWithMessage(message).that(end).isEqualTo(whole.end());
    for (Lock lock : locks) {
      boolean firm = lock.kind() == Kind.PERSON || lock.kind() == Kind.TERM;
      assertWithMessage(message)
          .that(
              spans.stream().anyMatch(s -> firm ? s.equals(lock.span()) : s.contains(lock.span())))
          .isTrue();
    }
  }

  @Test
  public void givesEqualResultsInSixteenThreadsFromAColdStart() throws Exception {
    List<List<String>> expected = Collections.nCopies(THREADS, new RandomSentences().call());
    URL[] classPath = {
      location(SegmenterPropertiesTest.class), location(Segmenter.class), location(HanLP.class)
    };
    // Another loader has its own copy of every class, so that no dictionary is loaded yet.
    try (URLClassLoader cold =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      Class<?> work = cold.loadClass(RandomSentences.class.getName());

      assertThat(work).isNotSameInstanceAs(RandomSentences.class);
      assertThat(results(work)).isEqualTo(expected);
    }
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  private static List<List<String>> results(Class<?> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<String>>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return texts((Callable<?>) work.getConstructor().newInstance());
                }));
      }
      List<List<String>> results = new ArrayList<>();
      for (Future<List<String>> result : running) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> texts(Callable<?> work) throws Exception {
    return ((List<?>) work.call()).stream().map(String::valueOf).toList();
  }
}
