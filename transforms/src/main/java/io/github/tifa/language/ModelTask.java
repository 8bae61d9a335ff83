package io.github.tifa.language;

import com.hankcs.hanlp.model.perceptron.common.TaskType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a perceptron model of HanLP is for, and where HanLP's data package keeps it. */
public enum ModelTask {
  /** Cutting text into words. */
  SEGMENTATION("word segmentation", TaskType.CWS, "cws.bin", "large pku1998 pku199801"),
  /** Telling parts of speech. */
  TAGGING("part-of-speech tagging", TaskType.POS, "pos.bin", "pku1998 pku199801"),
  /** Finding names of several words. */
  NAMES("named entities", TaskType.NER, "ner.bin", "pku1998 pku199801");

  /** Tags without which a model's parts of speech are not those of the People's Daily corpus. */
  private static final Set<String> PKU = Set.of("n", "v", "w", "nr", "ns");

  private static final Set<String> NAME_TAGS = Set.of("B-nr", "B-ns", "B-nt");

  private final String label;
  private final TaskType type;
  private final String file;
  private final String corpora;

  ModelTask(String label, TaskType type, String file, String corpora) {
    this.label = label;
    this.type = type;
    this.file = file;
    this.corpora = corpora;
  }

  /** What the model does, in words that go after "a model for". */
  public String label() {
    return label;
  }

  /** The paths below the data folder at which the model may lie, the best one first. */
  public List<String> paths() {
    return Stream.of(corpora.split(" "))
        .map(corpus -> "model/perceptron/" + corpus + "/" + file)
        .toList();
  }

  /** What HanLP's own word for a task means. */
  static String label(TaskType type) {
    return Stream.of(values())
        .filter(task -> task.type == type)
        .map(ModelTask::label)
        .findFirst()
        .orElse("classification");
  }

  /** Whether HanLP means this task. */
  boolean is(TaskType other) {
    return type == other;
  }

  /** Whether a model of this task that knows these tags speaks the tag set of the annotation. */
  boolean speaks(List<String> tags) {
    return switch (this) {
      // HanLP does not look at the names of these four, only at their order.
      case SEGMENTATION -> List.of("B", "M", "E", "S").equals(tags);
      case TAGGING -> tags.containsAll(PKU);
      case NAMES -> tags.contains("O") && tags.stream().anyMatch(NAME_TAGS::contains);
    };
  }
}
