package io.github.tifa.report;

import java.util.Locale;

/** The language in which the page opens; the reader can switch. */
public enum ReportLanguage {
  /** Chinese. */
  ZH,
  /** English. */
  EN;

  /** The code of the language in HTML and in options. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
