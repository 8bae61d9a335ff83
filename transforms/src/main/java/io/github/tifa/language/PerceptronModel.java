package io.github.tifa.language;

import com.hankcs.hanlp.corpus.io.ByteArray;
import com.hankcs.hanlp.model.perceptron.common.TaskType;
import com.hankcs.hanlp.model.perceptron.feature.FeatureMap;
import com.hankcs.hanlp.model.perceptron.model.LinearModel;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A perceptron model of HanLP, loaded from the bytes of its file: HanLP's settings and caches play
 * no part. It is never written to and may be shared by any number of threads.
 */
public final class PerceptronModel {
  private static final String NO_MODEL = "is no perceptron model of HanLP, or is damaged";

  /** More tags than any corpus has: a file that claims more is no model. */
  private static final int MOST_TAGS = 10_000;

  /** What HanLP writes behind each list of whole numbers: how the list was to grow. */
  private static final int AFTER_LIST = 4 + 1 + 8;

  private final ModelTask task;
  private final LinearModel model;

  private PerceptronModel(ModelTask task, LinearModel model) {
    this.task = task;
    this.model = model;
  }

  /**
   * Reads a model.
   *
   * @param task what it must be for
   * @param file the bytes of its file; not kept
   * @return the model
   * @throws ModelException if the file is no model, is cut short, is for another task or has other
   *     tags than the annotation understands; the message goes on from the name of the file
   */
  public static PerceptronModel read(ModelTask task, byte[] file) throws ModelException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      check(task, in);
      LinearModel model = new LinearModel((FeatureMap) null, (float[]) null);
      model.load(new ByteArray(file));
      return new PerceptronModel(task, model);
    } catch (IOException | RuntimeException e) {
      throw new ModelException(NO_MODEL, e);
    }
  }

  /**
   * Walks over the file without loading it. HanLP itself trusts every length that a file claims,
   * and from another kind of file would try to make room for billions of numbers.
   */
  private static void check(ModelTask task, DataInputStream in) throws IOException, ModelException {
    int number = in.readInt();
    int count = in.readInt();
    TaskType[] types = TaskType.values();
    if (number < 0 || number >= types.length || count < 1 || count > MOST_TAGS) {
      throw new ModelException(NO_MODEL);
    }
    TaskType type = types[number];
    List<String> tags = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      tags.add(in.readUTF());
    }
    int features = in.readInt();
    skipList(in);
    skipList(in);
    long weights = type == TaskType.CLASSIFICATION ? features : (long) features * tags.size();
    // HanLP leaves unused weights behind where two features are the same in UTF-8, and skips them.
    if (features <= tags.size() || in.available() < weights * Float.BYTES) {
      throw new ModelException(NO_MODEL);
    }
    if (!task.is(type)) {
      throw new ModelException(
          "is a model for " + ModelTask.label(type) + ", not for " + task.label());
    }
    if (!task.speaks(tags)) {
      throw new ModelException(
          "is a model for " + task.label() + " with other tags than those of the People's Daily");
    }
  }

  private static void skipList(DataInputStream in) throws IOException, ModelException {
    long bytes = (long) in.readInt() * Integer.BYTES + AFTER_LIST;
    if (bytes < AFTER_LIST || bytes > in.available()) {
      throw new ModelException(NO_MODEL);
    }
    in.skipNBytes(bytes);
  }

  /** What it is for. */
  public ModelTask task() {
    return task;
  }

  /** The model as HanLP's decoders take it. */
  LinearModel linear() {
    return model;
  }
}
