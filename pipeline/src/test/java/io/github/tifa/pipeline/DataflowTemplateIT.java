package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.runners.TransformHierarchy.Node;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests that the packaged program becomes a Dataflow template, without a cloud: the job
 * specification is the one that Dataflow would get.
 */
public final class DataflowTemplateIT {
  @ClassRule public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

  private static Path template;
  private static String printed;
  private static JsonNode job;

  @BeforeClass
  public static void makeTemplate() throws IOException, InterruptedException {
    Path folder = TEMPORARY.getRoot().toPath();
    template = folder.resolve("templates/tifa.json");
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(
        List.of("-jar", Repository.resolve("pipeline/target/tifa-dataflow.jar").toString()));
    command.addAll(
        Arrays.asList(
            "--runner=DataflowRunner",
            "--project=tifa-project",
            "--region=europe-west1",
            "--templateLocation=" + template,
            "--stagingLocation=" + folder.resolve("staging"),
            "--gcpTempLocation=" + folder.resolve("temp"),
            "--pathValidatorClass=org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator",
            "--credentialFactoryClass=org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory",
            "--numWorkers=3",
            "--sourceZone=Europe/Paris",
            "--period=week"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertWithMessage(printed).that(process.waitFor()).isEqualTo(0);
    job = OutputFiles.JSON.readTree(Files.readString(template));
  }

  @Test
  public void printsTheCommandThatStartsAJob() {
    assertThat(printed).contains("gcloud dataflow jobs run tifa");
    assertThat(printed).contains("--gcs-location=" + template);
    assertThat(printed)
        .contains("--parameters='^;^input=gs://BUCKET/posts/**.md;output=gs://BUCKET/out'");
  }

  @Test
  public void everyStepIsThere() {
    Set<String> steps = new HashSet<>();
    job.get("steps").forEach(step -> steps.add(step.at("/properties/user_name/value").textValue()));
    Set<String> ours = new TreeSet<>();
    CodersTest.job()
        .traverseTopologically(
            new Pipeline.PipelineVisitor.Defaults() {
              @Override
              public void visitPrimitiveTransform(Node node) {
                if (node.getTransform() instanceof ParDo.MultiOutput<?, ?> step
                    && step.getFn().getClass().getName().startsWith("io.github.tifa.")) {
                  ours.add(node.getFullName().replaceFirst("/ParMultiDo\\(.*", ""));
                }
              }
            });

    assertThat(ours).contains("Annotate posts/Read, clean, annotate");
    assertThat(steps).containsAtLeastElementsIn(ours);
  }

  @Test
  public void everyCoderIsOfBeamOrDataflow() {
    Set<String> coders = new TreeSet<>();
    Set<String> types = new TreeSet<>();
    job.findValues("encoding").forEach(encoding -> collect(encoding, coders, types));

    for (String coder : coders) {
      assertThat(coder).matches("kind:.*|org\\.apache\\.beam\\..*Coder");
    }
    assertThat(types).contains("io.github.tifa.transforms.AnnotatedBatch");
    for (String type : types) {
      assertThat(type).matches("io\\.github\\.tifa\\.transforms\\..*");
    }
  }

  private static void collect(JsonNode encoding, Set<String> coders, Set<String> types) {
    coders.add(encoding.get("@type").textValue());
    if (encoding.get("@type").textValue().endsWith(".SerializableCoder")) {
      types.add(encoding.at("/type/value").textValue());
    }
    encoding.path("component_encodings").forEach(part -> collect(part, coders, types));
  }

  @Test
  public void programIsStaged() {
    JsonNode packages = job.at("/environment/workerPools/0/packages");

    assertThat(packages).hasSize(1);
    assertThat(packages.get(0).get("name").textValue()).startsWith("tifa-dataflow-");
    assertThat(Files.isRegularFile(Path.of(packages.get(0).get("location").textValue()))).isTrue();
  }

  @Test
  public void inputAndOutputAreOpenAndOtherOptionsFixed() throws IOException {
    JsonNode options = job.at("/environment/sdkPipelineOptions/options");

    assertThat(options.get("input").isNull()).isTrue();
    assertThat(options.get("output").isNull()).isTrue();
    assertThat(options.get("sourceZone").textValue()).isEqualTo("Europe/Paris");
    assertThat(options.get("period").textValue()).isEqualTo("week");
    for (String name : FlexTemplateTest.metadata().get("parameters").findValuesAsText("name")) {
      assertWithMessage(name).that(options.has(name)).isTrue();
    }
    assertThat(job.at("/environment/workerPools/0/numWorkers").intValue()).isEqualTo(3);
  }

  /** The launcher of a Flex Template starts the program so, with each parameter as an option. */
  @Test
  public void flexTemplateIsLaunchedWithoutWaiting() throws IOException {
    Path folder = TEMPORARY.newFolder("flex").toPath();
    List<String> args =
        new ArrayList<>(
            List.of(
                "--runner=DataflowRunner",
                "--project=tifa-project",
                "--region=europe-west1",
                "--jobName=flex",
                "--templateLocation=" + folder.resolve("job_object"),
                "--stagingLocation=" + folder.resolve("staging"),
                "--gcpTempLocation=" + folder.resolve("temp"),
                "--filesToStage=" + Repository.resolve("pom.xml"),
                "--pathValidatorClass=org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator",
                "--credentialFactoryClass=org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory"));
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("input", "gs://bucket/posts/**.md"),
            Map.entry("output", "gs://bucket/out"),
            Map.entry("period", "quarter"),
            Map.entry("sourceZone", "Europe/Paris"),
            Map.entry("compare", "2020 vs 2021"),
            Map.entry("csv", "true"),
            Map.entry("newTerms", "false"),
            Map.entry("maxPostBytes", "1000000"));
    values.forEach((name, value) -> args.add("--" + name + "=" + value));

    TestRun run = TestRun.of(args.toArray(String[]::new));

    assertWithMessage(run.err()).that(run.exitCode()).isEqualTo(0);
    JsonNode options =
        OutputFiles.JSON
            .readTree(Files.readString(folder.resolve("job_object")))
            .at("/environment/sdkPipelineOptions/options");
    values.forEach(
        (name, value) -> assertWithMessage(name).that(options.get(name).asText()).isEqualTo(value));
    assertThat(FlexTemplateTest.metadata().get("parameters").findValuesAsText("name"))
        .containsAtLeastElementsIn(values.keySet());
  }

  /** Google's client of the Dataflow service is made from the published form of the service. */
  @Test
  public void metadataHasNoFieldThatTheServiceLacks()
      throws ReflectiveOperationException, IOException {
    JsonNode metadata = FlexTemplateTest.metadata();

    assertThat(fields("TemplateMetadata")).containsAtLeastElementsIn(names(metadata));
    for (JsonNode parameter : metadata.get("parameters")) {
      assertThat(fields("ParameterMetadata")).containsAtLeastElementsIn(names(parameter));
    }
    assertThat(fields("ContainerSpec")).containsAtLeast("image", "metadata", "sdkInfo");
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What an object of the service may have; only the profile brings the classes. */
  private static Set<String> fields(String model) throws ReflectiveOperationException {
    Set<String> names = new TreeSet<>();
    for (Field field :
        Class.forName("com.google.api.services.dataflow.model." + model).getDeclaredFields()) {
      names.add(field.getName());
    }
    return names;
  }
}
