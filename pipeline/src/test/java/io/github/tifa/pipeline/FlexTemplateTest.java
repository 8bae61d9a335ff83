package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.beans.Introspector;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** Tests the metadata of the Flex Template against its form and against the options of the job. */
public final class FlexTemplateTest {
  private static final Set<String> NOT_IN_A_JOB = Set.of("explain", "reportOnly");

  @Test
  public void metadataHasThePublishedForm() throws IOException {
    try (InputStream schema = getClass().getResourceAsStream("flex-metadata.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(metadata()))
          .isEmpty();
    }
  }

  @Test
  public void everyOptionIsAParameterOnce() throws IOException {
    Set<String> options =
        Arrays.stream(TifaOptions.class.getDeclaredMethods())
            .filter(method -> method.getParameterCount() == 0)
            .map(method -> Introspector.decapitalize(method.getName().replaceFirst("get|is", "")))
            .filter(name -> !NOT_IN_A_JOB.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(metadata().get("parameters").findValuesAsText("name"))
        .containsExactlyElementsIn(options);
  }

  @Test
  public void defaultsFitTheirPatterns() throws IOException {
    TifaOptions defaults = org.apache.beam.sdk.options.PipelineOptionsFactory.as(TifaOptions.class);

    assertThat(matches("period", defaults.getPeriod())).isTrue();
    assertThat(matches("period", "fortnight")).isFalse();
    assertThat(matches("maxRejectedShare", String.valueOf(defaults.getMaxRejectedShare())))
        .isTrue();
    assertThat(matches("maxRejectedShare", "1.5")).isFalse();
    assertThat(matches("newTerms", String.valueOf(defaults.isNewTerms()))).isTrue();
  }

  @Test
  public void imageStartsTheProgramThatTheProfileBuilds() throws ReflectiveOperationException {
    String image = Repository.read("pipeline/src/main/dataflow/Dockerfile");

    assertThat(image)
        .contains("COPY pipeline/target/tifa-dataflow.jar /template/tifa-dataflow.jar\n");
    assertThat(image).contains("ENV FLEX_TEMPLATE_JAVA_CLASSPATH=/template/tifa-dataflow.jar\n");
    Matcher main = Pattern.compile("FLEX_TEMPLATE_JAVA_MAIN_CLASS=(\\S+)").matcher(image);
    assertThat(main.find()).isTrue();
    assertThat(Class.forName(main.group(1)).getMethod("main", String[].class)).isNotNull();
  }

  private static boolean matches(String parameter, String value) throws IOException {
    for (JsonNode known : metadata().get("parameters")) {
      if (known.get("name").textValue().equals(parameter)) {
        return Pattern.matches(known.get("regexes").get(0).textValue(), value);
      }
    }
    throw new AssertionError("no parameter " + parameter);
  }

  /** The metadata of the Flex Template. */
  static JsonNode metadata() throws IOException {
    return OutputFiles.JSON.readTree(Repository.read("pipeline/src/main/dataflow/metadata.json"));
  }
}
