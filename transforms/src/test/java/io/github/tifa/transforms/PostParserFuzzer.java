package io.github.tifa.transforms;

import io.github.tifa.post.MalformedPostException;
import io.github.tifa.post.Post;
import io.github.tifa.post.PostParser;
import io.github.tifa.post.RawPost;
import java.time.ZoneId;

/** Looks for files of which the parser makes no proper post. */
public final class PostParserFuzzer {
  private static final PostParser PARSER = new PostParser(ZoneId.of("Asia/Shanghai"));

  private PostParserFuzzer() {}

  /** Parses the bytes as a post. */
  public static void fuzzerTestOneInput(byte[] content) {
    try {
      Post post = PARSER.parse(new RawPost("posts/2020-10-01-a.md", content));
      Invariants.hold(post);
    } catch (MalformedPostException e) {
      Invariants.check(!e.error().isEmpty() && !e.getMessage().isEmpty(), "no reason is given");
    }
  }
}
