package io.github.tifa.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.table.CsvTable;
import io.github.tifa.table.Json;
import io.github.tifa.table.KeywordRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes the output files of a run from the parts that its steps left behind. */
final class Outputs {
  private static final int TOP = 20;
  private static final String REPORT = "report.html";
  private static final String LINES = ".jsonl";
  private static final String NEW_TERMS = NewTermTable.NAME + LINES;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputFolder files;
  private final StagedFile posts;
  private final Optional<StagedFile> kept;
  private final List<CountedGroup> groups;
  private final List<TablePart> tables;
  private final Volumes volumes;
  private final Map<EntityType, List<JsonNode>> topEntities = new EnumMap<>(EntityType.class);
  private final List<JsonNode> topKeywords = new ArrayList<>();
  private final Set<String> timelined = new HashSet<>();
  private final NameOrders orders = new NameOrders();
  private final List<byte[]> orderChanges = new ArrayList<>();
  private final PairOrder pairs = new PairOrder(PairOrder.MOST_PAIRS);

  /**
   * The outputs of a run.
   *
   * @param written what {@link WritePosts} left
   */
  Outputs(
      OutputFolder files,
      List<StagedFile> written,
      List<CountedGroup> groups,
      List<TablePart> tables,
      Volumes volumes) {
    this.files = files;
    this.posts = named(written, WritePosts.POSTS).orElseThrow();
    this.kept = named(written, Reuse.FILE);
    this.groups = groups;
    this.tables = tables;
    this.volumes = volumes;
  }

