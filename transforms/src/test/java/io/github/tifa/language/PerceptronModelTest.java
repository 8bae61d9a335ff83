package io.github.tifa.language;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertThrows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.Test;

/** A model is read from its bytes, and what is none is refused before room is made for it. */
public final class PerceptronModelTest {
  private static final String NO_MODEL = "is no perceptron model of HanLP, or is damaged";

  @Test
  public void readsTheModelOfEachTask() throws ModelException {
    for (ModelTask task : ModelTask.values()) {
      assertThat(PerceptronModel.read(task, TrainedModels.file(task)).task()).isEqualTo(task);
    }
  }

  @Test
  public void bytesBehindTheWeightsDoNotMatter() throws ModelException {
    byte[] file = TrainedModels.file(ModelTask.TAGGING);

    assertThat(PerceptronModel.read(ModelTask.TAGGING, Arrays.copyOf(file, file.length + 8)))
        .isNotNull();
  }

  @Test
  public void modelOfAnotherTaskIsNamed() {
    assertFault(
        "is a model for part-of-speech tagging, not for word segmentation",
        ModelTask.SEGMENTATION,
        TrainedModels.file(ModelTask.TAGGING));
    assertFault(
        "is a model for named entities, not for part-of-speech tagging",
        ModelTask.TAGGING,
        TrainedModels.file(ModelTask.NAMES));
    assertFault(
        "is a model for word segmentation, not for named entities",
        ModelTask.NAMES,
        TrainedModels.file(ModelTask.SEGMENTATION));
  }

  @Test
  public void modelWithOtherTagsIsNamed() {
    byte[] treebank = TrainedModels.train("学生/NN 看/VV 书/NN 。/PU\n").get(ModelTask.TAGGING);

    assertFault(
        "is a model for part-of-speech tagging with other tags than those of the People's Daily",
        ModelTask.TAGGING,
        treebank);
  }

  @Test
  public void modelThatFindsNoNamesIsNamed() {
    byte[] blind = TrainedModels.train("学生/n 看/v 书/n 。/w\n").get(ModelTask.NAMES);

    assertFault(
        "is a model for named entities with other tags than those of the People's Daily",
        ModelTask.NAMES,
        blind);
  }

  @Test
  public void whatIsNoModelIsRefused() {
    assertFault(NO_MODEL, ModelTask.SEGMENTATION, new byte[0]);
    assertFault(NO_MODEL, ModelTask.SEGMENTATION, new byte[1 << 16]);
    assertFault(NO_MODEL, ModelTask.SEGMENTATION, "version https://example.org/".getBytes(UTF_8));
    byte[] noise = new byte[1 << 16];
    new Random(4).nextBytes(noise);
    assertFault(NO_MODEL, ModelTask.SEGMENTATION, noise);
  }

  @Test
  public void fileThatIsCutShortIsRefused() {
    byte[] file = TrainedModels.file(ModelTask.TAGGING);
    for (int length = 0; length < file.length; length += 97) {
      assertFault(NO_MODEL, ModelTask.TAGGING, Arrays.copyOf(file, length));
    }
    assertFault(NO_MODEL, ModelTask.TAGGING, Arrays.copyOf(file, file.length - 1));
  }

  @Test
  public void lengthsThatAFileMerelyClaimsAreNotBelieved() {
    byte[] file = TrainedModels.file(ModelTask.SEGMENTATION);
    // Four tags of one letter stand behind the first two numbers; then come features and a list.
    for (int at : new int[] {4, 20, 24}) {
      for (int claimed : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 500_000_000}) {
        byte[] forged = file.clone();
        ByteBuffer.wrap(forged).putInt(at, claimed);
        assertFault(NO_MODEL, ModelTask.SEGMENTATION, forged);
      }
    }
  }

  @Test
  public void anyDamageAtTheFrontEitherReadsOrIsRefused() {
    byte[] file = TrainedModels.file(ModelTask.NAMES);
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = file.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        damaged[random.nextInt(120)] = (byte) random.nextInt();
      }
      try {
        assertThat(PerceptronModel.read(ModelTask.NAMES, damaged)).isNotNull();
      } catch (ModelException e) {
        assertThat(e).hasMessageThat().startsWith("is ");
      }
    }
  }

  private static void assertFault(String fault, ModelTask task, byte[] file) {
    ModelException thrown =
        assertThrows(ModelException.class, () -> PerceptronModel.read(task, file));
    assertWithMessage("%s bytes", file.length).that(thrown).hasMessageThat().isEqualTo(fault);
  }
}
