package dev.carelint.cli;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.triage.Gate;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
            names = {"--classpath", "-cp"},
            paramLabel = "CP",
            description = "Jars and class directories of the libraries used; DIR/* stands for all jars of DIR.")
    @Nullable
    String classpath;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings. Default: the nearest carelint.yaml from the first PATH upwards.")
    @Nullable
    Path config;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            converter = ReportTarget.Converter.class,
            description = "Writes a report, sarif or console; may be repeated. The file - is standard output.")
    List<ReportTarget> reports = List.of();

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description =
                    "Directory that reported paths are relative to. Default: the repository's root above all PATHs,"
                            + " else the directory of the nearest carelint.yaml, else the deepest directory that holds all.")
    @Nullable
    Path root;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "medium",
            converter = GateConverter.class,
            description = "Mildest severity that fails: critical, high, medium, low, info, or never. Default: medium.")
    Gate gate;

    @Option(
            names = "--confidence",
            paramLabel = "CONFIDENCE",
            converter = ConfidenceConverter.class,
            description = "How sure a finding must be to count: high, medium or low."
                    + " Default: what the settings say, else medium.")
    @Nullable
    Confidence confidence;

    @Option(names = "--fail-on-incomplete", description = "Fails when some code could not be analyzed.")
    boolean failOnIncomplete;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Old findings, which do not count. Default: the nearest carelint-baseline.txt.")
    @Nullable
    Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Writes all findings as the new baseline; the gate then passes.")
    @Nullable
    Path newBaseline;

    @Option(
            names = "--jdk",
            paramLabel = "HOME",
            description = "JDK whose platform classes the code uses. Default: the running one.")
    @Nullable
    Path jdk;

    @Option(names = "--include-tests", description = "Analyzes test code too.")
    boolean includeTests;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Worker threads; does not change what is found. Default: one for each processor.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--encoding",
            paramLabel = "CHARSET",
            defaultValue = "UTF-8",
            converter = CharsetConverter.class,
            description = "Encoding of the sources. Default: UTF-8.")
    Charset encoding;

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Paths not to read, relative to the repository's root; may be repeated.")
    List<String> excludes = List.of();

    @Option(
            names = "--max-file-size",
            paramLabel = "SIZE",
            defaultValue = "4m",
            converter = ByteSize.Converter.class,
            description = "Leaves out larger files. Default: 4m.")
    ByteSize sizeLimit;
}
