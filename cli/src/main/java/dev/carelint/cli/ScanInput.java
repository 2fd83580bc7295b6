package dev.carelint.cli;

import dev.carelint.core.analysis.Request;
import dev.carelint.core.settings.Additions;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.triage.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the options of a scan into a request; every mistake in them is a {@link ConfigException}. */
final class ScanInput {
    static final String SETTINGS_FILE = "carelint.yaml";
    private static final String BASELINE_FILE = "carelint-baseline.txt";

    private final InputOptions options;
    private final List<Path> code;
    private final Path directory;

    /**
     * Creates an input.
     *
     * @param code what to analyze
     */
    ScanInput(InputOptions options, List<Path> code, Path directory) {
        this.options = options;
        this.code = code;
        this.directory = directory;
    }

    /** Returns what the settings add to rules and models, to be known before anything else is read of them. */
    Additions additions() {
        return settingsFile(paths()).map(Additions::read).orElse(Additions.NONE).heldTo(options.held.profiles);
    }

    Request request(Collection<String> ruleIds) {
        check(options.threads > 0, "--threads is " + options.threads + "; it must be 1 or more.");
        Paths paths = paths();
        return new Request(
                        paths.base(),
                        paths.roots(),
                        List.of(),
                        options.classpath == null ? List.of() : ClassPath.parse(options.classpath, directory),
                        jdk(),
                        options.encoding,
                        options.includeTests,
                        options.threads,
                        options.sizeLimit.bytes(),
                        settings(paths, ruleIds),
                        baseline(paths))
                .on(LocalDate.now(ZoneOffset.UTC));
    }

    private void checkPath(Path path) {
        Path file = directory.resolve(path);
        check(Files.exists(file), path + ": there is no such path.");
        boolean isSource = Files.isDirectory(file) || path.toString().endsWith(".java");
        check(isSource, path + ": not a Java source; give directories or .java files.");
    }

    private Paths paths() {
        code.forEach(this::checkPath);
        try {
            if (options.root != null) {
                check(
                        Files.isDirectory(directory.resolve(options.root)),
                        "--root is " + options.root + "; there is no such directory.");
            }
            Paths paths = Paths.of(code, options.root, directory);
            check(
                    paths.roots().stream().allMatch(root -> root.startsWith(paths.base())),
                    "--root is " + options.root + ", which does not hold all paths to analyze.");
            return paths;
        } catch (IOException unreachable) {
            throw new ConfigException("A path cannot be followed: " + unreachable.getMessage());
        }
    }

    private @Nullable Path jdk() {
        if (options.jdk == null) {
            return null;
        }
        Path home = directory.resolve(options.jdk);
        boolean isJdk = Stream.of("lib/modules", "jmods", "jre/lib/rt.jar", "lib/rt.jar")
                .anyMatch(part -> Files.exists(home.resolve(part)));
        check(isJdk, "--jdk is " + options.jdk + ", which is no home of a JDK: it has no lib/modules or rt.jar.");
        return home;
    }

    private Settings settings(Paths paths, Collection<String> ruleIds) {
        Settings settings = settingsFile(paths)
                .map(file -> isAboutMore(file, paths)
                        ? Settings.read(file, ruleIds).withoutPlaces()
                        : Settings.read(file, ruleIds))
                .orElse(Settings.NONE)
                .excluding(options.excludes);
        return options.confidence == null ? settings : settings.with(options.confidence);
    }

    /** Returns the settings file that counts, or where a new one belongs. */
    Path settingsFile() {
        Paths paths = paths();
        return settingsFile(paths).orElseGet(() -> paths.base().resolve(SETTINGS_FILE));
    }

    private Optional<Path> settingsFile(Paths paths) {
        return file(options.config, "--config", SETTINGS_FILE, paths);
    }

    /** A file that nobody named speaks about all code below its directory; who analyzes less of it need not hear what matches nothing. */
    private boolean isAboutMore(Path file, Paths paths) {
        Path code = file.resolveSibling("");
        return options.config == null && paths.roots().stream().noneMatch(code::startsWith);
    }

    /** Reads the baseline once in advance, so that a broken one is told before the analysis, not after. */
    private @Nullable Path baseline(Paths paths) {
        Optional<Path> file = file(options.baseline, "--baseline", BASELINE_FILE, paths);
        file.ifPresent(Baseline::read);
        return file.orElse(null);
    }

    /** Returns the file that an option names, which must exist, or else the nearest one of the usual name. */
    private Optional<Path> file(@Nullable Path named, String option, String usualName, Paths paths) {
        if (named == null) {
            return paths.nearest(usualName, directory);
        }
        Path file = directory.resolve(named);
        check(!Files.isDirectory(file), option + " is " + named + ", which is a directory; name the file.");
        check(Files.exists(file), option + " is " + named + "; there is no such file.");
        return Optional.of(file);
    }

    private static void check(boolean right, String message) {
        if (!right) {
            throw new ConfigException(message);
        }
    }
}
