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
    Page page = Page.in(language);
    // What stands in the page in any case decides how many sentences have room.
    Counter counter = new Counter();
    write(data, new OutputStreamWriter(counter, StandardCharsets.UTF_8), 0);
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    writer.write(page.head());
    write(data, writer, Bounds.PAGE_BYTES - page.bytes() - counter.bytes);
    writer.write(page.tail());
    writer.flush();
  }

  private static void write(ReportData data, Writer writer, long room) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(writer);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    json.setCharacterEscapes(new HtmlSafeEscapes());
    DataWriter.write(data, json, room);
    json.close();
  }

  /** Counts bytes and drops them. */
  private static final class Counter extends OutputStream {
    long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] from, int begin, int length) {
      bytes += length;
    }
  }
}
