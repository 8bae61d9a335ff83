package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.Test;

/**
 * Tests that the profile of a remote file system brings it: Beam finds it by its scheme and reads
 * its options. Nothing is asked of a server.
 */
public final class RemoteFilesIT {
  private static final String SCHEME = System.getProperty("remote.scheme");

  @Test
  public void profileBringsItsFileSystem() throws ReflectiveOperationException {
    String[] args =
        switch (SCHEME) {
          case "s3" -> new String[] {"--awsRegion=eu-west-1"};
          case "hdfs" ->
              new String[] {"--hdfsConfiguration=[{\"fs.defaultFS\":\"hdfs://localhost:9000\"}]"};
          case "gs" ->
              new String[] {
                "--credentialFactoryClass=org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory"
              };
          default -> throw new IllegalStateException("no profile for " + SCHEME);
        };
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.fromArgs(args).create());

    ResourceId post = FileSystems.matchNewResource(SCHEME + "://bucket/posts/a.md", false);

    assertThat(post.getScheme()).isEqualTo(SCHEME);
    assertThat(post.getFilename()).isEqualTo("a.md");
    if (SCHEME.equals("gs")) {
      // The client of Cloud Storage calls it, and one edition of Guava lacks it.
      Class<?> cache = Class.forName("com.google.common.cache.CacheBuilder");
      assertThat(cache.getMethod("expireAfterWrite", Duration.class)).isNotNull();
    }
  }
}
