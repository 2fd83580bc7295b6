package dev.carelint.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
    @TempDir
    Path base;

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = base.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "class A {}");
        }
    }

    private List<String> find(boolean tests, String... roots) {
        List<Path> paths = java.util.Arrays.stream(roots).map(base::resolve).toList();
        Selection selection = new Selection(base, paths, List.of(), tests, List.of(), List.of());
        return SourceFinder.find(selection).files().stream()
                .map(SourceFile::path)
                .toList();
    }

    @Test
    void mainCodeIsFoundInAllModules() throws IOException {
        write("b/src/main/java/B.java", "a/src/main/java/a/build/A.java", "a/src/test/java/T.java", "x/Other.java");
        write("a/src/it/p/src/main/java/It.java", "a/src/main/resources/no.txt", "a/.hidden/src/main/java/H.java");
        assertThat(find(false, "")).containsExactly("a/src/main/java/a/build/A.java", "b/src/main/java/B.java");
    }

    @Test
    void withoutMainFolderEverythingButTestsAndOutputIsFound() throws IOException {
        write(
                "A.java",
                "p/build/B.java",
                "pom.xml",
                "target/gen/C.java",
                "src/test/T.java",
                "src/integrationTest/I.java");
        assertThat(find(false, "")).containsExactly("A.java", "p/build/B.java");
        assertThat(find(true, ""))
                .containsExactly("A.java", "p/build/B.java", "src/integrationTest/I.java", "src/test/T.java");
    }

    @Test
    void testFolderThatIsNamedIsRead() throws IOException {
        write("src/test/java/T.java", "One.java");
        assertThat(find(false, "src/test/java", "One.java")).containsExactly("One.java", "src/test/java/T.java");
    }

    @Test
    void excludesAndSilentRootsHold() throws IOException {
        write("src/main/java/A.java", "src/main/java/legacy/B.java", "target/generated-sources/G.java", "up/U.java");
        Selection selection = new Selection(
                base,
                List.of(base.resolve("src")),
                List.of(base.resolve("target/generated-sources"), base.resolve("up"), base.resolve("missing")),
                false,
                List.of(PathGlob.parse("**/legacy")),
                List.of());
        assertThat(SourceFinder.find(selection).files())
                .extracting(SourceFile::path, SourceFile::silent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("src/main/java/A.java", false),
                        org.assertj.core.groups.Tuple.tuple("target/generated-sources/G.java", true),
                        org.assertj.core.groups.Tuple.tuple("up/U.java", true));
    }

    @Test
    void loopOfLinksEnds() throws IOException {
        write("a/A.java");
        Files.createSymbolicLink(base.resolve("a/loop"), base.resolve("a"));
        assertThat(find(false, "")).containsExactly("a/A.java");
    }

    @Test
    void pathThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> find(false, "nowhere"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void emptyDirectoryHoldsNothing() {
        assertThat(find(false, "")).isEmpty();
    }

    @Test
    void pathOutsideTheBaseIsRelativeToIt() throws IOException {
        write("in/A.java", "out/B.java");
        Selection selection =
                new Selection(base.resolve("in"), List.of(base.resolve("out")), List.of(), false, List.of(), List.of());
        assertThat(SourceFinder.find(selection).files())
                .extracting(SourceFile::path)
                .containsExactly("../out/B.java");
    }

    @Test
    void globsMatchNamesAndFolders() {
        assertThat(PathGlob.parse("**/legacy/**").matches("legacy/A.java")).isTrue();
        assertThat(PathGlob.parse("a/*.java").matches("a/B.java")).isTrue();
        assertThat(PathGlob.parse("a/*.java").matches("a/b/C.java")).isFalse();
        assertThat(PathGlob.parse("a/").matches("a/b/C.java")).isTrue();
        assertThat(PathGlob.parse("a").matches("ab/C.java")).isFalse();
        assertThat(PathGlob.parse("**/A?.java").matches("x/y/A1.java")).isTrue();
    }

    private List<String> resources(boolean tests) {
        Selection selection = new Selection(base, List.of(base), List.of(), tests, List.of(), List.of());
        return SourceFinder.find(selection).resources().stream()
                .map(file -> (file.silent() ? "silent " : "") + file.path())
                .toList();
    }

    @Test
    void configurationIsFoundByConvention() throws IOException {
        write(
                "pom.xml",
                "application.yml",
                "config/application-prod.yml",
                "charts/templates/application.yml",
                "app/pom.xml",
                "app/src/main/java/A.java",
                "app/src/main/resources/logback.xml",
                "app/src/main/webapp/WEB-INF/web.xml",
                "app/src/test/resources/application.yml",
                "app/target/classes/application.yml");

        assertThat(resources(false))
                .containsExactly(
                        "app/pom.xml",
                        "app/src/main/resources/logback.xml",
                        "app/src/main/webapp/WEB-INF/web.xml",
                        "application.yml",
                        "config/application-prod.yml",
                        "pom.xml");
        assertThat(resources(true)).contains("app/src/test/resources/application.yml");
    }

    @Test
    void whoNamesSourcesGetsTheModuleAroundThem() throws IOException {
        write("pom.xml", "app/pom.xml", "app/src/main/java/A.java", "app/src/main/resources/application.yml");
        Selection selection =
                new Selection(base, List.of(base.resolve("app/src/main/java")), List.of(), false, List.of(), List.of());

        assertThat(SourceFinder.find(selection).resources())
                .extracting(file -> file.path() + " " + file.silent())
                .containsExactly("app/pom.xml false", "app/src/main/resources/application.yml false", "pom.xml true");
    }
}
