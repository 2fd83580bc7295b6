package dev.carelint.rules.literals;

import dev.carelint.core.settings.ConfigText;
import dev.carelint.core.settings.FactFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of facts in the folder {@code literals} of the pack. */
final class FactFiles {
    private FactFiles() {}

    /** Reads one of them, which has these sections. */
    static FactFile read(String name, List<String> sections) {
        String path = "/dev/carelint/rules/literals/" + name;
        try (InputStream in = FactFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the rules of Carelint lack " + path);
            }
            return FactFile.read(
                    new ConfigText("literals/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8)),
                    sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
