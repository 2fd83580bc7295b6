package dev.carelint.cli;

import dev.carelint.core.triage.Gate;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What users may say to {@code carelint scan}; picocli fills the fields. */
@SuppressWarnings("NullAway.Init")
final class ScanOptions {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Projects, directories or files. Main code is found below src/main; where there is none, all is analyzed.")
    List<Path> paths;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            converter = ReportTarget.Converter.class,
            description = {
                "Writes a report; may be repeated. The file - is standard output. Formats: sarif, sarif-full, console, json,",
                "csv, html, markdown, gitlab-sast, code-quality, github, rdjson, junit, checkstyle, evidence, evidence-markdown;",
                "of where patient data goes: map, map-mermaid, ropa-csv, ropa-markdown."
            })
    List<ReportTarget> reports = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = ThresholdConverter.class,
            description = {
                "Mildest severity that fails: critical, high, medium, low, info, or never.",
                "Default: what the settings say under gate, else medium."
            })
    Gate.@Nullable Threshold failOn;

    @Option(names = "--fail-on-incomplete", description = "Fails when some code could not be analyzed.")
    boolean failOnIncomplete;

    @Mixin
    GateOptions gate;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Writes all findings as the new baseline; the gate then passes.")
    @Nullable
    Path newBaseline;

    @Option(names = "--dated", description = "Writes the day into evidence reports, which then differ from day to day.")
    boolean dated;

    @Option(
            names = "--prune-baseline",
            description = "Removes what no longer occurs from the baseline, and adds nothing to it.")
    boolean pruneBaseline;

    @Option(
            names = "--since",
            paramLabel = "REV",
            description =
                    "Reports only what the code brought since a commit, also flows that it completes elsewhere."
                            + " Compares with where HEAD parted from REV, such as origin/main; what is not committed yet counts.")
    @Nullable
    String since;

    @Option(names = "--trace", description = "Tells for each step of each finding why it is believed.")
    boolean trace;

    @Mixin
    InputOptions input;
}
