package dev.carelint.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierTreeTest {
    private static final long LIMIT = 1000;

    @TempDir
    private Path folder;

    private Path base = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException, GitAPIException {
        QuietGit.install();
        base = Files.createDirectory(folder.toRealPath().resolve("work"));
        Git.init().setDirectory(base.toFile()).setInitialBranch("main").call().close();
    }

    private RevCommit commit(String file, String text) throws IOException, GitAPIException {
        Files.createDirectories(base.resolve(file).resolveSibling(""));
        Files.writeString(base.resolve(file), text);
        try (Git git = Git.open(base.toFile())) {
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setMessage("a change")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .setSign(false)
                    .call();
        }
    }

    @Test
    void theTextsOfTheCommitStandInAFolderThatGoesAway() throws IOException, GitAPIException {
        RevCommit first = commit("app/src/A.java", "class A {}");
        Files.writeString(base.resolve("large.txt"), "x".repeat(2000));
        commit("app/picture.png", "no picture");
        commit("app/src/A.java", "class B {}");

        Path copy;
        try (EarlierTree tree = EarlierTree.of(base.resolve("app"), "HEAD~1", LIMIT)) {
            copy = tree.moved(base);
            assertThat(tree.moved(base.resolve("app/src/A.java"))).hasContent("class A {}");
            assertThat(tree.moved(base.resolve("app/picture.png"))).doesNotExist();
            assertThat(tree.moved(base.resolve("large.txt"))).doesNotExist();
            assertThat(tree.moved(folder.toRealPath())).isEqualTo(folder.toRealPath());
        }
        assertThat(copy).doesNotExist();
        try (EarlierTree tree = EarlierTree.of(base, first.name(), LIMIT)) {
            assertThat(first.name()).startsWith(tree.commit());
        }
    }

    @Test
    void workThatOthersDidMeanwhilePlaysNoPart() throws IOException, GitAPIException {
        RevCommit parting = commit("A.java", "class A {}");
        try (Git git = Git.open(base.toFile())) {
            git.checkout().setCreateBranch(true).setName("mine").call();
            commit("Mine.java", "class Mine {}");
            git.checkout().setName("main").call();
            commit("Theirs.java", "class Theirs {}");
            git.checkout().setName("mine").call();
        }

        try (EarlierTree tree = EarlierTree.of(base, "main", LIMIT)) {
            assertThat(parting.name()).startsWith(tree.commit());
            assertThat(tree.moved(base.resolve("Theirs.java"))).doesNotExist();
        }
    }

    @Test
    void nothingElseIsLeftInTheRepository() throws IOException, GitAPIException {
        commit("A.java", "class A {}");
        long before = files();

        EarlierTree.of(base, "HEAD", LIMIT).close();

        assertThat(files()).isEqualTo(before);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            return files.count();
        }
    }

    @Test
    void mistakesAreToldWithWhatToDo() throws IOException, GitAPIException {
        RevCommit commit = commit("A.java", "class A {}");

        assertThatThrownBy(() -> EarlierTree.of(folder.toRealPath(), "HEAD", LIMIT))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("There is no git repository at or above");
        assertThatThrownBy(() -> EarlierTree.of(base, "mein", LIMIT))
                .hasMessage("There is no revision 'mein' in this repository; name a branch, a tag or a commit,"
                        + " such as origin/main.");
        assertThatThrownBy(() -> EarlierTree.of(base, "HEAD@{", LIMIT)).isInstanceOf(HistoryException.class);
        Files.writeString(base.resolve(".git/shallow"), commit.name() + "\n");
        assertThatThrownBy(() -> EarlierTree.of(base, "HEAD~4", LIMIT))
                .hasMessageContaining("which is a shallow clone; fetch the rest with 'git fetch --unshallow'");
    }
}
