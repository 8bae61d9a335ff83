package io.github.tifa.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much room the classes of another Java process take. */
final class Metaspace {
  private static final Pattern USED = Pattern.compile("Metaspace\\s+used (\\d+)K");

  private Metaspace() {}

  /** The metaspace in use after a full collection, KiB. */
  static long of(Process process) throws IOException, InterruptedException {
    jcmd(process, "GC.run");
    Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("no metaspace in the answer of " + process);
    }
    return Long.parseLong(used.group(1));
  }

  private static String jcmd(Process asked, String command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(asked.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return answer;
  }
}
