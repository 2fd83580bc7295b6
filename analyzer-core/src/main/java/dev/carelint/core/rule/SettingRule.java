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
import dev.carelint.core.vocabulary.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    private final ContextKeys context;
    /** What may be reported, by canonical key: a pattern is held against a key once, however often it stands somewhere. */
    private final Map<String, List<SettingValues.Placed>> settings = new TreeMap<>();

    private final Map<String, List<Library>> libraries = new HashMap<>();

    SettingRule(Scene scene, Judge judge) {
        this.scene = scene;
        this.context = new ContextKeys(scene, judge);
        this.values = new SettingValues(scene.configuration(), context);
        this.records = new PatientRecords(scene);
        for (ConfigFile file : scene.configuration().files()) {
            if (!file.silent()) {
                file.entries()
                        .forEach(entry -> settings.computeIfAbsent(entry.canonical(), none -> new ArrayList<>())
                                .add(new SettingValues.Placed(file, entry)));
            }
        }
    }

    List<Finding> find(Rule rule, Check.Configured check) {
        Map<Location, Finding> findings = new LinkedHashMap<>();
        check.cases().forEach(one -> find(rule, check, one, findings));
        return List.copyOf(findings.values());
    }

    /** The first case of a rule that a line violates is the one that is told. */
    private void find(Rule rule, Check.Configured check, Setting one, Map<Location, Finding> findings) {
        settings.forEach((key, placed) -> {
            if (isMeant(one, key)) {
                for (SettingValues.Placed setting : placed) {
                    Location location =
                            new Location(setting.file().path(), setting.entry().span());
                    if (!findings.containsKey(location)
                            && isFor(one, setting.file())
                            && violates(one, setting.file(), setting.entry())) {
                        judge(rule, check, one, setting.file(), setting.entry())
                                .ifPresent(finding -> findings.put(location, finding));
                    }
                }
            }
        });
    }

    private static boolean isMeant(Setting one, String key) {
        return one.keys().stream().anyMatch(pattern -> pattern.matches(key))
                && one.except().stream().noneMatch(pattern -> pattern.matches(key));
    }

    private boolean isFor(Setting one, ConfigFile file) {
        return (one.files().isEmpty() || one.files().contains(file.role().label())) && hasVersion(one, file);
    }

    private boolean violates(Setting one, ConfigFile file, Entry entry) {
        return (!one.onlyInProduction() || file.isForProduction(entry))
                && values.holds(one.value(), values.of(file, entry), one.scale(), entry)
                && one.when().entrySet().stream().allMatch(other -> isSaid(other, one, file, entry))
                && one.unless().entrySet().stream().noneMatch(other -> isSaid(other, one, file, entry));
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
                one.telling()
                        .message()
                        .replace("{key}", Shapes.hidden(entry.key()))
                        .replace("{value}", values.of(file, entry)),
                one.value().stream().anyMatch(Setting.PrintsContext.class::isInstance)
                        ? context.printedBy(values.of(file, entry))
                        : List.of(),
                List.of(),
                file.path(),
                entry.canonical());
        // Passwords and addresses of a developer's machine are debatable.
        boolean isDoubtful = one.telling().doubtful() || isForDevelopment;
        return Optional.of(isDoubtful ? finding.with(Confidence.LOW) : finding);
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
