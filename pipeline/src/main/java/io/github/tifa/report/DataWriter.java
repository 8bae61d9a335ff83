package io.github.tifa.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.tifa.language.CharacterFolding;
import io.github.tifa.language.Romanisation;
import io.github.tifa.lexicon.EntityType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes the data of the page as one object; {@code data.js} reads it. */
final class DataWriter {
  private final ReportData data;
  private final JsonGenerator out;
  private final Fields fields;
  private final Quotes quotes;

  /** The characters of everything that can be searched for. */
  private final TreeSet<Character> searchable = new TreeSet<>();

  private DataWriter(ReportData data, JsonGenerator out, long room) {
    this.data = data;
    this.out = out;
    this.fields = new Fields(out);
    this.quotes = new Quotes(data.pass().posts, data.grid(), room);
  }

  /**
   * Writes the object.
   *
   * @param room the bytes that sentences and their posts may take
   */
  static void write(ReportData data, JsonGenerator out, long room) throws IOException {
    new DataWriter(data, out, room).write();
  }

  private void write() throws IOException {
    out.writeStartObject();
    writeRun();
    writeGrid();
    fields.list("entities", data.items().all(), this::item);
    fields.list("pairs", data.pass().pairs.all(), this::pair);
    fields.list("keywords", data.keywords().all(), this::keyword);
    fields.list("slices", data.slices().all(), this::slice);
    writeExamples();
    quotes.write(out);
    writeFolding();
    out.writeEndObject();
  }

  private void writeRun() throws IOException {
    JsonNode run = data.run();
    out.writeObjectFieldStart("run");
    fields.copy(run, "schemaVersion", "version", "counts", "lexicon", "models");
    out.writeObjectFieldStart("options");
    fields.copy(
        run.get("options"),
        "compare",
        "hanlpData",
        "maxRejectedShare",
        "nearDuplicates",
        "newTerms",
        "period",
        "sourceZone");
    out.writeEndObject();
    out.writeEndObject();
    out.writeObjectFieldStart("summary");
    fields.copy(
        data.summary(),
        "posts",
        "uniquePosts",
        "duplicates",
        "characters",
        "tokens",
        "sentences",
        "firstDate",
        "lastDate",
        "undated",
        "crowdedSentences",
        "scripts",
        "issues");
    out.writeEndObject();
    writeBounds();
  }

