package dev.carelint.core.settings;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.MethodPattern;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a project says in {@code carelint.yaml}.
 *
 * <p>Each entry knows the place that declares it ({@code carelint.yaml:7}), for a notice when it matches nothing; no place, no notice.
 *
 * @param excludes paths, relative to the analysis root, that are not read at all
 * @param generated paths that are read for flow but silent
 * @param synthetic paths of code whose patients are invented: generators, simulators, seeders
 * @param sanitizers methods declared to clean what they return
 * @param suppressions findings that do not count, by rule and path glob, with a reason
 * @param disabledRules ids of rules that do not run
 * @param severities severities by rule id that replace the default
 * @param confidence how sure a finding must be to count
 * @param gate what fails the build
 * @param reasons why rules do not run or are graded otherwise, by rule id, where it is said
 */
public record Settings(
        List<Glob> excludes,
        List<Glob> generated,
        List<Glob> synthetic,
        List<Sanitizer> sanitizers,
        List<Suppression> suppressions,
        List<String> disabledRules,
        Map<String, Severity> severities,
        Confidence confidence,
        GateSettings gate,
        Map<String, String> reasons) {
    public Settings {
        excludes = List.copyOf(excludes);
        generated = List.copyOf(generated);
        synthetic = List.copyOf(synthetic);
        sanitizers = List.copyOf(sanitizers);
        suppressions = List.copyOf(suppressions);
        disabledRules = List.copyOf(disabledRules);
        severities = Map.copyOf(severities);
        reasons = Map.copyOf(reasons);
    }

    /** What holds without a file. */
    public static final Settings NONE = new Settings(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Confidence.DEFAULT,
            GateSettings.NONE,
            Map.of());

    /** A glob of paths ({@link dev.carelint.core.source.PathGlob}) and the place that declares it. */
    public record Glob(String text, String declaredAt) {}

    /** A declared sanitizer and the place that declares it. */
    public record Sanitizer(MethodPattern pattern, String declaredAt) {}

    /**
     * A suppression.
     *
     * @param rule rule id
     * @param path path glob
     * @param data ids of the kinds of data that it is about; empty: any
     * @param reason why
     * @param owner who answers for it; may be empty
     * @param until last day on which it holds; null when it has no end
     * @param declaredAt the place that declares it
     */
    public record Suppression(
            String rule,
            String path,
            Set<String> data,
            String reason,
            String owner,
            @Nullable LocalDate until,
            String declaredAt) {
        public Suppression {
            data = Set.copyOf(data);
        }

        /** One of all data, for which nobody in particular answers, without end. */
        public Suppression(String rule, String path, String reason, String declaredAt) {
            this(rule, path, Set.of(), reason, "", null, declaredAt);
        }

        Suppression undeclared() {
            return new Suppression(rule, path, data, reason, owner, until, "");
        }
    }

    /** Returns these settings with more globs to exclude, which nothing declares. */
    public Settings excluding(List<String> globs) {
        Stream<Glob> more = globs.stream().map(glob -> new Glob(glob, ""));
        return new Settings(
                Stream.concat(excludes.stream(), more).toList(),
                generated,
                synthetic,
                sanitizers,
                suppressions,
                disabledRules,
                severities,
                confidence,
                gate,
                reasons);
    }

    /** Returns these settings with another threshold of confidence. */
    public Settings with(Confidence threshold) {
        return new Settings(
                excludes,
                generated,
                synthetic,
                sanitizers,
                suppressions,
                disabledRules,
                severities,
                threshold,
                gate,
                reasons);
    }

    /**
     * Returns these settings with what a command says of the gate.
     *
     * @throws ConfigException when that is malformed
     */
    public Settings with(GateWishes wishes, Collection<String> ruleIds) {
        return new Settings(
                excludes,
                generated,
                synthetic,
                sanitizers,
                suppressions,
                disabledRules,
                severities,
                confidence,
                wishes.over(gate, ruleIds),
                reasons);
    }

    /** Returns these settings without places: they are about more code than is analyzed now, so that nobody may say they match nothing. */
    public Settings withoutPlaces() {
        return new Settings(
                excludes.stream().map(glob -> new Glob(glob.text(), "")).toList(),
                generated.stream().map(glob -> new Glob(glob.text(), "")).toList(),
                synthetic.stream().map(glob -> new Glob(glob.text(), "")).toList(),
                sanitizers.stream().map(one -> new Sanitizer(one.pattern(), "")).toList(),
                suppressions.stream().map(Suppression::undeclared).toList(),
                disabledRules,
                severities,
                confidence,
                gate,
                reasons);
    }

    /**
     * Reads a settings file; an empty one says nothing, like {@link #NONE}.
     *
     * @throws ConfigException when it is malformed or names unknown keys, rules or values
     */
    public static Settings read(Path file, Collection<String> ruleIds) {
        return new SettingsReader(ruleIds).read(TextFile.read(file));
    }

    /**
     * Reads the text of a settings file that is not written yet.
     *
     * @param name how errors name the file
     * @throws ConfigException when it is malformed or names unknown keys, rules or values
     */
    public static Settings parse(String name, String text, Collection<String> ruleIds) {
        return new SettingsReader(ruleIds).read(new ConfigText(name, text));
    }
}
