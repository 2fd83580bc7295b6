package dev.carelint.rules.components;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Rule;
import dev.carelint.core.resource.ConfigFile;
import dev.carelint.core.resource.Library;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.settings.FactFile;
import dev.carelint.core.source.Location;
import dev.carelint.rules.facts.FactFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Libraries in POMs whose version has published flaws or is out of support: one finding for each POM and library. */
public final class OutdatedLibrary implements JavaCheck {
    private static final int MOST_ADVISORIES = 4;

    private final String dated;
    private final List<Outdated> known;

    /** A version that should not be used, and where it is written. */
    private record Use(Library library, Outdated outdated, Location location) {}

    /** Reads which libraries are outdated. */
    public OutdatedLibrary() {
        FactFile file = FactFiles.read("components/outdated.yaml", List.of("libraries"));
        this.dated = file.dated();
        this.known = file.entries("libraries", Outdated.KEYS).stream()
                .map(Outdated::of)
                .toList();
    }

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        Set<String> told = scene.configuration().files().stream()
                .filter(file -> !file.silent())
                .map(ConfigFile::path)
                .collect(Collectors.toSet());
        Map<String, Use> uses = new LinkedHashMap<>();
        for (String pom : scene.configuration().libraries().poms()) {
            for (Library library : scene.configuration().libraries().of(pom)) {
                worst(library)
                        .ifPresent(outdated -> place(library, told)
                                .ifPresent(location -> uses.merge(
                                        location.path() + " " + outdated.name(),
                                        new Use(library, outdated, location),
                                        OutdatedLibrary::graver)));
            }
        }
        List<Finding> findings = new ArrayList<>();
        uses.values().forEach(use -> findings.add(finding(rule, scene, use)));
        return findings;
    }

    private Optional<Outdated> worst(Library library) {
        return known.stream()
                .filter(one -> one.holds(library.id(), library.version()))
                .min(Comparator.comparing(Outdated::severity));
    }

    /** The version stands where one can change it; else where the library is named. */
    private static Optional<Location> place(Library library, Set<String> told) {
        return Stream.of(library.versionAt(), library.location())
                .filter(location -> told.contains(location.path()))
                .findFirst();
    }

    private static Use graver(Use one, Use other) {
        boolean isLess = isForTests(one.library()) && !isForTests(other.library());
        return isLess || other.outdated().severity().compareTo(one.outdated().severity()) < 0 ? other : one;
    }

    private static boolean isForTests(Library library) {
        return library.scope().equals("test");
    }

    private Finding finding(Rule rule, Scene scene, Use use) {
        Outdated outdated = use.outdated();
        boolean isGiven = scene.severities().containsKey(rule.id());
        Severity severity = isForTests(use.library()) ? Severity.LOW : outdated.severity();
        String message = outdated.name() + " " + use.library().version() + " ("
                + use.library().id() + ") " + why(outdated) + "; use " + outdated.use() + ".";
        return new Finding(
                rule.id(),
                isGiven ? scene.severity(rule.id(), severity) : severity,
                Scene.onOneLine(use.location()),
                message,
                List.of(),
                List.of(),
                use.location().path(),
                use.library().group() + " " + outdated.name());
    }

    private String why(Outdated outdated) {
        List<String> reasons = new ArrayList<>();
        if (!outdated.since().isEmpty()) {
            reasons.add("is out of public support since " + outdated.since());
        }
        List<String> advisories = outdated.advisories();
        if (!advisories.isEmpty()) {
            String shown = String.join(", ", advisories.subList(0, Math.min(advisories.size(), MOST_ADVISORIES)));
            reasons.add("has published flaws (" + shown + (advisories.size() > MOST_ADVISORIES ? ", …)" : ")"));
        }
        return (reasons.isEmpty() ? "is obsolete" : String.join(" and ", reasons)) + ", as known on " + dated;
    }
}
