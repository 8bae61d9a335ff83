package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is listed below a folder, and that nothing is passed over in silence. */
public final class LocalFilesTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();
  private Path root;

  @Before
  public void setUp() throws IOException {
    root = temporary.getRoot().toPath();
    Files.createDirectories(root.resolve("posts/2020"));
    Files.writeString(root.resolve("posts/a.md"), "内容");
    Files.writeString(root.resolve("posts/2020/b.md"), "内容");
  }

  private String path(String name) {
    return root.resolve(name).toString();
  }

  @Test
  public void aLinkBackToAFolderAboveIsNotFollowed() throws IOException {
    Files.createSymbolicLink(root.resolve("posts/2020/up"), root.resolve("posts"));

    assertThat(LocalFiles.matching(path("posts")).keySet())
        .containsExactly(path("posts/2020/b.md"), path("posts/a.md"));
    assertThat(LocalFiles.matching(path("posts/**")).keySet())
        .containsExactly(path("posts/2020/b.md"), path("posts/a.md"));
  }

  @Test
  public void aLinkThatLeadsNowhereIsListed() throws IOException {
    Files.createSymbolicLink(root.resolve("posts/c.md"), root.resolve("gone"));

    assertThat(LocalFiles.matching(path("posts"))).containsEntry(path("posts/c.md"), 0L);
  }

  @Test
  public void aPipeIsListed() throws Exception {
    int made = new ProcessBuilder("mkfifo", path("posts/pipe.md")).start().waitFor();
    assumeTrue(made == 0);

    assertThat(LocalFiles.matching(path("posts/*.md")))
        .containsExactly(path("posts/a.md"), 6L, path("posts/pipe.md"), 0L);
  }

  @Test
  public void aFolderThatCannotBeListedIsListedItself() {
    LocalFiles files = new LocalFiles(path -> false);

    files.visitFileFailed(root.resolve("locked"), new AccessDeniedException("locked"));
    files.postVisitDirectory(root.resolve("broken"), new IOException("disk"));
    files.postVisitDirectory(root.resolve("sound"), null);
    files.visitFileFailed(root.resolve("loop"), new FileSystemLoopException("loop"));

    assertThat(files.found().keySet()).containsExactly(path("broken"), path("locked")).inOrder();
  }

  @Test
  public void aNameIsNoPatternWhereTheFileExists() throws IOException {
    Files.writeString(root.resolve("posts/[a]*.md"), "内容");

    assertThat(LocalFiles.matching(path("posts/[a]*.md")).keySet())
        .containsExactly(path("posts/[a]*.md"));
  }

  @Test
  public void dotsInAPathAreNoOtherFile() throws IOException {
    assertThat(LocalFiles.matching(path("posts/2020/../*.md")).keySet())
        .containsExactly(path("posts/a.md"));
    assertThat(LocalFiles.matching(path("posts/./a.md")).keySet())
        .containsExactly(path("posts/a.md"));
  }

  @Test
  public void nothingIsFoundWhereNothingIs() throws IOException {
    assertThat(LocalFiles.matching(path("none"))).isEmpty();
    assertThat(LocalFiles.matching(path("none/**"))).isEmpty();
    assertThat(LocalFiles.matching(new File("no-such-name-*.md").getPath())).isEmpty();
  }
}
