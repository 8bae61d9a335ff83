package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Test;

/** Holds the outputs against their JSON Schemas, and the codebook against the schemas. */
public final class ContractTest {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private final OutputFiles outputs = SampleRun.get().outputs();

  @Test
  public void everyOutputHasASchema() throws IOException {
    List<String> schemas;
    try (Stream<Path> files = Files.list(Repository.resolve("docs/schemas"))) {
      schemas = files.map(file -> file.getFileName().toString()).toList();
    }

    assertThat(schemas)
        .containsExactlyElementsIn(
            outputs.tables().stream().map(name -> base(name) + ".schema.json").toList());
  }

  @Test
  public void schemasAreValid() {
    JsonSchema meta = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
    for (String name : outputs.tables()) {
      assertWithMessage(name).that(meta.validate(schema(name))).isEmpty();
    }
  }

  @Test
  public void everyObjectFollowsItsSchema() {
    for (String name : outputs.tables()) {
      JsonSchema schema = FACTORY.getSchema(schema(name));
      for (JsonNode object : outputs.objects(name)) {
        assertWithMessage("%s: %s", name, object).that(schema.validate(object)).isEmpty();
      }
    }
  }

  @Test
  public void everyFileHoldsObjects() {
    for (String name : outputs.tables()) {
      assertWithMessage(name).that(outputs.objects(name)).isNotEmpty();
    }
  }

  @Test
  public void fieldsStandInTheOrderOfTheSchema() {
    for (String name : outputs.tables()) {
      JsonNode schema = schema(name);
      for (JsonNode object : outputs.objects(name)) {
        assertOrder(name, schema, object);
      }
    }
  }

  @Test
  public void requiredFieldsAreAllButTheTitleOfAMention() {
    List<String> optional = new ArrayList<>();
    for (String name : outputs.tables()) {
      collectOptional(base(name), schema(name), optional);
    }

    assertThat(optional).containsExactly("posts.mentions[].title");
  }

  @Test
  public void filesEndWithALineFeedAndHoldNoOtherLineEnds() {
    for (String name : outputs.tables()) {
      String text = outputs.text(name);
      assertWithMessage(name).that(text).endsWith("\n");
      assertWithMessage(name).that(text).doesNotContainMatch("\n\n|\r|\u2028|\u2029|\uFEFF");
    }
  }

  @Test
  public void runNamesEveryOtherFileWithRowsAndHash() throws NoSuchAlgorithmException {
    Map<String, List<String>> expected = new TreeMap<>();
    for (String name : outputs.names()) {
      byte[] bytes = outputs.text(name).getBytes(UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      int rows = name.equals("report.html") ? 1 : outputs.objects(name).size();
      expected.put(name, List.of(String.valueOf(rows), HexFormat.of().formatHex(hash)));
    }
    expected.remove("run.json");
    Map<String, List<String>> actual = new TreeMap<>();
    for (JsonNode file : outputs.object("run.json").get("files")) {
      actual.put(
          file.get("name").textValue(),
          List.of(file.get("rows").toString(), file.get("sha256").textValue()));
    }

    assertThat(actual).isEqualTo(expected);
  }

  @Test
  public void everyFieldHasAnEntryInTheCodebookInTheSameOrder() {
    for (String name : outputs.tables()) {
      List<String> entries = Codebook.entries(name);
      List<String> expected = new ArrayList<>();
      for (String field : fields("", schema(name))) {
        // Where a table describes a list of objects in one row, the row must name their fields.
        String list = field.substring(0, Math.max(0, field.indexOf("[]") + 2));
        if (!entries.contains(field) && entries.contains(list)) {
          assertWithMessage("%s, row %s", name, list)
              .that(Codebook.fieldsOfList(name, list))
              .contains(field.substring(field.indexOf("[]") + 3));
          field = list;
        }
        if (expected.isEmpty() || !expected.get(expected.size() - 1).equals(field)) {
          expected.add(field);
        }
      }
      assertWithMessage("entries of %s in docs/codebook.md", name)
          .that(entries)
          .containsExactlyElementsIn(expected)
          .inOrder();
    }
  }

  private static String base(String name) {
    return name.replaceFirst("\\..*", "");
  }

  private static JsonNode schema(String name) {
    return OutputFiles.parse(Repository.read("docs/schemas/" + base(name) + ".schema.json"));
  }

  private static void assertOrder(String where, JsonNode schema, JsonNode value) {
    if (value.isArray() && schema.has("items")) {
      for (JsonNode item : value) {
        assertOrder(where + "[]", schema.get("items"), item);
      }
    } else if (schema.has("properties")) {
      List<String> expected = new ArrayList<>(names(schema.get("properties")));
      expected.removeIf(name -> !value.has(name));
      assertWithMessage(where).that(names(value)).containsExactlyElementsIn(expected).inOrder();
      for (String name : expected) {
        assertOrder(where + "." + name, schema.get("properties").get(name), value.get(name));
      }
    }
  }

  private static void collectOptional(String where, JsonNode schema, List<String> optional) {
    if (schema.has("properties")) {
      assertWithMessage(where).that(schema.get("additionalProperties").asText()).isEqualTo("false");
      List<String> required = new ArrayList<>();
      schema.get("required").forEach(name -> required.add(name.textValue()));
      for (String name : names(schema.get("properties"))) {
        if (!required.contains(name)) {
          optional.add(where + "." + name);
        }
        collectOptional(where + "." + name, schema.get("properties").get(name), optional);
      }
    } else if (schema.has("items")) {
      collectOptional(where + "[]", schema.get("items"), optional);
    }
  }

  /** The fields of a schema as the codebook writes them, such as {@code mentions[].start}. */
  private static List<String> fields(String prefix, JsonNode schema) {
    List<String> fields = new ArrayList<>();
    for (String name : names(schema.get("properties"))) {
      JsonNode field = schema.get("properties").get(name);
      if (field.has("properties")) {
        fields.addAll(fields(prefix + name + ".", field));
      } else if (field.path("items").has("properties")) {
        fields.addAll(fields(prefix + name + "[].", field.get("items")));
      } else {
        fields.add(prefix + name);
      }
    }
    return fields;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
