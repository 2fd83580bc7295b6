package dev.carelint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.settings.ConfigException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLoadingTest {
    private static final String RULE = """
            id: name-in-log
            title: A name in the log
            severity: high
            precision: high
            cwe: [532]
            message: "{data} goes to {sink}."
            check: {kind: flow, labels: [phi], sinks: [log]}
            harm: Logs are read by many.
            remedy: Log a number.
            """;
    private static final String MODEL = """
            library: SLF4J
            methods:
              - "org.slf4j.Logger#info: sink log(args)"
            sinkKinds:
              - {id: log, phrase: the log}
            """;

    @TempDir
    Path folder;

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("rules/name-in-log.yaml", RULE);
        files.put("models/slf4j.yaml", MODEL);
        files.put("examples/name-in-log/Bad.java", "class Bad {}");
        files.put("examples/name-in-log/BadToo.java", "class BadToo {}");
        files.put("examples/name-in-log/Good.java", "class Good {}");
        return files;
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Map.Entry<String, String> file : files().entrySet()) {
                entries.putNextEntry(new ZipEntry("dev/carelint/rules/" + file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        return jar;
    }

    private Path classes() throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = folder.resolve("dev/carelint/rules").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private static void assertComplete(RulePack pack) {
        RuleDescription rule = pack.knowledge().rules().get(0).description();
        assertThat(rule.id()).isEqualTo("name-in-log");
        assertThat(rule.badExample()).isEqualTo("class Bad {}");
        assertThat(rule.goodExample()).isEqualTo("class Good {}");
        assertThat(pack.knowledge().methods()).hasSize(1);
        assertThat(pack.knowledge().sinkKinds()).containsKey("log");
    }

    @Test
    void thePackIsReadFromAJarWithoutFolderEntries() throws IOException {
        assertComplete(RulePack.load(jar("all of it+more.jar")));
    }

    @Test
    void theSameJarIsReadTwice() throws IOException {
        Path jar = jar("pack.jar");

        assertComplete(RulePack.load(jar));
        assertComplete(RulePack.load(jar));
    }

    @Test
    void thePackIsReadFromClassFolders() throws IOException {
        assertComplete(RulePack.load(classes()));
    }

    @Test
    void mistakesNameTheFileInsideThePack() throws IOException {
        Path root = classes();
        Files.writeString(
                root.resolve("dev/carelint/rules/models/slf4j.yaml"), MODEL.replace("sink log(", "sink lgo("));

        assertThatThrownBy(() -> RulePack.load(root))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "models/slf4j.yaml:3: unknown kind of sink 'lgo' (did you mean 'log'?); valid choices: log");
    }

    @Test
    void anEmptyFolderIsNoPack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RulePack.load(folder))
                .withMessageContaining("holds no rules");
    }

    @Test
    void aMissingJarIsNamed() {
        assertThatThrownBy(() -> RulePack.load(folder.resolve("gone.jar")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone.jar");
    }

    @Test
    void theOriginOfClassesIsAFolderOrJar() {
        assertThat(PackFiles.origin(RulePack.class)).exists();
    }
}
