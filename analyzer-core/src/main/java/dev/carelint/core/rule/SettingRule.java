package dev.carelint.core.rule;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Rule;
import dev.carelint.core.model.Setting;
import dev.carelint.core.model.VersionRange;
import dev.carelint.core.resource.ConfigFile;
import dev.carelint.core.resource.Entry;
import dev.carelint.core.resource.Library;
import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Executes checks of kind {@code setting}: what configuration files say.
 *
 * <p>A value that counts everywhere and that the settings for production replace by a harmless one is taken to be for development. Owned
 * by one thread.
 */
final class SettingRule {
    private final Scene scene;
    private final SettingValues values;
    private final PatientRecords records;
    private final Map<String, List<Library>> libraries = new HashMap<>();

    SettingRule(Scene scene) {
        this.scene = scene;
        this.values = new SettingValues(scene.configuration());
        this.records = new PatientRecords(scene);
    }

    List<Finding> find(Rule rule, Check.Configured check) {
        Map<Location, Finding> findings = new LinkedHashMap<>();
        for (ConfigFile file : scene.configuration().files()) {
            if (!file.silent()) {
                check.cases().stream()
                        .filter(one -> isFor(one, file))
                        .forEach(one -> find(rule, check, one, file, findings));
            }
        }
        return List.copyOf(findings.values());
    }

    private boolean isFor(Setting one, ConfigFile file) {
        return (one.files().isEmpty() || one.files().contains(file.role().label())) && hasVersion(one, file);
    }

    /** The first case of a rule that a line violates is the one that is told. */
    private void find(
            Rule rule, Check.Configured check, Setting one, ConfigFile file, Map<Location, Finding> findings) {
        for (Entry entry : file.entries()) {
            Location location = new Location(file.path(), entry.span());
            if (!findings.containsKey(location) && violates(one, file, entry)) {
                judge(rule, check, one, file, entry).ifPresent(finding -> findings.put(location, finding));
            }
        }
    }

    private boolean violates(Setting one, ConfigFile file, Entry entry) {
        return isMeant(one, entry)
                && values.holds(one.value(), values.of(file, entry), one.scale(), entry)
                && one.when().entrySet().stream().allMatch(other -> isSaid(other, one, file, entry))
                && one.unless().entrySet().stream().noneMatch(other -> isSaid(other, one, file, entry));
    }

    private static boolean isMeant(Setting one, Entry entry) {
        return one.keys().stream().anyMatch(key -> key.matches(entry.canonical()))
                && one.except().stream().noneMatch(key -> key.matches(entry.canonical()));
    }

    private boolean isSaid(
            Map.Entry<Setting.Key, List<Setting.Value>> other, Setting one, ConfigFile file, Entry entry) {
        return values.others(file, entry, other.getKey())
                .anyMatch(found -> values.holds(
                        other.getValue(), values.of(found.file(), found.entry()), one.scale(), found.entry()));
    }

    private Optional<Finding> judge(Rule rule, Check.Configured check, Setting one, ConfigFile file, Entry entry) {
        boolean isForDevelopment = file.isForDevelopment(entry)
                || values.inProduction(file, entry)
                        .filter(replacing -> !values.holds(
                                one.value(), values.of(replacing.file(), replacing.entry()), one.scale(), entry))
                        .isPresent();
        if (isForDevelopment && one.development() == Setting.Development.NONE) {
            return Optional.empty();
        }
        Severity severity = one.telling().severity() == null
                ? rule.description().severity()
                : one.telling().severity();
        if (check.graver() && records.standBehind(file.path(), check.records())) {
            severity = severity.worse();
        }
        if (isForDevelopment && one.development() == Setting.Development.LOWER) {
            severity = severity.milder();
        }
        Finding finding = Scene.draft(
                rule.id(),
                scene.severity(rule.id(), severity),
                new Location(file.path(), entry.span()),
                one.telling().message().replace("{key}", entry.key()).replace("{value}", values.of(file, entry)),
                List.of(),
                List.of(),
                file.path(),
                entry.canonical());
        return Optional.of(one.telling().doubtful() ? finding.with(Confidence.LOW) : finding);
    }

    /** A library whose version nobody knows may have any. */
    private boolean hasVersion(Setting one, ConfigFile file) {
        if (one.versions().isEmpty()) {
            return true;
        }
        boolean isKnown = false;
        for (Library library : libraries.computeIfAbsent(file.path(), this::librariesOf)) {
            for (VersionRange range : one.versions()) {
                if (range.concerns(library.id())) {
                    if (range.holds(library.version())) {
                        return true;
                    }
                    isKnown = true;
                }
            }
        }
        return !isKnown;
    }

    private List<Library> librariesOf(String path) {
        List<Library> known = new ArrayList<>(scene.configuration().libraries(path));
        known.removeIf(library -> library.version().isEmpty());
        return known;
    }
}
