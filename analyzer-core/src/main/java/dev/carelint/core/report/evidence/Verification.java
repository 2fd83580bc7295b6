package dev.carelint.core.report.evidence;

import dev.carelint.core.base.Sha256;
import dev.carelint.core.finding.Evidence.Input;
import dev.carelint.core.finding.Evidence.Kind;
import dev.carelint.core.source.PathGlob;
import dev.carelint.core.source.Selection;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the files of a folder differ from those that a report lists.
 *
 * @param same number of files that are what they were
 * @param changed files with other contents, sorted
 * @param missing files that are not there, sorted
 * @param added files that would be read now and are not listed, sorted
 */
public record Verification(int same, List<String> changed, List<String> missing, List<String> added) {
    public Verification {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        added = List.copyOf(added);
    }

    /** Tells whether the report is about exactly these files. */
    public boolean holds() {
        return changed.isEmpty() && missing.isEmpty() && added.isEmpty();
    }

    /** Compares a list with a folder, which stands for the root of the repository. */
    public static Verification of(Manifest manifest, Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        int same = 0;
        List<String> changed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Input input : manifest.inputs(Kind.SETTINGS, Kind.BASELINE, Kind.FILE, Kind.SILENT)) {
            Optional<String> digest = digest(base, input.name());
            if (digest.isEmpty()) {
                missing.add(input.name());
            } else if (digest.get().equals(input.sha256())) {
                same++;
            } else {
                changed.add(input.name());
            }
        }
        return new Verification(same, sorted(changed), sorted(missing), added(manifest, base));
    }

    /** The list was written by others: what it names outside of the folder is not looked at. */
    private static Optional<String> digest(Path base, String name) {
        Path file = base.resolve(name).normalize();
        if (!file.startsWith(base) || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.isRegularFile(file) ? Sha256.of(file) : Input.UNREADABLE);
        } catch (IOException unreadable) {
            return Optional.of(Input.UNREADABLE);
        }
    }

    private static List<String> added(Manifest manifest, Path base) {
        SourceFinder.Found found = SourceFinder.find(selection(manifest, base));
        Set<String> listed = manifest.inputs(Kind.FILE, Kind.SILENT).stream()
                .map(Input::name)
                .collect(Collectors.toSet());
        Selection all = selection(manifest, base);
        Stream<String> files = Stream.concat(found.files().stream(), found.resources().stream())
                .map(SourceFile::path);
        return Stream.concat(files, found.properties().stream().map(all::relative))
                .filter(path -> !listed.contains(path))
                .distinct()
                .sorted()
                .toList();
    }

    private static Selection selection(Manifest manifest, Path base) {
        return new Selection(
                base,
                places(manifest, "root", base),
                places(manifest, "silent-root", base),
                manifest.values("tests").contains("read"),
                globs(manifest, "exclude"),
                globs(manifest, "generated"),
                places(manifest, "resources", base));
    }

    private static List<Path> places(Manifest manifest, String option, Path base) {
        return manifest.values(option).stream()
                .map(place -> base.resolve(place).normalize())
                .filter(place -> place.startsWith(base) && Files.exists(place))
                .toList();
    }

    private static List<PathGlob> globs(Manifest manifest, String option) {
        return manifest.values(option).stream().map(PathGlob::parse).toList();
    }

    private static List<String> sorted(List<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }
}
