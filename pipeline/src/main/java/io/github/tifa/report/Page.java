package io.github.tifa.report;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The page around the data. Its content security policy allows the scripts and the style that it
 * carries, by their hashes, and nothing else.
 *
 * @param head what stands before the data
 * @param tail what stands behind it
 */
record Page(String head, String tail) {
  /** Our own scripts, in the order in which they build on each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "words.js",
          "codes.js",
          "dom.js",
          "data.js",
          "measures.js",
          "state.js",
          "table.js",
          "chart.js",
          "evidence.js",
          "profile.js",
          "search.js",
          "overview.js",
          "people.js",
          "terms.js",
          "pairs.js",
          "compare.js",
          "keywords.js",
          "others.js",
          "lists.js",
          "method.js",
          "main.js");

  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  /** The page in a language. */
  static Page in(ReportLanguage language) {
    String style = read("report.css");
    String library = read(ECHARTS);
    StringBuilder own = new StringBuilder("'use strict';\n(() => {\n");
    SCRIPTS.forEach(name -> own.append(read(name)).append('\n'));
    own.append("})();\n");
    String codebook =
        "<script type=\"application/json\" id=\"codebook\">" + codebook() + "</script>";
    String policy =
        "default-src 'none'; script-src "
            + hash(library)
            + " "
            + hash(own.toString())
            + "; style-src "
            + hash(style)
            + "; img-src data:; base-uri 'none'; form-action 'none'";
    String head =
        read("report.html")
            .replace("{{language}}", language.code())
            .replace("{{policy}}", policy)
            .replace("{{style}}", style);
    String data = "<script type=\"application/json\" id=\"data\">";
    String tail =
        "</script>\n"
            + codebook
            + "\n<script>"
            + library
            + "</script>\n<script>"
            + own
            + "</script>\n</body>\n</html>\n";
    return new Page(head + data, tail);
  }

  /** Its bytes without the data. */
  long bytes() {
    return head.getBytes(StandardCharsets.UTF_8).length
        + (long) tail.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String codebook() {
    return TextNode.valueOf(read("codebook.md")).toString().replace("<", "\\u003c");
  }

  private static String hash(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String read(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
