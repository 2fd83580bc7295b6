package dev.carelint.cli;

import dev.carelint.core.finding.Confidence;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What users may say about the code to analyze; picocli fills the fields. */
@SuppressWarnings("NullAway.Init")
final class InputOptions {
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
            names = "--root",
            paramLabel = "DIR",
            description =
                    "Directory that reported paths are relative to. Default: the repository's root above all PATHs,"
                            + " else the directory of the nearest carelint.yaml, else the deepest directory that holds all.")
    @Nullable
    Path root;

    @Option(
            names = "--confidence",
            paramLabel = "CONFIDENCE",
            converter = ConfidenceConverter.class,
            description = "How sure a finding must be to count: high, medium or low."
                    + " Default: what the settings say, else medium.")
    @Nullable
    Confidence confidence;

    @Mixin
    ProfileOption held;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Old findings, which do not count. Default: the nearest carelint-baseline.txt.")
    @Nullable
    Path baseline;

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
