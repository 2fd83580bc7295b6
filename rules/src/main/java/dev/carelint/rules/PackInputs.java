package dev.carelint.rules;

import dev.carelint.core.base.Sha256;
import dev.carelint.core.finding.Evidence;
import dev.carelint.core.settings.ConfigText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules of an analysis come from, to be digested when somebody asks.
 *
 * @param origin the jar or folder of Carelint's own pack
 * @param others other packs
 * @param settings the project's settings; null when there are none
 */
record PackInputs(Path origin, List<Path> others, @Nullable ConfigText settings) {
    private static final String OWN = "carelint";

    PackInputs {
        others = List.copyOf(others);
    }

    List<Evidence.Input> list() {
        List<Evidence.Input> inputs = new ArrayList<>();
        try {
            inputs.add(input(PackFiles.open(origin)));
            for (Path other : others) {
                inputs.add(input(PackFiles.openOther(other)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the rules cannot be read again", failure);
        }
        if (settings != null) {
            String name = settings.name().substring(settings.name().lastIndexOf('/') + 1);
            inputs.add(new Evidence.Input(Evidence.Kind.SETTINGS, Sha256.of(settings.text()), name));
        }
        return List.copyOf(inputs);
    }

    private static Evidence.Input input(PackFiles pack) throws IOException {
        try (pack) {
            return new Evidence.Input(Evidence.Kind.RULES, pack.digest(), pack.isOwn() ? OWN : pack.name());
        }
    }
}
