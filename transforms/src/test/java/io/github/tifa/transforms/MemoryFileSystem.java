package io.github.tifa.transforms;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;

/** Files that are only in memory, under {@code memory://}: no local path leads to them. */
final class MemoryFileSystem extends FileSystem<MemoryFileSystem.Id> {
  static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

  /** What Beam finds it by. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new MemoryFileSystem());
    }
  }

  /** A path in memory. */
  record Id(String path) implements ResourceId {
    @Override
    public ResourceId resolve(String other, ResolveOptions options) {
      return new Id(path + "/" + other);
    }

    @Override
    public ResourceId getCurrentDirectory() {
      return new Id(path.substring(0, path.lastIndexOf('/') + 1));
    }

    @Override
    public String getScheme() {
      return "memory";
    }

    @Override
    public String getFilename() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public boolean isDirectory() {
      return path.endsWith("/");
    }

    @Override
    public String toString() {
      return path;
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    return specs.stream().map(MemoryFileSystem::match).toList();
  }

  private static MatchResult match(String spec) {
    byte[] file = FILES.get(spec);
    if (file == null) {
      return MatchResult.create(MatchResult.Status.NOT_FOUND, new FileNotFoundException(spec));
    }
    MatchResult.Metadata metadata =
        MatchResult.Metadata.builder()
            .setResourceId(new Id(spec))
            .setSizeBytes(file.length)
            .setIsReadSeekEfficient(false)
            .build();
    return MatchResult.create(MatchResult.Status.OK, List.of(metadata));
  }

  @Override
  protected ReadableByteChannel open(Id file) throws FileNotFoundException {
    byte[] bytes = FILES.get(file.path());
    if (bytes == null) {
      throw new FileNotFoundException(file.path());
    }
    return Channels.newChannel(new ByteArrayInputStream(bytes));
  }

  @Override
  protected Id matchNewResource(String path, boolean directory) {
    return new Id(path);
  }

  @Override
  protected String getScheme() {
    return "memory";
  }

  @Override
  protected WritableByteChannel create(Id file, CreateOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void copy(List<Id> from, List<Id> to) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void rename(List<Id> from, List<Id> to, MoveOptions... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void delete(Collection<Id> files) {
    throw new UnsupportedOperationException();
  }
}
