package io.github.tifa.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tifa.transforms.Attachment;
import io.github.tifa.transforms.FinishedTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * The page for analysts: self-contained, under 15 MB whatever the corpus, and without clock or
 * path, so that the same tables give the same bytes.
 *
 * @param language the language in which it opens
 */
public record Report(ReportLanguage language) implements Attachment {
  /** The name of the page in the output folder. */
  public static final String NAME = "report.html";

  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(FinishedTables tables, OutputStream out) throws IOException {
    ReportData data = ReportData.read(tables);
    Page page = Page.in(language);
    ByteArrayOutputStream json = json(data, Bounds.PAGE_BYTES);
    if (page.bytes() + json.size() > Bounds.PAGE_BYTES) {
      // What stands in the page in any case decides how many sentences have room.
      int rest = json(data, 0).size();
      json = json(data, Bounds.PAGE_BYTES - page.bytes() - rest);
    }
    out.write(page.head().getBytes(StandardCharsets.UTF_8));
    json.writeTo(out);
    out.write(page.tail().getBytes(StandardCharsets.UTF_8));
  }

  private static ByteArrayOutputStream json(ReportData data, long room) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    JsonGenerator json =
        new JsonFactory().createGenerator(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    json.setCharacterEscapes(new HtmlSafeEscapes());
    DataWriter.write(data, json, room);
    json.close();
    return bytes;
  }
}
