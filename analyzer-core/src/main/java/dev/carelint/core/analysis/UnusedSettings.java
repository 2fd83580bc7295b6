package dev.carelint.core.analysis;

import dev.carelint.core.link.LinkStatistics;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.PathGlob;
import dev.carelint.core.source.Problem;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notices of settings that match nothing in the analyzed code: most of them are mistyped or out of date. */
final class UnusedSettings {
    private UnusedSettings() {}

    static List<Problem> excludes(Settings settings, Set<String> matching) {
        return globs(settings.excludes(), matching, "excludes no Java source");
    }

    static List<Problem> generated(Settings settings, Set<String> matching) {
        return globs(settings.generated(), matching, "names no Java source that is read");
    }

    static List<Problem> synthetic(Settings settings, Collection<String> paths) {
        Set<String> matching = settings.synthetic().stream()
                .map(Settings.Glob::text)
                .filter(glob -> paths.stream().anyMatch(PathGlob.parse(glob)::matches))
                .collect(Collectors.toSet());
        return globs(settings.synthetic(), matching, "names no Java source that is analyzed");
    }

    /** A sanitizer is used where it is called, with a body or without. */
    static List<Problem> sanitizers(Settings settings, Collection<LinkedMethod> methods, ClassIndex index) {
        List<Settings.Sanitizer> told = settings.sanitizers().stream()
                .filter(sanitizer -> !sanitizer.declaredAt().isEmpty())
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        Set<MethodSymbol> called = methods.stream()
                .flatMap(method -> LinkStatistics.callSites(method).stream())
                .flatMap(site -> Stream.ofNullable(site.method()))
                .collect(Collectors.toSet());
        return told.stream()
                .filter(sanitizer ->
                        called.stream().noneMatch(method -> sanitizer.pattern().matches(method, index)))
                .map(sanitizer -> notice(
                        sanitizer.declaredAt(),
                        "this sanitizer, " + name(sanitizer)
                                + ", is called nowhere, as far as calls were resolved; correct or remove it"))
                .toList();
    }

    private static String name(Settings.Sanitizer sanitizer) {
        return String.join(",", sanitizer.pattern().classNames()) + "#"
                + String.join(",", sanitizer.pattern().methodNames());
    }

    private static List<Problem> globs(List<Settings.Glob> globs, Set<String> matching, String fault) {
        return globs.stream()
                .filter(glob -> !glob.declaredAt().isEmpty() && !matching.contains(glob.text()))
                .map(glob -> notice(glob.declaredAt(), "'" + glob.text() + "' " + fault + "; correct or remove it"))
                .toList();
    }

    private static Problem notice(String declaredAt, String message) {
        return new Problem(Problem.Kind.SETTING, Location.ofLine(declaredAt), message);
    }
}