  private void writeBounds() throws IOException {
    out.writeObjectFieldStart("bounds");
    out.writeObjectFieldStart("entities");
    for (EntityType type : EntityType.values()) {
      out.writeArrayFieldStart(type.name());
      out.writeNumber(Bounds.ENTITIES.get(type));
      out.writeNumber(data.items().total(type));
      out.writeEndArray();
    }
    out.writeEndObject();
    out.writeNumberField("paired", Bounds.PAIRED);
    out.writeNumberField("pairs", Bounds.PAIRS);
    out.writeNumberField("stratified", Bounds.STRATIFIED);
    out.writeNumberField("perStratum", Bounds.PER_STRATUM);
    out.writeNumberField("perItem", Bounds.PER_ITEM);
    out.writeNumberField("keywords", Bounds.KEYWORDS);
    out.writeNumberField("keywordTotal", data.keywords().total());
    out.writeNumberField("keyness", Bounds.KEYNESS);
    out.writeNumberField("slices", Bounds.SLICES);
    List<Integer> most =
        List.of(Bounds.NEW_TERMS, Bounds.CANDIDATES, Bounds.NAME_LISTS, Bounds.ORDER_CHANGES);
    List<String> names = List.of("newTerms", "candidates", "nameLists", "orderChanges");
    for (int i = 0; i < names.size(); i++) {
      out.writeArrayFieldStart(names.get(i));
      out.writeNumber(most.get(i));
      out.writeNumber(data.examples().totals().get(i));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void writeGrid() throws IOException {
    Grid grid = data.grid();
    out.writeStringField("period", grid.code());
    fields.list("periods", grid.periods(), out::writeString);
    fields.list("sources", grid.apart(), source -> fields.node(source));
    out.writeNumberField("together", grid.together());
    fields.cells("volumes", data.pass().volumes);
  }

  private void item(Item item) throws IOException {
    JsonNode row = item.row;
    out.writeStartObject();
    fields.copy(row, "id", "name", "type", "class", "mentions", "nested", "posts", "headlines");
    fields.first(row, "forms");
    fields.first(row, "titles");
    fields.copy(row, "methods", "firstDate", "lastDate", "periods", "range", "dispersion", "trend");
    fields.copy(row, "bursts", "silence", "adoption");
    out.writeNumberField("firstPost", quotes.post(row.at("/adoption/firstPost").textValue()));
    latin(item.name());
    out.writeStringField(
        "latin", data.lexicon().entry(item.id()).map(entry -> entry.latin()).orElse(""));
    fields.cells("cells", item.cells);
    List<Integer> numbers = quotes.add(item.concordance);
    out.writeNumberField("sample", numbers.size());
    for (Sample stratum : item.strata()) {
      for (int number : quotes.add(stratum.quotes())) {
        if (!numbers.contains(number)) {
          numbers.add(number);
        }
      }
    }
    fields.numbers("quotes", numbers);
    out.writeEndObject();
  }

  private void latin(String name) throws IOException {
    name.chars().forEach(c -> searchable.add((char) c));
    out.writeStringField("pinyin", Romanisation.pinyin(name));
  }

  private void pair(Pairs.Pair pair) throws IOException {
    out.writeStartObject();
    out.writeNumberField("a", pair.a.number);
    out.writeNumberField("b", pair.b.number);
    fields.cells("cells", pair.cells);
    fields.numbers("quotes", quotes.add(pair.sample.quotes()));
    out.writeEndObject();
  }

  private void keyword(Keywords.Keyword keyword) throws IOException {
    JsonNode row = keyword.row();
    out.writeStartObject();
    fields.copy(row, "rank", "term", "pos", "mentions", "posts", "firstDate", "lastDate", "score");
    fields.copy(row, "dispersion", "trend", "bursts", "silence");
    latin(keyword.term());
    fields.cells("cells", keyword.cells());
    fields.numbers("quotes", quotes.add(keyword.sample().quotes()));
    out.writeEndObject();
  }

  private void slice(Slices.Slice slice) throws IOException {
    out.writeStartObject();
    out.writeStringField("slice", slice.name);
    out.writeStringField("reference", slice.reference);
    fields.copy(slice.findings.get(0).row(), "sliceSize", "referenceSize");
    fields.list(
        "findings",
        slice.findings,
        finding -> {
          out.writeStartObject();
          fields.copy(finding.row(), "kind", "id", "name", "posts", "referencePosts");
          fields.copy(finding.row(), "tests", "g2", "q", "logRatio", "lrc");
          fields.numbers("quotes", quotes.add(finding.sample().quotes()));
          out.writeEndObject();
        });
    out.writeEndObject();
  }

  private void writeExamples() throws IOException {
    Examples examples = data.examples();
    fields.list(
        "newTerms",
        examples.newTerms(),
        row -> {
          out.writeStartObject();
          fields.copy(row, "term", "mentions", "posts", "sources", "quotations", "firstDate");
          fields.copy(row, "lastDate", "firstSource", "cohesion", "freedom", "cValue", "score");
          latin(row.get("term").textValue());
          examples(row, row.get("term").textValue(), "post");
          out.writeEndObject();
        });
    fields.list(
        "candidates",
        examples.candidates(),
        row -> {
          out.writeStartObject();
          fields.copy(row, "form", "mentions", "posts");
          latin(row.get("form").textValue());
          examples(row, row.get("form").textValue(), "id");
          out.writeEndObject();
        });
    fields.list(
        "nameLists",
        examples.nameLists(),
        row -> {
          out.writeStartObject();
          fields.list("names", names(row), out::writeString);
          fields.copy(row, "order");
          out.writeNumberField("post", quotes.post(row.get("post").textValue()));
          out.writeStringField("sentence", Bounds.cut(row.get("sentence").textValue()));
          out.writeEndObject();
        });
    fields.list(
        "orderChanges",
        examples.orderChanges(),
        row -> {
          out.writeStartObject();
          fields.copy(row, "aName", "bName", "shared", "discordant", "kendall");
          for (String side : List.of("before", "after")) {
            out.writeNumberField(side, quotes.post(row.at("/" + side + "/post").textValue()));
            out.writeStringField(
                side + "Sentence", Bounds.cut(row.at("/" + side + "/sentence").textValue()));
          }
          out.writeEndObject();
        });
  }

  private static List<String> names(JsonNode row) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : row.get("names")) {
      if (names.size() == Bounds.NAMES) {
        names.add("…");
        break;
      }
      names.add(name.textValue());
    }
    return names;
  }

  private void examples(JsonNode row, String folded, String post) throws IOException {
    List<Quote> sentences = new ArrayList<>();
    for (JsonNode example : row.get("examples")) {
      sentences.add(
          Quote.of(example.get(post).textValue(), example.get("sentence").textValue(), folded));
    }
    fields.numbers("quotes", quotes.add(sentences));
  }

  /** Pairs of a Traditional character and the Simplified one by which it is searched for. */
  private void writeFolding() throws IOException {
    StringBuilder folding = new StringBuilder();
    for (char c = '\u3400'; c <= '\u9fff'; c++) {
      char folded = CharacterFolding.fold(String.valueOf(c)).charAt(0);
      if (folded != c && searchable.contains(folded)) {
        folding.append(c).append(folded);
      }
    }
    out.writeStringField("folding", folding.toString());
  }
}
