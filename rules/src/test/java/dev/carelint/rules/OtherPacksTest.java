package dev.carelint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.model.Rule;
import dev.carelint.core.settings.Additions;
import dev.carelint.core.settings.ConfigException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What projects and organizations add to the rules. */
class OtherPacksTest {
    private static final String RULE = """
            id: phi-in-fax
            title: Patient data in a fax
            severity: high
            precision: high
            message: "{data} goes to {sink}."
            check: {kind: flow, labels: [phi], sinks: [fax]}
            harm: Faxes lie in the open.
            remedy: Send a link.
            """;
    private static final String MODEL = """
            library: Fax
            methods:
              - "com.example.Fax#send: sink fax(arg0)"
            sinkKinds:
              - {id: fax, phrase: a fax}
            """;
    private static final Map<String, String> PACK = Map.of(
            "rules/phi-in-fax.yaml", RULE, "models/fax.yaml", MODEL, "examples/phi-in-fax/Bad.java", "class Bad {}");

    @TempDir
    Path folder;

    private Path folderPack() throws IOException {
        for (Map.Entry<String, String> file : PACK.entrySet()) {
            write("pack/" + file.getKey(), file.getValue());
        }
        return folder.resolve("pack");
    }

    private Path jarPack() throws IOException {
        Path jar = folder.resolve("our pack.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("carelint/pack.yaml"));
            for (Map.Entry<String, String> file : PACK.entrySet()) {
                entries.putNextEntry(new ZipEntry("carelint/" + file.getKey()));
                entries.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Rule fax(RulePack pack) {
        return pack.knowledge().rules().stream()
                .filter(rule -> rule.id().equals("phi-in-fax"))
                .findFirst()
                .orElseThrow();
    }

    private RulePack with(String settings) throws IOException {
        return RulePack.load(Additions.read(write("carelint.yaml", settings)));
    }

    @Test
    void aFolderAddsRulesToTheOthers() throws IOException {
        folderPack();
        RulePack pack = with("packs: [pack]");

        assertThat(fax(pack).description().badExample()).isEqualTo("class Bad {}");
        assertThat(pack.knowledge().rules())
                .hasSize(RulePack.load().knowledge().rules().size() + 1);
        assertThat(pack.knowledge().sinkKinds()).containsKeys("fax", "log");
    }

    @Test
    void aJarAddsRules() throws IOException {
        Path jar = jarPack();

        assertThat(fax(with("packs: ['" + jar.getFileName() + "']")).checks()).hasSize(1);
    }

    @Test
    void aJarOnTheClassPathIsFoundByItsMarker() throws IOException {
        Path jar = jarPack();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(PackFiles.onClassPath(loader)).isEqualTo(List.of(jar));
        }
    }

    @Test
    void theSettingsThemselvesMayHoldModelsAndRules() throws IOException {
        RulePack pack = with("""
                sinks:
                  - {id: fax, phrase: a fax}
                methods:
                  - "com.example.Fax#send: sink fax(arg0)"
                classes:
                  - "com.example.Money: text none"
                rules:
                  add:
                    - id: phi-in-fax
                      title: Patient data in a fax
                      severity: high
                      precision: high
                      message: "{data} goes to {sink}."
                      check: {kind: flow, labels: [phi], sinks: [fax]}
                      harm: Faxes lie in the open.
                      remedy: Send a link.
                """);

        assertThat(fax(pack).message()).isEqualTo("{data} goes to {sink}.");
        assertThat(pack.knowledge().names("com.example.Fax")).isTrue();
        assertThat(pack.knowledge().names("com.example.Money")).isTrue();
    }

    @Test
    void mistakesInASettingsFileNameTheirLine() {
        assertThatThrownBy(() -> with("methods:\n  - \"a.B#c: sink lgo(arg0)\"\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("carelint.yaml:2: unknown kind of sink 'lgo' (did you mean 'log'?)");
        assertThatThrownBy(() -> with("rules:\n  add:\n    - id: phi-in-log\n      title: x\n"))
                .hasMessageContaining("carelint.yaml:3: a rule needs a value for the key");
    }

    @Test
    void aRuleOfThatNameIsThereAlready() {
        assertThatThrownBy(() -> with("rules:\n  add:\n    - "
                        + RULE.replace("phi-in-fax", "phi-in-log")
                                .replace("[fax]", "[log]")
                                .replace("\n", "\n      ")))
                .hasMessageContaining("carelint.yaml:3: the rule phi-in-log is described a second time, first at ");
    }

    @Test
    void mistakesInAPackNameItsFile() throws IOException {
        folderPack();
        write("pack/models/fax.yaml", MODEL.replace("sink fax", "sink fxa"));

        assertThatThrownBy(() -> with("packs: [pack]"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("pack/models/fax.yaml:3: unknown kind of sink 'fxa' (did you mean 'fax'?)");
    }

    @Test
    void whatIsNoPackIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        write("no.jar", "no jar");

        assertThatThrownBy(() -> with("packs: [gone]"))
                .hasMessageContaining("carelint.yaml:1: there is no pack 'gone'; name a folder or jar");
        assertThatThrownBy(() -> with("packs: [empty]"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("empty: is no pack: it holds none of the folders rules, models, ");
        assertThatThrownBy(() -> with("packs: [no.jar]"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("no.jar: is no pack");
    }
}
