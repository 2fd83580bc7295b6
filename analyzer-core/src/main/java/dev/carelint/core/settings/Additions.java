package dev.carelint.core.settings;

import dev.carelint.core.settings.Section.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project adds to the rules, models and vocabulary that come with Carelint.
 *
 * @param packs jars and folders with the same folders as Carelint's own pack: {@code rules}, {@code models}, {@code vocabulary},
 *     {@code signatures}, {@code policy}, {@code regulations}, {@code examples}
 * @param settings the settings file, which may hold models and rules itself; null when there is none
 * @param profiles ids of the profiles of laws that the project is held to; empty when its settings decide
 */
public record Additions(List<Path> packs, @Nullable ConfigText settings, List<String> profiles) {
    /** Nothing is added. */
    public static final Additions NONE = new Additions(List.of(), null, List.of());

    public Additions {
        packs = List.copyOf(packs);
        profiles = List.copyOf(profiles);
    }

    /** Returns the same, held to these profiles whatever the settings say; to what they say when there are none. */
    public Additions heldTo(List<String> ids) {
        return new Additions(packs, settings, ids);
    }

    /**
     * Reads what a settings file adds.
     *
     * @throws ConfigException when it is malformed, or names a pack that does not exist
     */
    public static Additions read(Path file) {
        ConfigText text = TextFile.read(file);
        Section section = Section.ofFile(text, SettingsReader.KEYS);
        return new Additions(
                section.texts("packs").stream()
                        .map(entry -> pack(entry, file.toAbsolutePath()))
                        .toList(),
                text,
                List.of());
    }

    private static Path pack(Entry entry, Path settings) {
        Path pack = settings.resolveSibling(entry.text()).normalize();
        if (!Files.exists(pack)) {
            throw entry.place()
                    .error("there is no pack '" + entry.text()
                            + "'; name a folder or jar, relative to this file, with rules, models or vocabulary");
        }
        return pack;
    }
}
