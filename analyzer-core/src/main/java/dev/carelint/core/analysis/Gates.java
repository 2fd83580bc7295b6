package dev.carelint.core.analysis;

import dev.carelint.core.model.Nearest;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.settings.GateSettings;
import dev.carelint.core.triage.Gate;
import dev.carelint.core.triage.Gate.Threshold;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes gates of what settings say. */
final class Gates {
    private static final String USUAL = "medium";

    private Gates() {}

    /**
     * Returns the gate of a project.
     *
     * @throws ConfigException when it names an unknown kind of data
     */
    static Gate of(GateSettings settings, Vocabulary vocabulary) {
        return new Gate(
                Threshold.parse(settings.failOn().isEmpty() ? USUAL : settings.failOn()),
                thresholds(settings.rules()),
                byTitle(settings, vocabulary),
                settings.atMost(),
                new Gate.Demands(settings.stale(), settings.old()));
    }

    private static Map<String, Threshold> thresholds(Map<String, String> texts) {
        Map<String, Threshold> thresholds = new HashMap<>();
        texts.forEach((id, text) -> thresholds.put(id, Threshold.parse(text)));
        return thresholds;
    }

    /** Findings name kinds of data by their titles. */
    private static Map<String, Threshold> byTitle(GateSettings settings, Vocabulary vocabulary) {
        Map<String, Threshold> thresholds = new HashMap<>();
        settings.data()
                .forEach((id, text) ->
                        thresholds.put(title(id, settings.declaredAt(), vocabulary), Threshold.parse(text)));
        return thresholds;
    }

    /** Returns the title of a kind of data that settings name. */
    static String title(String id, String declaredAt, Vocabulary vocabulary) {
        List<String> known =
                vocabulary.types().stream().map(DataType::id).sorted().toList();
        return vocabulary
                .find(id)
                .map(DataType::title)
                .orElseThrow(() -> new ConfigException(
                        declaredAt + ": there is no kind of data '" + id + "'" + Nearest.hint(id, known)));
    }
}
