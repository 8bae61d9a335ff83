package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.tifa.pipeline.RecountScript.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The independent recount agrees with the tables, and notices where they are wrong. */
public final class RecountScriptTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private final OutputFiles outputs = SampleRun.get().outputs();

  @Test
  public void findsNoDifference() throws IOException, InterruptedException {
    Outcome outcome = RecountScript.run(outputs, temporary.getRoot().toPath());

    assertWithMessage(outcome.report()).that(outcome.exitCode()).isEqualTo(0);
    for (String table :
        new String[] {"entities", "keywords", "timeline", "cooccurrences", "keyness"}) {
      assertThat(outcome.report())
          .containsMatch("(?m)^" + table + "\\.jsonl: [1-9]\\d{2,} values compared, 0 differ$");
    }
  }

  /** One number, or one line, is wrong in each table. */
  @Test
  public void namesEachTableWithAWrongNumber() throws IOException, InterruptedException {
    Path folder = temporary.getRoot().toPath();
    RecountScript.run(outputs, folder);
    Map<String, String> wrong = new TreeMap<>();
    wrong.put("entities.jsonl", "\"headlines\":1,");
    wrong.put("keywords.jsonl", "\"perMillion\":1");
    wrong.put("timeline.jsonl", "\"low\":0.0");
    wrong.put("cooccurrences.jsonl", "\"sentences\":3,");
    wrong.put("keyness.jsonl", "\"q\":0.0");
    for (Map.Entry<String, String> entry : wrong.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      String text = Files.readString(file);
      String found = entry.getValue();
      assertWithMessage(entry.toString()).that(text).contains(found);
      int digit = text.indexOf(found) + found.replaceAll("\\D*$", "").length() - 1;
      Files.writeString(file, text.substring(0, digit) + "7" + text.substring(digit + 1));
    }

    Outcome outcome = RecountScript.run(folder);

    assertThat(outcome.exitCode()).isEqualTo(1);
    for (String table : wrong.keySet()) {
      assertThat(outcome.report()).containsMatch("(?m)^" + table + ": \\d+ differences$");
    }
    assertThat(outcome.report()).contains("summary.json: 11 values compared, 0 differ");
  }
}
