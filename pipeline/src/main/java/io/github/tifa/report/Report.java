package io.github.tifa.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tifa.transforms.Attachment;
import io.github.tifa.transforms.FinishedTables;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    Page page = Page.in(language);
    writer.write(page.head());
    JsonGenerator json = new JsonFactory().createGenerator(writer);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    json.setCharacterEscapes(new HtmlSafeEscapes());
    DataWriter.write(data, json);
    json.close();
    writer.write(page.tail());
    writer.flush();
  }
}