  private static Optional<StagedFile> named(List<StagedFile> files, String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /**
   * Writes all files, {@code run.json} last.
   *
   * @param startedAt when the run began, an ISO 8601 instant
   * @param csv whether each table is written in that format too
   * @param attachments what is made from the tables, with the user's {@code lexicon}
   */
  void write(
      RunInfo run,
      String startedAt,
      boolean csv,
      List<Attachment> attachments,
      List<LexiconFile> lexicon)
      throws IOException {
    files.add(posts);
    files.add("entities.jsonl", this::entities);
    files.add("keywords.jsonl", this::keywords);
    files.add("timeline.jsonl", this::timeline);
    files.add("keyness.jsonl", out -> KeynessFile.write(paths(TableRows.KEYNESS), out));
    files.add("cooccurrences.jsonl", out -> pairs.write(paths(PairOrder.TABLE), out));
    files.add("concordance.jsonl", out -> rows(MergeContexts.TABLE, out));
    files.add("name-lists.jsonl", this::nameLists);
    files.add("name-order.jsonl", this::nameOrder);
    files.add("candidates.jsonl", out -> rows(TableRows.CANDIDATES, out));
    if (!paths(NewTermTable.NAME).isEmpty()) {
      files.add(NEW_TERMS, out -> rows(NewTermTable.NAME, out));
    }
    files.add("rejected.jsonl", this::rejected);
    if (csv) {
      for (StagedFile table : files.written()) {
        files.add(csvName(table.name()), out -> csv(table.name(), out));
      }
    }
    files.add("summary.json", this::summary);
    RunInfo.Counts counts = counts();
    List<StagedFile> outputs = files.written();
    FinishedTables tables =
        new StagedTables(
            files, Json.object(json -> run.write(json, counts, startedAt, outputs)), lexicon);
    for (Attachment attachment : attachments) {
      files.add(attachment, tables);
    }
    List<StagedFile> all = files.written();
    kept.ifPresent(files::add);
    files.add("run.json", out -> object(out, json -> run.write(json, counts, startedAt, all)));
  }

  /** The names of the files that some runs leave and others do not. */
  List<String> optional() {
    List<String> names = new ArrayList<>();
    names.add(NEW_TERMS);
    names.add(csvName(NEW_TERMS));
    names.add(REPORT);
    names.add(Reuse.FILE);
    for (StagedFile file : files.written()) {
      if (file.name().endsWith(LINES)) {
        names.add(csvName(file.name()));
      }
    }
    return names;
  }

  private static String csvName(String table) {
    return base(table) + ".csv";
  }

  private static String base(String table) {
    return table.substring(0, table.length() - LINES.length());
  }

  private long csv(String table, OutputStream out) throws IOException {
    try (InputStream lines = files.open(table)) {
      return CsvTable.of(base(table)).write(lines, out);
    }
  }

  private RunInfo.Counts counts() {
    return new RunInfo.Counts(
        sum(CountedGroup::rows),
        sum(group -> (long) group.rejections().size()),
        sum(CountedGroup::copies),
        sum(CountedGroup::bytes),
        sum(CountedGroup::reused));
  }

  private long sum(Function<CountedGroup, Long> number) {
    return groups.stream().mapToLong(number::apply).sum();
  }

  private static void line(OutputStream out, byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  private long rows(String table, OutputStream out) throws IOException {
    long[] rows = {0};
    RowFile.merge(
        paths(table),
        row -> {
          line(out, row.line());
          rows[0]++;
        });
    return rows[0];
  }

  private List<String> paths(String table) {
    return tables.stream().filter(part -> part.table().equals(table)).map(TablePart::path).toList();
  }

  private long entities(OutputStream out) throws IOException {
    long[] rows = {0};
    RowFile.merge(
        paths(TableRows.ENTITIES),
        row -> {
          line(out, row.line());
          rows[0]++;
          EntityType type = EntityTable.typeOf(row);
          List<JsonNode> top = topEntities.computeIfAbsent(type, t -> new ArrayList<>());
          if (top.size() < TOP) {
            top.add(JSON.readTree(row.line()));
          }
        });
    return rows[0];
  }

  private long keywords(OutputStream out) throws IOException {
    long[] rank = {0};
    RowFile.merge(
        paths(TableRows.KEYWORDS),
        row -> {
          if (rank[0] == KeywordTable.MOST_KEYWORDS) {
            return;
          }
          line(out, KeywordRow.ranked(++rank[0], row.line()));
          if (rank[0] <= KeywordTable.MOST_TIMELINES) {
            JsonNode keyword = JSON.readTree(row.line());
            timelined.add(keyword.get("term").textValue());
            if (rank[0] <= TOP) {
              topKeywords.add(keyword);
            }
          }
        });
    return rank[0];
  }

  private long timeline(OutputStream out) throws IOException {
    long[] rows = {0};
    RowFile.merge(
        paths(TableRows.TIMELINE),
        row -> {
          String[] key = row.key().split("\t", 3);
          if (key[0].equals(EntityTable.KIND) || timelined.contains(key[1])) {
            line(out, row.line());
            rows[0]++;
          }
        });
    return rows[0];
  }

  private long nameLists(OutputStream out) throws IOException {
    long[] rows = {0};
    RowFile.merge(
        groups.stream().map(CountedGroup::nameLists).toList(),
        row -> {
          line(out, row.line());
          orders.add(row.line()).forEach(change -> orderChanges.add(change.line()));
          rows[0]++;
        });
    return rows[0];
  }

  private long nameOrder(OutputStream out) throws IOException {
    for (byte[] change : orderChanges) {
      line(out, change);
    }
    return orderChanges.size();
  }

  private long rejected(OutputStream out) throws IOException {
    List<Rejection> all = new ArrayList<>();
    groups.forEach(group -> all.addAll(group.rejections()));
    all.sort(Comparator.comparing(Rejection::path));
    for (Rejection rejection : all) {
      line(
          out,
          Json.object(
              json ->
                  json.put("path", rejection.path())
                      .put("stage", rejection.stage())
                      .put("error", rejection.error())
                      .put("message", rejection.message())));
    }
    return all.size();
  }

  private static long object(OutputStream out, Json.Body body) throws IOException {
    line(out, Json.object(body));
    return 1;
  }

  private long summary(OutputStream out) throws IOException {
    return object(
        out,
        json -> {
          json.put("schemaVersion", RunInfo.SCHEMA_VERSION);
          volumes.write(json);
          json.putAll(
              "topKeywords",
              topKeywords,
              (j, keyword) ->
                  j.put("term", keyword.get("term").textValue())
                      .put("mentions", keyword.get("mentions").longValue())
                      .put("posts", keyword.get("posts").longValue())
                      .put("score", keyword.get("score").doubleValue()));
          top(json, "topLeaders", EntityType.LEADER);
          top(json, "topPolicyTerms", EntityType.POLICY_TERM);
          top(json, "topMeetings", EntityType.MEETING);
          top(json, "topDocuments", EntityType.DOCUMENT);
          top(json, "topPeople", EntityType.PERSON);
          top(json, "topPlaces", EntityType.PLACE);
          top(json, "topOrganisations", EntityType.ORGANISATION);
          pairs.writeTop(json);
        });
  }

  private void top(Json json, String name, EntityType type) throws IOException {
    json.putAll(
        name,
        topEntities.getOrDefault(type, List.of()),
        (j, entity) ->
            j.put("id", entity.get("id").textValue())
                .put("name", entity.get("name").textValue())
                .put("mentions", entity.get("mentions").longValue())
                .put("posts", entity.get("posts").longValue()));
  }
}
