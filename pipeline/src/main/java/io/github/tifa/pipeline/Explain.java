package io.github.tifa.pipeline;

import io.github.tifa.annotation.AnnotatedArticle;
import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.Mention;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.lexicon.Lexicon;
import io.github.tifa.lexicon.LexiconFile;
import io.github.tifa.lexicon.LexiconReader;
import io.github.tifa.lexicon.ShippedLexicon;
import io.github.tifa.post.Limits;
import io.github.tifa.post.MalformedPostException;
import io.github.tifa.transforms.HanlpData;
import io.github.tifa.transforms.PostReader;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows one post as the job reads it: the text with its mentions in colour, then each mention with
 * type, id and method.
 */
final class Explain {
  private static final String PLAIN = "\u001B[0m";

  private Explain() {}

  /** Prints a post. */
  static void post(TifaOptions options, PrintStream out) throws UsageException {
    List<String> faults = new ArrayList<>();
    List<LexiconFile> files = new ArrayList<>(ShippedLexicon.files());
    files.addAll(JobConfig.readLexicon(options, faults));
    HanlpData models = JobConfig.readModels(options, faults);
    ZoneId zone = JobConfig.readZone(options, faults);
    Limits limits = JobConfig.readLimits(options, faults);
    if (!faults.isEmpty()) {
      throw new UsageException(faults);
    }
    Lexicon lexicon = LexiconReader.read(files);
    try {
      PostReader reader = new PostReader(zone, limits, lexicon, models.segmenter());
      print(reader.annotate(reader.read(options.getExplain())), out);
    } catch (MalformedPostException e) {
      throw new UsageException(
          List.of("--explain=" + options.getExplain() + " is no post: " + e.getMessage()));
    }
  }

  private static void print(AnnotatedArticle annotated, PrintStream out) {
    var post = annotated.article().post();
    out.println(
        Terminal.line(post.source()) + ", " + post.day() + ", " + Terminal.line(post.url()));
    out.println(marked(annotated.article().title(), annotated.mentions(), Field.TITLE));
    out.println();
    out.println(marked(annotated.article().text(), annotated.mentions(), Field.BODY));
    out.println();
    for (Mention mention : annotated.mentions()) {
      out.printf(
          "%s%-5s %5d–%-5d %s  %s, %s, %s%s%s%n",
          mention.nested() ? "  " : "",
          mention.field().code(),
          mention.start(),
          mention.end(),
          colour(mention.type()) + Terminal.line(mention.form()) + PLAIN,
          mention.type(),
          Terminal.line(mention.id()),
          mention.method().code(),
          mention.nested() ? ", nested" : "",
          mention.title().isEmpty() ? "" : ", as " + Terminal.line(mention.title()));
    }
    annotated
        .candidates()
        .forEach(
            c ->
                out.println(
                    "candidate, not counted: "
                        + Terminal.line(c.form())
                        + " ("
                        + c.mentions()
                        + ")"));
  }

  private static String marked(String text, List<Mention> mentions, Field field) {
    int[] points = text.codePoints().toArray();
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Mention mention : mentions) {
      if (mention.field() == field && !mention.nested()) {
        marked.append(Terminal.text(new String(points, at, mention.start() - at)));
        marked.append(colour(mention.type())).append(Terminal.line(mention.form())).append(PLAIN);
        at = mention.end();
      }
    }
    return marked.append(Terminal.text(new String(points, at, points.length - at))).toString();
  }

  private static String colour(EntityType type) {
    return switch (type) {
      case LEADER -> "\u001B[1;31m";
      case PERSON -> "\u001B[31m";
      case POLICY_TERM -> "\u001B[1;34m";
      case MEETING -> "\u001B[36m";
      case DOCUMENT -> "\u001B[35m";
      case PLACE -> "\u001B[32m";
      case ORGANISATION -> "\u001B[33m";
    };
  }
}
