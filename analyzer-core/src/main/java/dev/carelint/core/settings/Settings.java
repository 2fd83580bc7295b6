package dev.carelint.core.settings;

import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.MethodPattern;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a project says in {@code carelint.yaml}.
 *
 * @param excludes globs of paths ({@link dev.carelint.core.source.PathGlob}), relative to the analysis root, that are not read at all
 * @param generated globs of paths that are read for flow but silent
 * @param sanitizers methods declared to clean what they return
 * @param suppressions findings that do not count, by rule and path glob, with a reason
 * @param disabledRules ids of rules that do not run
 * @param severities severities by rule id that replace the default
 */
public record Settings(
        List<String> excludes,
        List<String> generated,
        List<Sanitizer> sanitizers,
        List<Suppression> suppressions,
        List<String> disabledRules,
        Map<String, Severity> severities) {
    public Settings {
        excludes = List.copyOf(excludes);
        generated = List.copyOf(generated);
        sanitizers = List.copyOf(sanitizers);
        suppressions = List.copyOf(suppressions);
        disabledRules = List.copyOf(disabledRules);
        severities = Map.copyOf(severities);
    }

    /** What holds without a file. */
    public static final Settings NONE = new Settings(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    /** A declared sanitizer and the place that declares it ({@code carelint.yaml:7}), for a notice when it matches nothing. */
    public record Sanitizer(MethodPattern pattern, String declaredAt) {}

    /** A suppression: rule id, path glob, reason, and the place that declares it. */
    public record Suppression(String rule, String path, String reason, String declaredAt) {}

    /**
     * Reads a settings file; an empty one says nothing, like {@link #NONE}.
     *
     * @throws ConfigException when it is malformed or names unknown keys, rules or values
     */
    public static Settings read(Path file, Collection<String> ruleIds) {
        return new SettingsReader(ruleIds).read(TextFile.read(file));
    }
}
