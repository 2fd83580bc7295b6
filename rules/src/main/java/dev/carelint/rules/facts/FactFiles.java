package dev.carelint.rules.facts;

import dev.carelint.core.settings.ConfigText;
import dev.carelint.core.settings.FactFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of facts in the pack. */
public final class FactFiles {
    private FactFiles() {}

    /**
     * Reads one of them.
     *
     * @param name folder and name
     * @param sections the sections that it may have
     */
    public static FactFile read(String name, List<String> sections) {
        String path = "/dev/carelint/rules/" + name;
        try (InputStream in = FactFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the rules of Carelint lack " + path);
            }
            return FactFile.read(new ConfigText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)), sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
