package io.github.tifa.language;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.Assert.assertThrows;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import io.github.tifa.language.Lock.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** A segmenter that speaks with perceptron models, trained on the sentences of the test data. */
public final class PerceptronVoiceTest {
  private static final int THREADS = 8;

  private final Segmenter segmenter = new Segmenter(TrainedModels.models());

  /** Segments a sentence with the first place of every locked form, in order. */
  private static List<Token> segment(Segmenter segmenter, String sentence, Object... locked) {
    List<Lock> locks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < locked.length; i += 2) {
      String form = (String) locked[i];
      int start = sentence.indexOf(form, from);
      from = start + form.length();
      locks.add(new Lock(new Span(start, from), (Kind) locked[i + 1]));
    }
    return segmenter.segment(sentence, new Span(0, sentence.length()), locks);
  }

  private List<String> read(String sentence, Object... locked) {
    return texts(segment(segmenter, sentence, locked));
  }

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(token -> token.word() + "/" + token.pos()).toList();
  }

  @Test
  public void findsNamesThatTheDictionariesMiss() {
    String sentence = "记者昨天走进禾塘坳，看村民修水渠。";

    assertThat(texts(segment(new Segmenter(), sentence))).doesNotContain("禾塘坳/ns");
    assertThat(read(sentence))
        .containsExactly(
            "记者/n", "昨天/t", "走进/v", "禾塘坳/ns", "，/w", "看/v", "村民/n", "修/v", "水渠/n", "。/w")
        .inOrder();
  }

  @Test
  public void joinsTheWordsOfANameIntoOne() {
    assertThat(read("谷小满在禾塘坳水务合作社工作。"))
        .containsExactly("谷小满/nr", "在/p", "禾塘坳水务合作社/nt", "工作/v", "。/w")
        .inOrder();
  }

  @Test
  public void countsSpansInTheWholeText() {
    String text = "前一句。谷小满说，桥很好。后一句。";

    List<Token> tokens = segmenter.segment(text, new Span(4, 13), List.of());

    assertThat(tokens.get(0)).isEqualTo(new Token(new Span(4, 7), "谷小满", "nr"));
    assertThat(tokens.get(tokens.size() - 1)).isEqualTo(new Token(new Span(12, 13), "。", "w"));
  }

  @Test
  public void tagsALockByItsKind() {
    assertThat(read("甲乙丙丁说，桥已经修好了。", "甲乙丙丁", Kind.PERSON)).contains("甲乙丙丁/nr");
    assertThat(read("甲乙丙丁说，桥已经修好了。", "甲乙丙丁", Kind.PLACE)).contains("甲乙丙丁/ns");
    assertThat(read("甲乙丙丁说，桥已经修好了。", "甲乙丙丁", Kind.ORGANISATION)).contains("甲乙丙丁/nt");
    assertThat(read("甲乙丙丁说，桥已经修好了。", "甲乙丙丁", Kind.TERM)).contains("甲乙丙丁/term");
  }

  @Test
  public void cutsTheGapsBetweenTheLocks() {
    assertThat(read("谷小满在禾塘坳种了三十亩茶。", "在禾", Kind.TERM, "亩茶", Kind.PERSON).get(1))
        .isEqualTo("在禾/term");
    assertThat(read("水路两通谷小满云泽市", "水路两通", Kind.TERM, "谷小满", Kind.PERSON, "云泽市", Kind.PLACE))
        .containsExactly("水路两通/term", "谷小满/nr", "云泽市/ns")
        .inOrder();
    assertThat(read("谷小满", "谷小满", Kind.TERM)).containsExactly("谷小满/term");
  }

  @Test
  public void nameMayTakeInAPlace() {
    assertThat(read("谷小满在禾塘坳水务合作社工作。", "禾塘坳", Kind.PLACE)).contains("禾塘坳水务合作社/nt");
  }

  @Test
  public void nameDoesNotTakeInATermOrAPerson() {
    for (Kind kind : List.of(Kind.TERM, Kind.PERSON)) {
      String tag = kind == Kind.TERM ? "/term" : "/nr";
      assertThat(read("谷小满在禾塘坳水务合作社工作。", "水务", kind))
          .containsAtLeast("禾塘坳/ns", "水务" + tag, "合作社/n")
          .inOrder();
    }
  }

  @Test
  public void lockCountsAsWhatItIsForItsNeighbours() {
    // No model knows 溪头; told that it is a place, the finder of names goes on from there.
    assertThat(read("谷小满在溪头水务合作社工作。", "溪头", Kind.PLACE)).contains("溪头水务合作社/nt");
  }

  @Test
  public void whiteSpaceIsNoPartOfAWord() {
    List<Token> tokens = segment(segmenter, "谷小满　柏青禾 \t学生说。");

    assertThat(texts(tokens)).containsAtLeast("　/w", " \t/w").inOrder();
    for (Token token : tokens) {
      assertThat(token.word().isBlank() || token.word().chars().noneMatch(Character::isWhitespace))
          .isTrue();
    }
  }

  @Test
  public void latinWordsNumbersAndRareCharactersAreNotCutApart() {
    List<String> words =
        segment(segmenter, "学生看Économie和WHO，2035年有\uD840\uDC00三十亩\uD83D\uDE00。").stream()
            .map(Token::word)
            .toList();

    String joined = " " + String.join(" ", words) + " ";
    for (String whole : List.of("Économie", "WHO", "2035", "\uD840\uDC00", "\uD83D\uDE00")) {
      assertThat(joined).contains(whole);
    }
  }

  @Test
  public void punctuationIsWhatHasNoLetters() {
    for (Token token : segment(segmenter, "“书屋很好，”谷小满说：《茶》——★…（3）！")) {
      boolean letters = token.word().codePoints().anyMatch(Character::isLetterOrDigit);
      assertWithMessage(token.toString()).that(token.isPunctuation()).isEqualTo(!letters);
      assertWithMessage(token.toString()).that(token.is("w")).isEqualTo(!letters);
    }
  }

  @Test
  public void tagsAreInLowerCase() {
    Map<ModelTask, PerceptronModel> models = TrainedModels.models();
    String corpus = "春/Tg 茶/n 好/a ，/w 谷小满/nr 在/p 云泽市/ns 看/v 茶/n\n".repeat(3);
    models.put(ModelTask.TAGGING, model(ModelTask.TAGGING, TrainedModels.train(corpus)));

    assertThat(texts(segment(new Segmenter(models), "春 茶"))).contains("春/tg");
    assertThat(Nature.fromString("Tg")).isNull();
  }

  private static PerceptronModel model(ModelTask task, Map<ModelTask, byte[]> files) {
    try {
      return PerceptronModel.read(task, files.get(task));
    } catch (ModelException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  public void keepsALockAcrossTheCutOfAVeryLongSentence() {
    String sentence = "好".repeat(998) + "水路两通" + "好".repeat(1_500);

    List<Token> tokens = segment(segmenter, sentence, "水路两通", Kind.TERM);

    assertThat(tokens).contains(new Token(new Span(998, 1_002), "水路两通", Token.TERM));
  }

  @Test
  public void coversAnySentenceAndKeepsAnyLocksWhole() {
    Random random = new Random(6);
    for (int round = 0; round < 3_000; round++) {
      String sentence = RandomSentences.sentence(random);
      SegmenterPropertiesTest.assertCovers(segmenter, sentence, List.of());
      SegmenterPropertiesTest.assertCovers(
          segmenter, sentence, RandomSentences.locks(random, sentence.length(), 2));
    }
    assertThat(segmenter.segment("文", new Span(1, 1), List.of())).isEmpty();
  }

  @Test
  public void bothVoicesSpeakInManyThreadsAsEachDoesAlone() throws Exception {
    Map<ModelTask, PerceptronModel> models = TrainedModels.models();
    List<List<String>> alone = List.of(work(new Segmenter()), work(new Segmenter(models)));
    assertThat(alone.get(0)).isNotEqualTo(alone.get(1));
    int natures = Nature.values().length;
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<String>>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        boolean trained = i % 2 == 1;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work(trained ? new Segmenter(models) : new Segmenter());
                }));
      }
      for (int i = 0; i < THREADS; i++) {
        assertThat(running.get(i).get()).isEqualTo(alone.get(i % 2));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Nature.values()).hasLength(natures);
    assertThat(HanLP.Config.PerceptronCWSModelPath)
        .isEqualTo("data/model/perceptron/large/cws.bin");
  }

  private static List<String> work(Segmenter segmenter) {
    Random random = new Random(7);
    List<String> results = new ArrayList<>();
    for (int round = 0; round < 300; round++) {
      String sentence = RandomSentences.sentence(random) + "谷小满在禾塘坳水务合作社工作。";
      List<Lock> locks = RandomSentences.locks(random, sentence.length(), 0);
      results.add(segmenter.segment(sentence, new Span(0, sentence.length()), locks).toString());
    }
    return results;
  }

  @Test
  public void everyTaskNeedsItsModel() {
    Map<ModelTask, PerceptronModel> models = new EnumMap<>(TrainedModels.models());
    models.remove(ModelTask.NAMES);

    IllegalArgumentException missing =
        assertThrows(IllegalArgumentException.class, () -> new Segmenter(models));
    models.put(ModelTask.NAMES, models.get(ModelTask.TAGGING));
    assertThrows(IllegalArgumentException.class, () -> new Segmenter(models));

    assertThat(missing).hasMessageThat().isEqualTo("no model for named entities");
  }
}
