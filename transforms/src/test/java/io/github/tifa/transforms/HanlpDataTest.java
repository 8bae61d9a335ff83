package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertThrows;

import io.github.tifa.language.ModelTask;
import io.github.tifa.language.Segmenter;
import io.github.tifa.language.Span;
import io.github.tifa.language.Token;
import io.github.tifa.language.TrainedModels;
import io.github.tifa.transforms.PostBatch.InputFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Where HanLP's models are looked for, what is wrong with them, and how workers come by them. */
public final class HanlpDataTest {
  private static final String SENTENCE = "谷小满在禾塘坳水务合作社工作。";
  private static final String SEGMENTATION = "model/perceptron/large/cws.bin";
  private static final String TAGGING = "model/perceptron/pku1998/pos.bin";
  private static final String NAMES = "model/perceptron/pku1998/ner.bin";

  @Rule public final transient TestPipeline pipeline = TestPipeline.create();
  @Rule public final transient TemporaryFolder temporary = new TemporaryFolder();
  private Path data;

  @Before
  public void layOut() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    data = temporary.newFolder("hanlp [1.8]").toPath().resolve("data");
    TrainedModels.layOut(data);
  }

  @After
  public void forget() {
    MemoryFileSystem.FILES.clear();
  }

  private static List<String> names(HanlpData models) {
    return read(models.segmenter()).stream()
        .filter(token -> token.is("nr") || token.is("ns") || token.is("nt"))
        .map(token -> token.word() + "/" + token.pos())
        .toList();
  }

  private static List<Token> read(Segmenter segmenter) {
    return segmenter.segment(SENTENCE, new Span(0, SENTENCE.length()), List.of());
  }

  private static String hash(ModelTask task) {
    return HanlpData.sha256(TrainedModels.file(task));
  }

  @Test
  public void findsTheModelsInTheFolderDataAndInTheOneThatHoldsIt() throws Exception {
    HanlpData models = HanlpData.in(data.toString());

    assertThat(models.files())
        .containsExactly(
            file(ModelTask.SEGMENTATION, SEGMENTATION),
            file(ModelTask.TAGGING, TAGGING),
            file(ModelTask.NAMES, NAMES))
        .inOrder();
    assertThat(HanlpData.in(data.getParent() + "/")).isEqualTo(models);
    assertThat(names(models)).containsExactly("谷小满/nr", "禾塘坳水务合作社/nt").inOrder();
  }

  private ModelFile file(ModelTask task, String name) {
    return new ModelFile(task, name, data.resolve(name).toString(), hash(task));
  }

  @Test
  public void relativeFolderIsRecordedFromTheRoot() throws Exception {
    Path relative = Path.of("").toAbsolutePath().relativize(data);

    assertThat(HanlpData.in(relative.toString()).files().get(1).path())
        .isEqualTo(data.resolve(TAGGING).toString());
  }

  @Test
  public void smallerSegmenterServesWhereTheLargeOneIsMissing() throws Exception {
    String small = "model/perceptron/pku1998/cws.bin";
    Files.move(data.resolve(SEGMENTATION), data.resolve(small));

    assertThat(HanlpData.in(data.toString()).files().get(0).name()).isEqualTo(small);
  }

  @Test
  public void nothingIsWrittenBesideTheModels() throws Exception {
    read(HanlpData.in(data.toString()).segmenter());

    try (var files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile).count()).isEqualTo(3);
    }
  }

  @Test
  public void withoutModelsTheDictionariesSpeak() {
    assertThat(read(HanlpData.NONE.segmenter())).isEqualTo(read(new Segmenter()));
  }

  @Test
  public void missingFolderIsNamed() {
    assertFaults(data + "s", data + "s is no folder");
    assertFaults(data.resolve(TAGGING).toString(), data.resolve(TAGGING) + " is no folder");
    assertFaults("no\0path", "no\0path is no folder");
  }

  @Test
  public void folderWithoutModelsIsNamedWithAllThatWasLookedFor() {
    assertFaults(
        data.resolve("model").toString(),
        data
            + "/model holds no models, nor does its folder data; looked for "
            + "model/perceptron/large/cws.bin, model/perceptron/pku1998/cws.bin, "
            + "model/perceptron/pku199801/cws.bin, model/perceptron/pku1998/pos.bin, "
            + "model/perceptron/pku199801/pos.bin, model/perceptron/pku1998/ner.bin, "
            + "model/perceptron/pku199801/ner.bin");
  }

  @Test
  public void missingDamagedAndSwappedModelsAreNamedAtOnce() throws IOException {
    Files.delete(data.resolve(NAMES));
    Files.write(data.resolve(TAGGING), "no model".getBytes(UTF_8));
    Files.write(data.resolve(SEGMENTATION), TrainedModels.file(ModelTask.TAGGING));

    assertFaults(
        data.toString(),
        data.resolve(SEGMENTATION)
            + " is a model for part-of-speech tagging, not for word segmentation",
        data.resolve(TAGGING) + " is no perceptron model of HanLP, or is damaged",
        data
            + " holds no model for named entities; looked for model/perceptron/pku1998/ner.bin,"
            + " model/perceptron/pku199801/ner.bin");
  }

  @Test
  public void unknownFileSystemIsNamed() {
    assertFaults(
        "nowhere://models/data",
        "nowhere://models/data cannot be read (No filesystem found for scheme nowhere)");
  }

  private static void assertFaults(String folder, String... faults) {
    HanlpDataException thrown = assertThrows(HanlpDataException.class, () -> HanlpData.in(folder));
    assertThat(thrown.faults()).containsExactlyElementsIn(faults).inOrder();
  }

  /** Paths that nothing in this JVM was loaded from, as on a worker. */
  private HanlpData unread(Object folder) throws HanlpDataException {
    return new HanlpData(
        HanlpData.in(data.toString()).files().stream()
            .map(f -> new ModelFile(f.task(), f.name(), folder + "/" + f.name(), f.sha256()))
            .toList());
  }

  @Test
  public void workerReadsTheModelsForItself() throws Exception {
    Path elsewhere = temporary.newFolder("worker").toPath();
    TrainedModels.layOut(elsewhere);

    assertThat(names(travelled(unread(elsewhere)))).contains("谷小满/nr");
  }

  private static HanlpData travelled(HanlpData models) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(models);
    }
    assertWithMessage("size of what travels").that(bytes.size()).isLessThan(2_000);
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (HanlpData) in.readObject();
    }
  }

  @Test
  public void workerRefusesAModelThatWasReplaced() throws Exception {
    Path elsewhere = temporary.newFolder("replaced").toPath();
    TrainedModels.layOut(elsewhere);
    HanlpData models = unread(elsewhere);
    byte[] other = TrainedModels.file(ModelTask.TAGGING);
    other[other.length - 1]++;
    Files.write(elsewhere.resolve(TAGGING), other);

    IllegalStateException thrown = assertThrows(IllegalStateException.class, models::segmenter);

    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            elsewhere.resolve(TAGGING)
                + " is not the model that the job was started with: was it replaced?");
  }

  @Test
  public void workerWithoutTheFolderSaysSo() throws Exception {
    HanlpData models = unread(temporary.getRoot().toPath().resolve("nowhere"));

    UncheckedIOException thrown = assertThrows(UncheckedIOException.class, models::segmenter);

    assertThat(thrown)
        .hasMessageThat()
        .endsWith(
            SEGMENTATION + " cannot be read on this machine: every worker must reach --hanlpData");
  }

  @Test
  public void modelsMayLieInAnyFileSystemOfBeam() throws Exception {
    for (ModelTask task : ModelTask.values()) {
      MemoryFileSystem.FILES.put(
          "memory://bucket/data/" + task.paths().get(0), TrainedModels.file(task));
    }
    assertThat(HanlpData.in("memory://bucket/").files().get(2).path())
        .isEqualTo("memory://bucket/data/" + NAMES);
    MemoryFileSystem.FILES.forEach(
        (path, file) -> MemoryFileSystem.FILES.put(path.replace("bucket", "unread"), file));
    HanlpData models = unread("memory://unread/data");
    Path post = temporary.newFile("a.md").toPath();
    Files.writeString(post, SENTENCE);
    InputFile input = new InputFile(post.toString(), Files.size(post));
    String parts = temporary.newFolder("parts") + "/";

    PAssert.thatSingleton(
            pipeline
                .apply(
                    Create.of(new PostBatch(0, 0, List.of(input)))
                        .withCoder(SerializableCoder.of(PostBatch.class)))
                .apply(
                    AnnotatePosts.with(
                        ZoneId.of("Asia/Shanghai"), List.of(), models, PartFolder.at(parts))))
        .satisfies(
            batch -> {
              assertThat(line(batch)).contains("禾塘坳水务合作社");
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static String line(AnnotatedBatch batch) {
    try (DataInputStream in =
        new DataInputStream(io.github.tifa.transforms.Files.open(batch.part()))) {
      return new String(Wire.bytes(in), UTF_8).replaceFirst("\"text\":\"[^\"]*\"", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  public void missingModelsInAnotherFileSystemAreNamed() {
    MemoryFileSystem.FILES.put(
        "memory://bucket/" + SEGMENTATION, TrainedModels.file(ModelTask.SEGMENTATION));

    assertFaults(
        "memory://bucket",
        "memory://bucket holds no model for part-of-speech tagging; looked for"
            + " model/perceptron/pku1998/pos.bin, model/perceptron/pku199801/pos.bin",
        "memory://bucket holds no model for named entities; looked for"
            + " model/perceptron/pku1998/ner.bin, model/perceptron/pku199801/ner.bin");
    HanlpDataException empty =
        assertThrows(HanlpDataException.class, () -> HanlpData.in("memory://other"));
    assertThat(empty).hasMessageThat().startsWith("memory://other holds no models, nor does");
  }
}
