package io.github.tifa.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hankcs.hanlp.corpus.document.sentence.Sentence;
import com.hankcs.hanlp.model.perceptron.CWSTrainer;
import com.hankcs.hanlp.model.perceptron.NERTrainer;
import com.hankcs.hanlp.model.perceptron.POSTrainer;
import com.hankcs.hanlp.model.perceptron.PerceptronNERecognizer;
import com.hankcs.hanlp.model.perceptron.PerceptronPOSTagger;
import com.hankcs.hanlp.model.perceptron.PerceptronSegmenter;
import com.hankcs.hanlp.model.perceptron.PerceptronTagger;
import com.hankcs.hanlp.model.perceptron.PerceptronTrainer;
import com.hankcs.hanlp.model.perceptron.model.LinearModel;
import com.hankcs.hanlp.model.perceptron.utility.Utility;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Models that HanLP's own trainers make, within a second, of the sentences in {@code
 * testdata/models}. They know those few words by heart and nothing else.
 */
public final class TrainedModels {
  private static final int ROUNDS = 30;

  private TrainedModels() {}

  private static final class Holder {
    static final Map<ModelTask, byte[]> FILES = train(sentences());
  }

  /** The bytes of the model file of a task. */
  public static byte[] file(ModelTask task) {
    return Holder.FILES.get(task).clone();
  }

  /** The models of all tasks. */
  static Map<ModelTask, PerceptronModel> models() {
    Map<ModelTask, PerceptronModel> models = new EnumMap<>(ModelTask.class);
    Holder.FILES.forEach((task, file) -> models.put(task, read(task, file)));
    return models;
  }

  private static PerceptronModel read(ModelTask task, byte[] file) {
    try {
      return PerceptronModel.read(task, file);
    } catch (ModelException e) {
      throw new AssertionError(e);
    }
  }

  /** Lays the models out as HanLP's data package does. */
  public static void layOut(Path data) throws IOException {
    for (ModelTask task : ModelTask.values()) {
      Path file = data.resolve(task.paths().get(0));
      Files.createDirectories(file.getParent());
      Files.write(file, file(task));
    }
  }

  /** Trains a model for each task on sentences in the format of the People's Daily. */
  static Map<ModelTask, byte[]> train(String sentences) {
    PrintStream out = System.out;
    try {
      Path folder = Files.createTempDirectory("tifa-models");
      Path corpus = Files.writeString(folder.resolve("corpus.txt"), sentences);
      Path file = folder.resolve("model.bin");
      System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
      Map<ModelTask, byte[]> files = new EnumMap<>(ModelTask.class);
      for (ModelTask task : ModelTask.values()) {
        learn(task, corpus, file);
        files.put(task, Files.readAllBytes(file));
      }
      Files.delete(file);
      Files.delete(corpus);
      Files.delete(folder);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.setOut(out);
    }
  }

  /**
   * A trainer shuffles its sentences by chance, and no two of its models are the same. So it only
   * lays out the features here, in no rounds, and the model learns sentence by sentence in order.
   */
  private static void learn(ModelTask task, Path corpus, Path file) throws IOException {
    String path = corpus.toString();
    LinearModel model = trainer(task).train(path, path, file.toString(), 0, 0, 2).getModel();
    PerceptronTagger tagger = tagger(task, model);
    for (int round = 0; round < ROUNDS; round++) {
      for (String line : Files.readAllLines(corpus)) {
        Sentence sentence = Sentence.create(line);
        Utility.normalize(sentence);
        tagger.learn(sentence);
      }
    }
    tagger.getModel().save(file.toString());
  }

  private static PerceptronTrainer trainer(ModelTask task) {
    return switch (task) {
      case SEGMENTATION -> new CWSTrainer();
      case TAGGING -> new POSTrainer();
      case NAMES -> new NERTrainer();
    };
  }

  private static PerceptronTagger tagger(ModelTask task, LinearModel model) {
    return switch (task) {
      case SEGMENTATION -> new PerceptronSegmenter(model);
      case TAGGING -> new PerceptronPOSTagger(model);
      case NAMES -> new PerceptronNERecognizer(model);
    };
  }

  private static String sentences() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("testdata/models"))) {
      folder = folder.getParent();
    }
    try {
      return Files.readString(folder.resolve("testdata/models/sentences.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
