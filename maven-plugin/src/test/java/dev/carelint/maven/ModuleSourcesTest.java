package dev.carelint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModuleSourcesTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path GENERATED = Path.of("target", "generated-sources", "client");

    @TempDir
    private Path top;

    @Test
    void generatedSourcesOfTheModuleAreSilent() throws IOException {
        MavenProject web = module("web", MAIN, GENERATED);

        ModuleSources sources = ModuleSources.of(web, List.of(), List.of(web), false);

        assertThat(sources.roots()).containsExactly(top.resolve("web").resolve(MAIN));
        assertThat(sources.silentRoots()).containsExactly(top.resolve("web").resolve(GENERATED));
    }

    @Test
    void sourcesOfModulesItDependsOnAreSilentAndThoseOfOthersAreNotRead() throws IOException {
        MavenProject model = module("model", MAIN);
        MavenProject batch = module("batch", MAIN);
        MavenProject web = module("web", MAIN);

        ModuleSources sources = ModuleSources.of(web, List.of(on(model, "1")), List.of(model, batch, web), false);

        assertThat(sources.silentRoots()).containsExactly(top.resolve("model").resolve(MAIN));
    }

    @Test
    void generatedSourcesOfAModuleThatThisRunDoesNotBuildAreFound() throws IOException {
        MavenProject model = module("model", MAIN);
        javaIn(top.resolve("model").resolve(GENERATED));
        MavenProject web = module("web", MAIN);

        ModuleSources sources = ModuleSources.of(web, List.of(on(model, "1")), List.of(model, web), false);

        assertThat(sources.silentRoots())
                .containsExactly(
                        top.resolve("model").resolve(MAIN), top.resolve("model").resolve(GENERATED));
    }

    @Test
    void aReleasedVersionOfAModuleIsNotTheCodeInTheWorkspace() throws IOException {
        MavenProject model = module("model", MAIN);
        MavenProject web = module("web", MAIN);

        ModuleSources sources = ModuleSources.of(web, List.of(on(model, "0.9")), List.of(model, web), false);

        assertThat(sources.silentRoots()).isEmpty();
        assertThat(sources.classpath()).containsExactly(jar("model"));
    }

    @Test
    void testsAreReadOnlyWhenAskedFor() throws IOException {
        MavenProject web = module("web", MAIN);
        Path tests = javaIn(top.resolve("web").resolve(TESTS));
        web.addTestCompileSourceRoot(tests.toString());

        assertThat(ModuleSources.of(web, List.of(), List.of(web), false).roots())
                .doesNotContain(tests);
        assertThat(ModuleSources.of(web, List.of(), List.of(web), true).roots()).contains(tests);
    }

    @Test
    void theClassPathHoldsTheModulesClassesOnceTheyExist() throws IOException {
        MavenProject web = module("web", MAIN);
        Dependency model = on(module("model", MAIN), "1");

        assertThat(ModuleSources.of(web, List.of(model), List.of(web), false).classpath())
                .containsExactly(model.file());

        Path classes = Files.createDirectories(top.resolve("web/target/classes"));
        assertThat(ModuleSources.of(web, List.of(model), List.of(web), false).classpath())
                .containsExactly(classes, model.file());
    }

    @Test
    void aModuleWithoutJavaOfItsOwnNeedsNothing() throws IOException {
        MavenProject model = module("model", MAIN);
        MavenProject client = module("client", GENERATED);
        Path resources = Files.createDirectories(top.resolve("client").resolve(MAIN));
        Files.writeString(resources.resolve("Main.kt"), "class Main");
        client.addCompileSourceRoot(resources.toString());

        ModuleSources sources = ModuleSources.of(client, List.of(on(model, "1")), List.of(model, client), false);

        assertThat(sources).isEqualTo(new ModuleSources(List.of(), List.of(), List.of(), List.of()));
    }

    private MavenProject module(String name, Path... roots) throws IOException {
        Path directory = Files.createDirectories(top.resolve(name));
        Model model = new Model();
        model.setGroupId("clinic");
        model.setArtifactId(name);
        model.setVersion("1");
        Build build = new Build();
        build.setDirectory(directory.resolve("target").toString());
        build.setOutputDirectory(directory.resolve("target/classes").toString());
        build.setTestOutputDirectory(directory.resolve("target/test-classes").toString());
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(directory.resolve("pom.xml").toFile());
        for (Path root : roots) {
            project.addCompileSourceRoot(javaIn(directory.resolve(root)).toString());
        }
        return project;
    }

    private Path jar(String name) throws IOException {
        Path jar = top.resolve(name + ".jar");
        return Files.exists(jar) ? jar : Files.createFile(jar);
    }

    private Dependency on(MavenProject module, String version) throws IOException {
        return new Dependency("clinic:" + module.getArtifactId() + ":" + version, "", jar(module.getArtifactId()));
    }

    private static Path javaIn(Path root) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("clinic")).resolve("Main.java"), "package clinic;");
        return root;
    }
}
