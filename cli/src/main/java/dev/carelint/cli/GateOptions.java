package dev.carelint.cli;

import dev.carelint.core.settings.GateWishes;
import java.util.List;
import picocli.CommandLine.Option;

/** What users may say about the gate besides one severity; picocli fills the fields. */
final class GateOptions {
    @Option(
            names = "--fail-on-rule",
            paramLabel = "RULE=SEVERITY",
            description =
                    "The same for one rule, which goes before all else, such as weak-hash=never; may be repeated.")
    private List<String> rules = List.of();

    @Option(
            names = "--fail-on-data",
            paramLabel = "KIND=SEVERITY",
            description = "The same for findings about one kind of data, such as hiv-status=info; may be repeated.")
    private List<String> data = List.of();

    @Option(
            names = "--at-most",
            paramLabel = "SEVERITY=NUMBER",
            description = "Fails when there are more findings of a severity or worse, such as low=20; may be repeated.")
    private List<String> atMost = List.of();

    @Option(
            names = "--fail-on-stale",
            description = "Fails on suppressions and baseline entries that silence nothing or have expired.")
    private boolean stale;

    @Option(names = "--fail-on-old", description = "Counts findings of the baseline, too.")
    private boolean old;

    GateWishes wishes() {
        return new GateWishes(rules, data, atMost, stale, old);
    }
}
